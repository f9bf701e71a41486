import { can } from '../../domain/lifecycle';
import { mayAct, PARTNER_ADMINS, REPORTERS } from '../../domain/company/role';
import { voucherMoves, voucherState, type Voucher, type VoucherEvent } from '../../domain/voucher/voucher';
import type { Report } from '../../domain/report/report';
import type { MessageKey } from '../../words/catalog';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { isUnconfirmed } from '../shared/voucher-facts';
import type { Block, Button, Target } from '../../cards/page';

/** One thing that can be done with the voucher now. */
interface Offer {
  readonly title: MessageKey;
  readonly open: Target;
}

/** Buttons beside the one that leads back to the list; the rest stands as lines on the card. */
const BUTTONS = 5;

/** What this person may do with the voucher now, the most useful first: as buttons, and as lines where they are too many. */
export function offerButtons(
  turn: Turn,
  voucher: Voucher,
  report: Report | undefined,
): { buttons: Button[]; more: Block[] } {
  const offers = offersFor(turn, voucher, report);
  return {
    buttons: [
      ...offers
        .slice(0, BUTTONS)
        .map(({ title, open }): Button => ({ kind: 'open', title: turn.words.t(title), ...open })),
      openButton(turn.words.t('button.vouchers'), 'vouchers.open', {}),
    ],
    more: offers.slice(BUTTONS).map(({ title, open }) => ({
      kind: 'row',
      title: turn.words.t(title),
      detail: null,
      note: null,
      tone: 'default',
      open,
    })),
  };
}

function offersFor(turn: Turn, voucher: Voucher, report: Report | undefined): Offer[] {
  const { id } = voucher;
  const admin = mayAct(turn.actor.roles, PARTNER_ADMINS);
  const state = voucherState(voucher, turn);
  const leads = mayAct(turn.actor.roles, REPORTERS) && voucher.reservation?.leadId === turn.actor.id;
  const takes = (event: VoucherEvent): boolean => admin && can(voucherMoves, state, event);
  const submitted = report?.state === 'submitted';
  const claimId = voucher.state === 'redeemed' ? voucher.claimId : null;
  const offer = (offered: boolean, title: MessageKey, open: Target): Offer[] =>
    offered ? [{ title, open }] : [];
  return [
    ...offer(admin && isUnconfirmed(voucher, turn), 'confirmation.record', confirmation(voucher)),
    ...offer(takes('reserve'), 'command.reserve', target('reserve.voucher', { id })),
    ...offer(takes('redeem') && submitted, 'command.redeem', target('redeem.voucher', { id })),
    ...offer(state === 'reserved' && (admin || leads), 'command.report', target('report.voucher', { id })),
    ...offer(admin && state === 'redeemed' && !claimId, 'command.claim', target('claim.voucher', { id })),
    ...offer(admin && claimId !== null, 'vouchers.showClaim', target('claim.show', { id: claimId ?? '' })),
    ...offer(takes('changeDates'), 'vouchers.changeDates', target('reserve.dates', { id })),
    ...offer(
      takes('reviveAssigned') || takes('changeExpiry'),
      'vouchers.changeExpiry',
      target('vouchers.expiry', { id }),
    ),
    ...offer(takes('cancelReservation'), 'vouchers.cancelReservation', target('reserve.cancel', { id })),
    ...offer(takes('correctNumber'), 'vouchers.correctNumber', target('vouchers.number', { id })),
    ...offer(takes('close'), 'vouchers.close', target('vouchers.close', { id })),
    ...offer(true, 'button.history', target('history.record', { kind: 'voucher', id })),
  ];
}

/** Where it is recorded whether Partner Center took the latest step. */
function confirmation({ id, state }: Voucher): Target {
  if (state === 'redeemed') return target('redeem.result', { id });
  return state === 'assigned' ? target('reserve.cancelResult', { id }) : target('reserve.confirm', { id });
}
