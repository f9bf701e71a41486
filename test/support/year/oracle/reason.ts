import type { CalendarDate } from '../../../../src/domain/dates';
import type { Notice } from '../../../../src/domain/reminder';
import type { ReminderRule } from '../../../../src/domain/scheme';
import { plus } from '../calendar';

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
}

/** Why somebody is to be told something, as a record calls for it at a moment. */
export interface Reason extends Pick<Notice, 'kind' | 'subject' | 'recordId' | 'part' | 'anchorOn'> {
  readonly whom: Whom;
  /** In order. */
  readonly stages: readonly Stage[];
}

/** What a reason is about. */
export type About = Pick<Reason, 'subject' | 'recordId' | 'whom'> & { readonly part?: string };

/** The days between which it is told; absent: however early, however late. */
interface Span {
  readonly since?: CalendarDate;
  readonly last?: CalendarDate;
}

/** The days of the scheme's rule from a date on. */
export function reason(
  kind: Reason['kind'],
  rule: ReminderRule,
  anchorOn: CalendarDate,
  { since, last }: Span,
  about: About,
): Reason {
  const stages = [];
  for (const days of rule.days) {
    const on = plus(anchorOn, days);
    if (since && on < since) continue;
    if (last && on > last) continue;
    stages.push({ days, on, urgent: rule.urgent.includes(days) });
  }
  return { part: '', ...about, kind, anchorOn, stages };
}
