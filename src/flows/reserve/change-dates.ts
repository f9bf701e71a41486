import { blocking } from '../../domain/check';
import { RECORDED } from '../../domain/confirmation';
import type { CalendarDate } from '../../domain/time/dates';
import { reservationChecks } from '../../domain/voucher/reservation';
import { DomainError, InputError } from '../../errors';
import type { Change, Work } from '../../desk/flow';
import { moveReport } from '../shared/reopen-report';
import { chosenBefore, reservationFacts } from '../shared/reservation-facts';
import { loadReserved, type Pressed } from './load-voucher';

interface Dates {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** Moves the engagement; checks run again, and the new dates must be carried out in Partner Center too. */
export async function changeDates(
  work: Work,
  pressed: Required<Pressed>,
  { startsOn, endsOn }: Dates,
): Promise<Change> {
  const { tables, today } = work;
  const voucher = await loadReserved(tables, pressed, today, 'changeDates');
  const { reservation } = voucher;
  if (endsOn < startsOn) throw new InputError({ endsOn: { code: 'endBeforeStart' } });
  if (startsOn === reservation.startsOn && endsOn === reservation.endsOn) {
    throw new InputError({ startsOn: { code: 'unchanged' } });
  }
  const chosen = { ...(await chosenBefore(tables, work, reservation)), dates: { startsOn, endsOn } };
  const count = blocking(reservationChecks(await reservationFacts(tables, work, voucher, chosen))).length;
  if (count > 0) throw new DomainError('checksFailed', { count });
  const saved = await tables.vouchers.save({
    ...voucher,
    confirmation: RECORDED,
    reservation: { ...reservation, startsOn, endsOn },
  });
  const also = await moveReport(work, voucher, { startsOn, endsOn });
  return {
    kind: 'voucher',
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'changeDates',
    facts: {
      number: voucher.number,
      customer: voucher.customerName,
      startsOn,
      endsOn,
      doByOn: startsOn < today ? voucher.expiresOn : startsOn,
      formerStartsOn: reservation.startsOn,
      formerEndsOn: reservation.endsOn,
      reopened: also.filter(({ event }) => event === 'reopen').length,
    },
    before: { startsOn: reservation.startsOn, endsOn: reservation.endsOn },
    after: { startsOn, endsOn },
    also,
  };
}
