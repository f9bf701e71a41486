import type { DeadlineKind } from '../../domain/voucher/deadlines';

/** Under which name a date of a record has its text, `notice.deadline.NAME`. */
export const DEADLINE_NAMES = {
  latestStart: 'start',
  start: 'engagement',
  report: 'expiry',
  expiry: 'expiry',
  claim: 'claim',
  renewalPreparation: 'renewalOpens',
  renewalOpens: 'renewalOpens',
  renewalCloses: 'renewalCloses',
} as const satisfies Record<DeadlineKind, string>;
