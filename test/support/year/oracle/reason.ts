import type { CalendarDate } from '../../../../src/domain/time/dates';
import type { Notice } from '../../../../src/domain/notice/reminder';
import type { ReminderRule } from '../../../../src/domain/scheme/scheme';
import { daysFrom, plus } from '../calendar';

/** Whom a reason concerns: of the partner admins those of an office or country, and one person beside them. */
export type Whom =
  | { readonly role: 'globalAdmin' }
  | {
      readonly role: 'partnerAdmin';
      readonly office: string | null;
      readonly country: string | null;
      readonly also: string | null;
    };

/** A day on which something is to be told. */
export interface Stage {
  readonly days: number;
  readonly on: CalendarDate;
  readonly urgent: boolean;
  /** That a last day has passed. */
  readonly over: boolean;
}

/** Why somebody is to be told something, as a record calls for it at a moment. */
export interface Reason extends Pick<Notice, 'kind' | 'subject' | 'recordId' | 'part' | 'anchorOn'> {
  readonly whom: Whom;
  /** In order. */
  readonly stages: readonly Stage[];
}

/** What a reason is about. */
export type About = Pick<Reason, 'subject' | 'recordId' | 'whom'> & { readonly part?: string };

/** The days between which it is told; absent: however early, however late. `final`: after it, something is lost. */
interface Span {
  readonly since?: CalendarDate;
  readonly last?: CalendarDate;
  readonly final?: CalendarDate;
}

/** The days of the scheme's rule from a date on, and those around the last day, which no rule can leave out. */
export function reason(
  kind: Reason['kind'],
  rule: ReminderRule,
  anchorOn: CalendarDate,
  { since, last, final }: Span,
  about: About,
): Reason {
  const isRunning = final !== undefined && (since === undefined || since <= final);
  const end = isRunning ? daysFrom(anchorOn, final) : null;
  const days = new Set(rule.days);
  if (end !== null) for (const around of [end - 1, end, end + 1]) days.add(around);
  const stages = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const on = plus(anchorOn, day);
    const over = end !== null && day > end;
    if (since && on < since) continue;
    if (last && (over && final ? final : on) > last) continue;
    const isPressing = end !== null && day >= end - 1;
    stages.push({ days: day, on, urgent: isPressing || rule.urgent.includes(day), over });
  }
  return { part: '', ...about, kind, anchorOn, stages };
}
