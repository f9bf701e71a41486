import { addDays, daysBetween, type CalendarDate, type Instant } from '../domain/time/dates';
import { REMINDERS } from '../domain/notice/kinds';
import type { DatedPath, Shift } from '../domain/notice/path';
import { daysOf } from '../domain/notice/reminders';
import { LAST_DAYS, type Days } from '../domain/notice/stages';
import type { Scheme, SchemeRules } from '../domain/scheme/scheme';
import type { Subject } from '../domain/subject';
import type { Tables } from '../ports';
import { daysAhead } from './horizon';

/** The days that a sweep answers for, both included; no first day: all that are past. */
export interface Span {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate;
}

/** Which records to look at: found by an index, so that the cost follows what is due and not what is kept. */
export interface Candidate {
  readonly subject: Subject['kind'];
  readonly id: string;
}

type Range = { readonly from?: CalendarDate; readonly to: CalendarDate };

/**
 * The records for which the day of some reminder lies in these days, by the paths that each kind declares; some of them
 * may turn out to have none.
 */
export async function candidates(tables: Tables, scheme: Scheme, days: Span): Promise<Candidate[]> {
  const found = new Map<string, Candidate>();
  for (const one of REMINDERS) {
    const { subject } = one;
    for (const path of one.found) {
      const records =
        path.table === 'programs'
          ? scheme.programs
          : await recordsAt(tables, scheme.rules, path, rangesOf(one, scheme.rules, path, days));
      for (const { id } of records) found.set(`${subject} ${id}`, { subject, id });
    }
  }
  return [...found.values()];
}

/** Where the date of the path lies, for each stage that falls into the days. */
function rangesOf(
  one: (typeof REMINDERS)[number],
  rules: SchemeRules,
  { anchor, final, part = '' }: DatedPath,
  days: Span,
): Range[] {
  const leading = (rule: Days | undefined, shift: Shift | undefined): Range[] => {
    const later = typeof shift === 'function' ? shift(rules) : (shift ?? null);
    return rule && later !== null ? anchors(rule, days).map((range) => moved(range, -later)) : [];
  };
  return [...leading(daysOf(one, rules.reminders, part), anchor), ...leading(LAST_DAYS, final)];
}

async function recordsAt(
  { vouchers, reports, claims, qualifications }: Tables,
  rules: SchemeRules,
  path: DatedPath,
  ranges: readonly Range[],
): Promise<readonly { readonly id: string }[]> {
  if (ranges.length === 0) return [];
  const at = { [path.date]: anyOf(ranges) };
  switch (path.table) {
    case 'vouchers': {
      if (!('computed' in path) || !path.computed) return vouchers.list({ ...path.where, ...at });
      const { daysBefore, on } = path.computed;
      return ofEach(ranges, async (range) => {
        const upTo = { [path.date]: { ...range, to: addDays(range.to, daysBefore) } };
        const near = await vouchers.list({ ...path.where, ...upTo });
        return near.filter((voucher) => isWithin(on(rules, voucher), range));
      });
    }
    case 'reports':
      return path.date === 'submittedAt'
        ? ofEach(ranges, (range) => reports.list({ ...path.where, submittedAt: instants(range) }))
        : reports.list({ ...path.where, ...at });
    case 'claims':
      return claims.list({ ...path.where, ...at });
    case 'qualifications':
      return qualifications.list({ ...path.where, ...at });
  }
}

async function ofEach<R>(ranges: readonly Range[], list: (range: Range) => Promise<R[]>): Promise<R[]> {
  const found = [];
  for (const range of ranges) found.push(...(await list(range)));
  return found;
}

/** For each stage of the rule, the anchors whose stage falls into the days. */
function anchors(rule: Days, { from, to }: Span): Range[] {
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
