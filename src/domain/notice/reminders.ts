import type { ReminderRule, ReminderRules, RulesByPart } from '../scheme/scheme';
import type { Subject } from '../subject';
import type { Defined, ReminderContext } from './define-reminder';
import { REMINDERS } from './kinds';
import type { Notice, NoticeKind, Reminder, ReminderName, Topic } from './reminder';
import { stages, type Days } from './stages';

/**
 * What people are to be told of one thing as it stands: for each kind that holds, of the stages whose day has come the
 * latest alone, and each stage ahead until the context's last day. Told again each day, it is the same notice with the
 * same key; what was missed in an outage follows from the records and is not stored anywhere.
 */
export function reminders(subject: Subject, context: ReminderContext): Reminder[] {
  return REMINDERS.flatMap((one) =>
    one.held(subject, context).flatMap((hold) => {
      const { anchorOn, part = '', finalOn, concern } = hold;
      const about = { kind: one.kind, subject: one.subject, recordId: recordIdOf(subject), part, anchorOn };
      const rule = daysOf(one, context.scheme.rules.reminders, part);
      const last = finalOn && { lastDayOn: finalOn };
      return stages(rule, hold, context).map((stage) => ({ ...about, ...stage, ...last, concern }));
    }),
  );
}

/** On which days a scheme reminds of a part of a kind; undefined where it names none: around the last day alone. */
export function daysOf(
  { kind, days }: Pick<Defined<string, Subject['kind']>, 'kind' | 'days'>,
  rules: ReminderRules,
  part: string,
): Days | undefined {
  const named = rules[kind];
  if (!named) return days;
  return isRule(named) ? named : named[part];
}

function isRule(named: ReminderRule | RulesByPart): named is ReminderRule {
  return Array.isArray(named.days);
}

interface Definition extends Pick<Defined<string, Subject['kind']>, 'topic' | 'settledBy'> {
  readonly name: ReminderName;
}

/** What is declared of a reminder; throws where there is none of that kind about such a thing. */
export function definitionOf({ kind, subject }: Pick<Notice, 'kind' | 'subject'>): Definition {
  const found = REMINDERS.find((one) => one.kind === kind && one.subject === subject);
  if (!found) throw new Error(`no reminder ${kind}.${subject}`);
  return found;
}

/** The topic of a notice. */
export function topicOf(notice: Pick<Notice, 'kind' | 'subject'>): Topic {
  return notice.kind === 'voucherMail' ? 'mails' : definitionOf(notice).topic;
}

/** Whether it ends with word of whether what is recorded stands in the other tool, and not with the next step. */
export function isToConfirm(notice: Pick<Notice, 'kind' | 'subject'>): boolean {
  return notice.kind !== 'voucherMail' && definitionOf(notice).settledBy === 'confirmation';
}

/** Every kind of notice. */
export const NOTICE_KINDS: readonly NoticeKind[] = [
  ...new Set(REMINDERS.map(({ kind }) => kind)),
  'voucherMail',
];

function recordIdOf(subject: Subject): string {
  switch (subject.kind) {
    case 'voucher':
      return subject.voucher.id;
    case 'claim':
      return subject.claim.id;
    case 'enrollment':
      return subject.enrollment.id;
    case 'qualification':
      return subject.qualification.id;
    case 'paymentSetup':
      return subject.programId;
  }
}
