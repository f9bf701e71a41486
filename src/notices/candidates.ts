import { addDays, daysBetween, type CalendarDate, type Instant } from '../domain/time/dates';
import { latestStart } from '../domain/voucher/deadlines';
import type { Figure, ReminderRule, Scheme } from '../domain/scheme/scheme';
import { CLAIM_STATES } from '../domain/claim/claim-state';
import { LAST_DAYS } from '../domain/notice/stages';
import type { Subject } from '../domain/subject';
import type { Tables } from '../ports';
import { daysAhead } from './horizon';

/** The days that a sweep answers for, both included; no first day: all that are past. */
export interface Days {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate;
}

/** Which records to look at: found by an index, so that the cost follows what is due and not what is kept. */
export interface Candidate {
  readonly subject: Exclude<Subject['kind'], 'enrollment' | 'paymentSetup'>;
  readonly id: string;
}

type Range = { readonly from?: CalendarDate; readonly to: CalendarDate };

const LIVE = ['assigned', 'reserved'] as const;
const UNSENT = ['draft', 'actionRequired'] as const;

/** The longest that a latest start can lie before the expiry: the longest engagement and its buffer, with weekends; days. */
const LATEST_START_SPAN = 60;

/** The records for which the day of some reminder lies in these days; some of them may turn out to have none. */
export async function candidates(tables: Tables, scheme: Scheme, days: Days): Promise<Candidate[]> {
  const { vouchers, reports, claims, qualifications } = tables;
  const { reminders, qualificationLife, claimWindow } = scheme.rules;
  const found: Candidate[] = [];
  const add = (subject: Candidate['subject'], records: readonly { readonly id: string }[]): void =>
    void found.push(...records.map(({ id }) => ({ subject, id })));

  const last = anchors(LAST_DAYS, days);
  const lastOn = anyOf(last);
  const takenInOn = anyOf(anchors(reminders.voucherNotReserved, days));
  add('voucher', await vouchers.list({ state: 'assigned', takenInOn }));
  const expiresOn = anyOf([...anchors(reminders.voucherExpiring, days), ...last]);
  add('voucher', await vouchers.list({ state: LIVE, expiresOn }));
  for (const range of [...anchors(reminders.latestStart, days), ...last]) {
    const upTo = { ...range, to: addDays(range.to, LATEST_START_SPAN) };
    const near = await vouchers.list({ state: 'assigned', expiresOn: upTo });
    add(
      'voucher',
      near.filter((voucher) => isWithin(latestStart(scheme.rules, voucher), range)),
    );
  }
  const endsOn = anyOf(anchors(reminders.reportMissing, days));
  add('voucher', await vouchers.list({ state: 'reserved', endsOn }));
  add('voucher', await reports.list({ state: 'draft', endedOn: endsOn }));
  const recorded = anchors(reminders.notConfirmed, days);
  for (const range of [...anchors(reminders.notRedeemed, days), ...recorded])
    add('voucher', await reports.list({ state: 'submitted', submittedAt: instants(range) }));
  const unclaimed = [
    ...anchors(reminders.notClaimed, days),
    ...last.map((range) => moved(range, -claimWindow.value)),
  ];
  add('voucher', await vouchers.list({ state: 'redeemed', claimId: null, redeemedOn: anyOf(unclaimed) }));
  const dueOn = anyOf(unclaimed.map((range) => moved(range, claimWindow.value)));
  add('claim', await claims.list({ state: UNSENT, dueOn }));
  const recordedOn = anyOf(recorded);
  add('voucher', await vouchers.list({ state: 'reserved', reservedOn: recordedOn }));
  add('voucher', await vouchers.list({ state: 'redeemed', redeemedOn: recordedOn }));
  add('claim', await claims.list({ state: 'submitted', submittedOn: recordedOn }));
  const isRecorded = { confirmationState: 'recorded' } as const;
  add('voucher', await vouchers.list({ ...isRecorded, state: 'reserved', startsOn: lastOn }));
  add('voucher', await vouchers.list({ ...isRecorded, state: 'redeemed', expiresOn: lastOn }));
  add('claim', await claims.list({ ...isRecorded, state: 'submitted', dueOn: lastOn }));
  for (const state of CLAIM_STATES) {
    const rule = reminders.claimStuck[state];
    if (rule) add('claim', await claims.list({ state, changedOn: anyOf(anchors(rule, days)) }));
  }
  const ending = [...anchors(reminders.qualificationEnding, days), ...last];
  add('qualification', await qualifications.list({ kind: 'competency', on: anyOf(ending) }));
  const { exam, training } = qualificationLife;
  const ended = (life: Figure) => anyOf(ending.map((range) => moved(range, -life.value)));
  if (exam) add('qualification', await qualifications.list({ kind: 'exam', on: ended(exam) }));
  if (training) add('qualification', await qualifications.list({ kind: 'training', on: ended(training) }));
  return distinct(found);
}

/** For each stage of the rule, the anchors whose stage falls into the days. */
function anchors(rule: Pick<ReminderRule, 'days' | 'urgent'>, { from, to }: Days): Range[] {
  return rule.days.map((days) => {
    const ahead = daysAhead({ urgent: rule.urgent.includes(days) }) - days;
    return moved({ ...(from && { from }), to }, ahead);
  });
}

/** All days of the ranges, for one query; where they have no beginning, all up to the last. */
function anyOf(ranges: readonly Range[]): CalendarDate[] | Range {
  const days = ranges.flatMap(({ from, to }) =>
    from ? Array.from({ length: daysBetween(from, to) + 1 }, (_, after) => addDays(from, after)) : [to],
  );
  const [last] = days.toSorted().slice(-1);
  return last && ranges.some(({ from }) => !from) ? { to: last } : [...new Set(days)];
}

function isWithin(on: CalendarDate, { from, to }: Range): boolean {
  return (!from || on >= from) && on <= to;
}

function moved({ from, to }: Range, days: number): Range {
  return { ...(from && { from: addDays(from, days) }), to: addDays(to, days) };
}

/** A calendar day somewhere on Earth lies inside of the day before to the day after in UTC. */
function instants({ from, to }: Range): { from?: Instant; to: Instant } {
  return {
    ...(from && { from: `${addDays(from, -1)}T00:00:00.000Z` }),
    to: `${addDays(to, 1)}T23:59:59.999Z`,
  };
}

function distinct(found: readonly Candidate[]): Candidate[] {
  const byKey = new Map(found.map((each) => [`${each.subject} ${each.id}`, each]));
  return [...byKey.values()];
}
