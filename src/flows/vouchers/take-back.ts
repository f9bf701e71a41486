import { PARTNER_ADMINS } from '../../domain/company/role';
import { moveBack } from '../../domain/lifecycle';
import { isCalendarDate } from '../../domain/time/dates';
import {
  voucherMoves,
  type RedeemedVoucher,
  type ReservedVoucher,
  type Voucher,
} from '../../domain/voucher/voucher';
import type { StandingResult } from '../../domain/correction';
import { RECORDED } from '../../domain/confirmation';
import { DomainError } from '../../errors';
import { changedFields } from '../../desk/facts';
import type { Change, Work } from '../../desk/flow';
import { confirmationFacts, confirmationOf } from '../shared/tool-steps';
import { cancellationOf, reservationOf } from '../shared/kept-reservation';
import { restoreReport } from '../shared/reopen-report';
import type { TakeBack } from '../shared/take-back';
import { presentVoucher } from '../shared/voucher-facts';

type Result = StandingResult<'voucher'>;

/** What the voucher tool was said to show, a redemption that was not meant, a voucher that was closed and is not out of our hands. */
export const voucherTakeBack: TakeBack<'voucher', Voucher> = {
  kind: 'voucher',
  roles: PARTNER_ADMINS,
  verbs: { ask: 'vouchers.correction', save: 'vouchers.takeBack' },
  shown: 'vouchers.show',
  get: ({ vouchers }, id) => vouchers.get(id),
  present: presentVoucher,
  async restore(work, voucher, result) {
    const restored = asBefore(voucher, result);
    const saved = await work.tables.vouchers.save(restored);
    return {
      version: saved.version,
      ...changedFields(fields(voucher), fields(restored)),
      also: await reportAsBefore(work, voucher, result),
    };
  },
};

/** The report that a refused reservation took along. */
async function reportAsBefore(work: Work, voucher: Voucher, result: Result): Promise<Change[]> {
  return result.event === 'refuse' && voucher.state === 'assigned'
    ? restoreReport(work, voucher, result)
    : [];
}

function asBefore(voucher: Voucher, { event, before, after }: Result): Voucher {
  const former = (state: 'assigned' | 'reserved' | 'redeemed') =>
    moveBack(voucherMoves, voucher.state, event, state);
  switch (voucher.state) {
    case 'assigned': {
      if (event === 'confirmCancellation' && voucher.confirmation) {
        former('assigned');
        const { cancelReason } = voucher.confirmation;
        return { ...voucher, confirmation: { state: 'recorded', cancelReason } };
      }
      former('reserved');
      const { expiresOn } = before;
      const isSame = voucher.expiresOn === after['expiresOn'];
      const known =
        typeof expiresOn === 'string' && isCalendarDate(expiresOn) ? expiresOn : voucher.expiresOn;
      return {
        ...voucher,
        state: 'reserved',
        reservation: reservationOf(before),
        confirmation: confirmationOf(before),
        expiresOn: isSame ? known : voucher.expiresOn,
      };
    }
    case 'reserved':
      if (event === 'confirm') {
        former('reserved');
        return { ...voucher, confirmation: confirmationOf(before) };
      }
      former('redeemed');
      return redeemedAgain(voucher, before);
    case 'redeemed':
      if (event === 'confirm') {
        former('redeemed');
        return { ...voucher, confirmation: confirmationOf(before) };
      }
      former('reserved');
      if (voucher.claimId) throw new DomainError('alreadyClaimed', { number: voucher.number });
      return {
        ...voucher,
        state: 'reserved',
        redeemedOn: null,
        claimId: null,
        confirmation: confirmationOf(before),
      };
    case 'closed': {
      const { reservation } = voucher;
      moveBack(voucherMoves, 'closed', 'close', reservation ? 'reserved' : 'assigned');
      const open = { ...voucher, closeReason: null };
      return reservation
        ? { ...open, state: 'reserved', reservation, confirmation: confirmationOf(before) }
        : { ...open, state: 'assigned', reservation: null, confirmation: cancellationOf(before) };
    }
  }
}

function redeemedAgain(voucher: ReservedVoucher, { redeemedOn }: Result['before']): RedeemedVoucher {
  if (typeof redeemedOn !== 'string' || !isCalendarDate(redeemedOn)) throw new DomainError('illegalMove');
  return { ...voucher, state: 'redeemed', redeemedOn, confirmation: RECORDED };
}

function fields(voucher: Voucher) {
  const { state, expiresOn, redeemedOn, closeReason, confirmation } = voucher;
  return { state, expiresOn, redeemedOn, closeReason, ...confirmationFacts(confirmation) };
}
