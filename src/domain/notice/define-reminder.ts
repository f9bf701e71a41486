import type { CalendarDate } from '../time/dates';
import type { PathsTo } from './path';
import type { Concern, Topic } from './reminder';
import type { Scheme } from '../scheme/scheme';
import type { Days, Hold } from './stages';
import type { Subject } from '../subject';

/** What reminders are judged by beside their records. */
export interface ReminderContext {
  readonly scheme: Scheme;
  /** IANA name, the company's: the day of an instant is its day there. */
  readonly timeZone: string;
  readonly today: CalendarDate;
  /** The last day to look ahead to; today: nothing ahead. */
  readonly until: CalendarDate;
}

type Of<S> = Extract<Subject, { readonly kind: S }>;

/** A kind of reminder of a thing, whole. What it says are the texts `notice.kind.KIND` and `notice.title.KIND.SUBJECT`. */
export interface ReminderEntry<K extends string, S extends Subject['kind']> {
  /** The kind; one kind may be told of several things, each with an entry. Never renamed: what is queued names it. */
  readonly kind: K;
  readonly subject: S;
  readonly topic: Topic;
  /** The days for a scheme that names none under this kind; absent: every scheme does. None: around the last day alone. */
  readonly days?: Days;
  /** By what it ends: the next step of the work, or word of whether what is recorded stands in the other tool. */
  readonly settledBy: 'step' | 'confirmation';
  /** When there is something to remind of, and from which date on; what is settled has none. */
  holds(subject: Of<S>, context: ReminderContext): readonly Hold[];
  /** Whom it concerns. */
  concern(subject: Of<S>): Concern;
  /** The records in which a sweep looks for it. */
  readonly found: readonly PathsTo[S][];
}

/** A kind of reminder of a thing, to be asked about anything. */
export interface Defined<K extends string, S extends Subject['kind']> extends Pick<
  ReminderEntry<K, S>,
  'kind' | 'subject' | 'topic' | 'days' | 'settledBy' | 'found'
> {
  readonly name: `${K}.${S}`;
  /** What there is to remind of, with those whom it concerns; nothing of other things. */
  held(subject: Subject, context: ReminderContext): readonly (Hold & { readonly concern: Concern })[];
}

/** Declares a kind of reminder: what it lacks does not compile. It is told once it is on the list (`kinds.ts`). */
export function defineReminder<const K extends string, const S extends Subject['kind']>(
  entry: ReminderEntry<K, S>,
): Defined<K, S> {
  const isAbout = (subject: Subject): subject is Of<S> => subject.kind === entry.subject;
  return {
    ...entry,
    name: `${entry.kind}.${entry.subject}`,
    held(subject, context) {
      if (!isAbout(subject)) return [];
      return entry.holds(subject, context).map((hold) => ({ ...hold, concern: entry.concern(subject) }));
    },
  };
}
