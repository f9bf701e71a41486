import { move } from '../../domain/lifecycle';
import type { CalendarDate } from '../../domain/time/dates';
import type { Day } from '../../domain/time/day';
import { expiryOf } from '../../domain/voucher/expiry';
import { voucherMoves, voucherState, type ClosedVoucher, type Voucher } from '../../domain/voucher/voucher';
import { InputError } from '../../errors';
import { tidyNumber, voucherKey } from '../../language/fold';
import { confirmationFacts } from '../shared/tool-steps';
import type { Change, Work } from '../../desk/flow';
import { loadCurrent } from '../../desk/load';
import type { CloseFacts, ExpiryFacts, NumberFacts } from './facts';

/** A voucher as a card showed it. */
interface Pressed {
  readonly id: string;
  readonly version: number;
}

/** Puts a mistyped number right; the audit trail keeps the old one. Throws InputError when the number is another voucher's. */
export async function correctNumber(
  work: Work,
  pressed: Pressed,
  input: { readonly number: string },
): Promise<Change<NumberFacts>> {
  const { tables } = work;
  const voucher = await loadCurrent(tables.vouchers, pressed);
  move(voucherMoves, voucherState(voucher, work), 'correctNumber');
  const number = tidyNumber(input.number);
  const key = voucherKey(number);
  if (number === voucher.number) throw new InputError({ number: { code: 'unchanged' } });
  const [holder] = await tables.vouchers.list({ key });
  if (holder && holder.id !== voucher.id) throw new InputError({ number: { code: 'duplicateVoucher' } });
  const saved = await tables.vouchers.save({ ...voucher, number, key });
  return {
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'voucher.correctNumber',
    facts: { number, formerNumber: voucher.number, customer: voucher.customerName, state: saved.state },
    before: { number: voucher.number },
    after: { number },
  };
}

/**
 * Writes down the expiry that the tool shows now. An expired voucher lives again in the state in which it expired;
 * for it, a day that has passed too is refused.
 */
export async function changeExpiry(
  work: Work,
  pressed: Pressed,
  { expiresOn }: { readonly expiresOn: CalendarDate },
): Promise<Change<ExpiryFacts>> {
  const { tables } = work;
  const voucher = await loadCurrent(tables.vouchers, pressed);
  const event = eventFor(voucher, work);
  move(voucherMoves, voucherState(voucher, work), event);
  if (expiresOn === voucher.expiresOn && voucher.expirySource === 'shown') {
    throw new InputError({ expiresOn: { code: 'unchanged' } });
  }
  if (event !== 'changeExpiry' && expiryOf({ ...voucher, expiresOn }, work).stands === 'over')
    throw new InputError({ expiresOn: { code: 'notExtended' } });
  if (voucher.createdOn && expiresOn < voucher.createdOn)
    throw new InputError({ expiresOn: { code: 'beforeCreation' } });
  if (voucher.assignedOn && expiresOn < voucher.assignedOn)
    throw new InputError({ expiresOn: { code: 'beforeAssignment' } });
  const saved = await tables.vouchers.save({ ...voucher, expiresOn, expirySource: 'shown' });
  return {
    recordId: voucher.id,
    recordVersion: saved.version,
    event: `voucher.${event}`,
    facts: {
      number: voucher.number,
      customer: voucher.customerName,
      expiresOn,
      formerExpiresOn: voucher.expiresOn,
      state: voucherState(saved, work),
    },
    before: { expiresOn: voucher.expiresOn, expirySource: voucher.expirySource },
    after: { expiresOn, expirySource: 'shown' },
  };
}

function eventFor(
  voucher: Voucher,
  day: Pick<Day, 'dayIn'>,
): 'changeExpiry' | 'reviveReserved' | 'reviveAssigned' {
  if (voucherState(voucher, day) !== 'expired') return 'changeExpiry';
  return voucher.state === 'reserved' ? 'reviveReserved' : 'reviveAssigned';
}

/** Closes a voucher that is out of our hands: withdrawn by the customer, taken by another partner, or not valid. */
export async function closeVoucher(
  work: Work,
  pressed: Pressed,
  { reason }: Pick<CloseFacts, 'reason'>,
): Promise<Change<CloseFacts>> {
  const { tables } = work;
  const voucher = await loadCurrent(tables.vouchers, pressed);
  const state = voucherState(voucher, work);
  move(voucherMoves, state, 'close');
  const closed: ClosedVoucher = {
    ...voucher,
    state: 'closed',
    confirmation: null,
    redeemedOn: null,
    claimId: null,
    closeReason: reason,
  };
  const saved = await tables.vouchers.save(closed);
  return {
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'voucher.close',
    facts: { number: voucher.number, customer: voucher.customerName, reason, former: state },
    // What was known of its latest step is for when it was closed by mistake.
    before: {
      state,
      ...confirmationFacts(voucher.confirmation),
      ...(voucher.state === 'assigned' && { cancelReason: voucher.confirmation?.cancelReason ?? null }),
    },
    after: { state: 'closed', closeReason: reason },
  };
}
