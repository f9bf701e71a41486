import type { Transitions } from '../lifecycle';

export const CLAIM_STATES = [
  'draft',
  'submitted',
  'inReview',
  'actionRequired',
  'approved',
  'held',
  'paid',
  'denied',
  'cancelled',
] as const;

export type ClaimState = (typeof CLAIM_STATES)[number];

export type ClaimEvent =
  | 'edit'
  | 'submit'
  | 'confirm'
  | 'startReview'
  | 'requireAction'
  | 'approve'
  | 'hold'
  | 'pay'
  | 'deny'
  | 'cancel';

/** The states that payment tools of the program name; a person records what the tool shows. */
export const claimMoves: Transitions<ClaimState, ClaimEvent> = {
  draft: { edit: 'draft', submit: 'submitted', cancel: 'cancelled' },
  submitted: {
    confirm: 'submitted',
    startReview: 'inReview',
    requireAction: 'actionRequired',
    approve: 'approved',
    hold: 'held',
    deny: 'denied',
    cancel: 'cancelled',
  },
  inReview: {
    requireAction: 'actionRequired',
    approve: 'approved',
    hold: 'held',
    deny: 'denied',
    cancel: 'cancelled',
  },
  actionRequired: { submit: 'submitted', deny: 'denied', cancel: 'cancelled' },
  approved: { pay: 'paid', hold: 'held', deny: 'denied', cancel: 'cancelled' },
  held: { approve: 'approved', pay: 'paid', deny: 'denied', cancel: 'cancelled' },
  paid: {},
  denied: {},
  cancelled: {},
};

/** Whether the vouchers of a claim in this state are free to be claimed again. */
export function releasesVouchers(state: ClaimState): boolean {
  return state === 'denied' || state === 'cancelled';
}
