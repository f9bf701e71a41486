import { addDays, type CalendarDate, type Instant } from '../domain/dates';
import type { ReminderRule, Scheme } from '../domain/scheme';
import { CLAIM_STATES } from '../domain/claim';
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

  for (const takenInOn of anchors(reminders.voucherNotReserved, days))
    add('voucher', await vouchers.list({ state: 'assigned', takenInOn }));
  for (const expiresOn of anchors(reminders.voucherExpiring, days))
    add('voucher', await vouchers.list({ state: LIVE, expiresOn }));
  for (const { from, to } of anchors(reminders.latestStart, days)) {
    const expiresOn = { ...(from && { from }), to: addDays(to, LATEST_START_SPAN) };
    add('voucher', await vouchers.list({ state: 'assigned', expiresOn }));
  }
  for (const endsOn of anchors(reminders.reportMissing, days)) {
    add('voucher', await vouchers.list({ state: 'reserved', endsOn }));
    add('voucher', await reports.list({ state: 'draft', endedOn: endsOn }));
  }
  for (const range of [...anchors(reminders.notRedeemed, days), ...anchors(reminders.notConfirmed, days)])
    add('voucher', await reports.list({ state: 'submitted', submittedAt: instants(range) }));
  for (const redeemedOn of anchors(reminders.notClaimed, days)) {
    add('voucher', await vouchers.list({ state: 'redeemed', claimId: null, redeemedOn }));
    add('claim', await claims.list({ state: UNSENT, dueOn: moved(redeemedOn, claimWindow.value) }));
  }
  for (const range of anchors(reminders.notConfirmed, days)) {
    add('voucher', await vouchers.list({ state: 'reserved', reservedOn: range }));
    add('voucher', await vouchers.list({ state: 'redeemed', redeemedOn: range }));
    add('claim', await claims.list({ state: 'submitted', submittedOn: range }));
  }
  for (const state of CLAIM_STATES) {
    const rule = reminders.claimStuck[state];
    for (const changedOn of rule ? anchors(rule, days) : [])
      add('claim', await claims.list({ state, changedOn }));
  }
  for (const range of anchors(reminders.qualificationEnding, days)) {
    add('qualification', await qualifications.list({ kind: 'competency', on: range }));
    const { exam, training } = qualificationLife;
    if (exam)
      add('qualification', await qualifications.list({ kind: 'exam', on: moved(range, -exam.value) }));
    if (training)
      add(
        'qualification',
        await qualifications.list({ kind: 'training', on: moved(range, -training.value) }),
      );
  }
  return distinct(found);
}

/** For each stage of the rule, the anchors whose stage falls into the days. */
function anchors(rule: ReminderRule, { from, to }: Days): Range[] {
  return rule.days.map((days) => {
    const ahead = daysAhead({ urgent: rule.urgent.includes(days) }) - days;
    return moved({ ...(from && { from }), to }, ahead);
  });
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
