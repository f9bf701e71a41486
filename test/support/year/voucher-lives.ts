import { RECORDED, type Confirmation } from '../../../src/domain/confirmation';
import type { CalendarDate, Instant } from '../../../src/domain/time/dates';
import { newReportContent } from '../../../src/domain/report/report-gaps';
import type { Program } from '../../../src/domain/scheme/scheme';
import type {
  AssignedVoucher,
  RedeemedVoucher,
  Reservation,
  ReservedVoucher,
} from '../../../src/domain/voucher/voucher';
import type { Unsaved } from '../../../src/ports';
import { plus, weekday } from './calendar';
import type { Diary } from './diary';
import { leadsOf, MEMBERS } from './people';
import type { OfficeKey } from './offices';

type Facts = Omit<Unsaved<AssignedVoucher>, keyof typeof NOT_YET | 'state'>;

const NOT_YET = {
  reservation: null,
  confirmation: null,
  redeemedOn: null,
  claimId: null,
  closeReason: null,
} as const;

/** What a voucher is before its life begins. */
export interface Birth {
  readonly id: string;
  readonly program: Program;
  readonly office: OfficeKey;
  /** Country of delivery: mostly the office's. */
  readonly country: string;
}

/** Lives through a voucher up to its redemption; undefined where it does not come to that within the year. */
export function voucherLife(diary: Diary, birth: Birth): Unsaved<RedeemedVoucher> | undefined {
  const { chance } = diary;
  const facts = takeIn(diary, birth);
  if (chance.happens(0.14)) return neglect(diary, facts);
  // Most are reserved within weeks, some when it is nearly too late.
  const lag = chance.happens(0.18) ? chance.between(70, 175) : chance.lag(45);
  if (!waitAlive(diary, lag, facts)) return undefined;
  let reserved = reserve(diary, facts, birth);
  if (chance.happens(0.1)) {
    if (!waitAlive(diary, chance.between(1, 25), facts)) return undefined;
    diary.write({ table: 'vouchers', record: { ...facts, ...NOT_YET, state: 'assigned' } });
    if (chance.happens(0.4) || !waitAlive(diary, chance.between(5, 40), facts)) return undefined;
    reserved = reserve(diary, facts, birth);
  }
  return engage(diary, reserved);
}

function takeIn(diary: Diary, { id, program, country }: Birth): Facts {
  const { chance, today } = diary;
  const age = chance.happens(0.12) ? chance.between(100, 175) : chance.between(0, 50);
  const lengths = [1, 3, 5, 10, 15] as const;
  const facts: Facts = {
    id,
    number: `VCH-${id}`,
    key: id,
    customerId: `customer-${id}`,
    customerName: `${chance.pick(['Fabrikam', 'Contoso', 'Tailspin', 'Northwind', 'Wingtip'])} ${id}`,
    programId: program.id,
    days: chance.pick(lengths),
    deliveryCountry: country,
    adminEmail: null,
    agreementNumber: null,
    createdOn: plus(today, -age),
    assignedOn: plus(today, -age),
    expiresOn: plus(today, 180 - age),
    expirySource: 'shown',
    takenInOn: today,
  };
  diary.write({ table: 'vouchers', record: { ...facts, ...NOT_YET, state: 'assigned' } });
  return facts;
}

/** Nobody reserves it: it is withdrawn, runs out, or is extended once and then runs out. */
function neglect(diary: Diary, facts: Facts): undefined {
  const { chance } = diary;
  if (chance.happens(0.3)) {
    if (waitAlive(diary, chance.between(5, 100), facts))
      diary.write({
        table: 'vouchers',
        record: { ...facts, ...NOT_YET, state: 'closed', closeReason: 'withdrawn' },
      });
  } else if (chance.happens(0.5)) {
    // Some are extended when they have expired already.
    if (!diary.waitUntil(plus(facts.expiresOn, chance.between(-25, 4)))) return undefined;
    const expiresOn = plus(facts.expiresOn, chance.between(20, 70));
    if (expiresOn > diary.today)
      diary.write({ table: 'vouchers', record: { ...facts, ...NOT_YET, state: 'assigned', expiresOn } });
  }
  return undefined;
}

function reserve(diary: Diary, facts: Facts, { office, program }: Birth): Unsaved<ReservedVoucher> {
  const { chance, today, now } = diary;
  const [first, ...others] = leadsOf(office);
  const startsOn = plus(today, chance.between(2, 21));
  const reservation: Reservation = {
    locationId: office,
    engagementId: program.engagements[0]?.id ?? '',
    startsOn,
    endsOn: endOf(startsOn, facts.days),
    leadId: first === undefined ? '' : chance.pick([first, ...others]),
    exception: null,
    reservedOn: today,
    termsAcceptedBy: MEMBERS[0]?.person.id ?? '',
    termsAcceptedAt: now,
  };
  const voucher = {
    ...facts,
    ...NOT_YET,
    state: 'reserved',
    reservation,
    confirmation: RECORDED,
  } as const;
  diary.write({ table: 'vouchers', record: voucher });
  return voucher;
}

/** The engagement, its report, and the redemption. */
function engage(diary: Diary, recorded: Unsaved<ReservedVoucher>): Unsaved<RedeemedVoucher> | undefined {
  const { chance } = diary;
  let voucher = recorded;
  if (chance.happens(0.8)) {
    if (!waitAlive(diary, chance.lag(9), voucher)) return undefined;
    voucher = { ...voucher, confirmation: confirmedAt(diary.now) };
    diary.write({ table: 'vouchers', record: voucher });
  }
  if (chance.happens(0.12) && waitAlive(diary, 1, voucher)) {
    const startsOn = plus(voucher.reservation.startsOn, chance.between(3, 14));
    const dates = { startsOn, endsOn: endOf(startsOn, voucher.days) };
    voucher = { ...voucher, reservation: { ...voucher.reservation, ...dates } };
    diary.write({ table: 'vouchers', record: voucher });
  }
  const { endsOn } = voucher.reservation;
  if (!diary.waitUntil(plus(endsOn, chance.between(-1, 3))) || isOver(diary, voucher)) return undefined;
  if (!report(diary, voucher)) return undefined;
  if (chance.happens(0.07) || !waitAlive(diary, chance.lag(18), voucher)) return undefined;
  const redeemed = {
    ...voucher,
    state: 'redeemed',
    redeemedOn: diary.today,
    confirmation: RECORDED,
  } as const;
  diary.write({ table: 'vouchers', record: redeemed });
  if (!chance.happens(0.75) || !diary.wait(chance.lag(10))) return redeemed;
  const confirmed = { ...redeemed, confirmation: confirmedAt(diary.now) };
  diary.write({ table: 'vouchers', record: confirmed });
  return confirmed;
}

/** A draft, in which the last day may be another than was agreed, and its submission; false where that never comes. */
function report(diary: Diary, voucher: Unsaved<ReservedVoucher>): boolean {
  const { chance } = diary;
  if (chance.happens(0.12)) return false;
  const { endsOn } = voucher.reservation;
  const content = {
    ...newReportContent(voucher.reservation),
    endedOn: chance.happens(0.2) ? plus(endsOn, chance.between(-1, 2)) : endsOn,
  };
  const draft = { id: voucher.id, state: 'draft', content, submittedAt: null, confirmation: null } as const;
  if (chance.happens(0.7)) diary.write({ table: 'reports', record: draft });
  if (chance.happens(0.06) || !waitAlive(diary, chance.lag(17), voucher)) return false;
  const submitted = { ...draft, state: 'submitted', submittedAt: diary.now, confirmation: RECORDED } as const;
  diary.write({ table: 'reports', record: submitted });
  if (chance.happens(0.7)) {
    if (!waitAlive(diary, chance.lag(9), voucher)) return false;
    diary.write({ table: 'reports', record: { ...submitted, confirmation: confirmedAt(diary.now) } });
  }
  return true;
}

/** Known to stand in the other tool. */
export function confirmedAt(at: Instant): Confirmation {
  return { state: 'confirmed', at, by: 'Mei Example', reference: null };
}

/** Waits, unless the voucher expires meanwhile or the year ends. */
function waitAlive(diary: Diary, days: number, voucher: Pick<Facts, 'expiresOn'>): boolean {
  return diary.wait(days) && !isOver(diary, voucher);
}

function isOver({ today }: Diary, { expiresOn }: Pick<Facts, 'expiresOn'>): boolean {
  return today > expiresOn;
}

function endOf(startsOn: CalendarDate, days: number): CalendarDate {
  let day = startsOn;
  for (let left = days; ; day = plus(day, 1)) {
    if (weekday(day) <= 5) left -= 1;
    if (left <= 0) return day;
  }
}
