import type { CalendarDate } from '../time/dates';

/** What people are told of by themselves: a person may leave a topic out. */
export const TOPIC_NAMES = ['vouchers', 'delivery', 'claims', 'confirmations', 'renewal', 'mails'] as const;

export type Topic = (typeof TOPIC_NAMES)[number];

/**
 * The names of the kinds of reminders, `KIND.SUBJECT`: whoever lists kinds names them here too, with `declare module`.
 * Each has a title of that name among the texts.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it is what the list of kinds adds to.
export interface ReminderNames {}

export type ReminderName = ReminderNames[keyof ReminderNames];

type KindIn<Name> = Name extends `${infer Kind}.${string}` ? Kind : never;

/** The kinds that follow from a date. */
export type ReminderKind = KindIn<ReminderName>;

/** `voucherMail` follows from a mail and not from a date. */
export type NoticeKind = ReminderKind | 'voucherMail';

/** Where the record of a notice is found. */
export type NoticeSubject =
  'voucher' | 'claim' | 'enrollment' | 'qualification' | 'paymentSetup' | 'voucherMail';

/** Whom a notice concerns, before it is known who these people are. */
export interface Concern {
  /** Those of the office come first; where it has none, of the country; where that has none, all of them. */
  readonly role: 'partnerAdmin' | 'globalAdmin';
  readonly locationId: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** A person who is told beside them: the lead consultant. */
  readonly leadId: string | null;
}

/** What a notice is about: enough to find the record again, to see whether it still holds, and to send it once. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly subject: NoticeSubject;
  readonly recordId: string;
  /** Which step or state of the record, where there are several: `reservation`, `inReview`; else empty. */
  readonly part: string;
  /** The date that the days are counted from. */
  readonly anchorOn: CalendarDate;
  /** Days after the anchor; negative: before. */
  readonly days: number;
  /** The calendar day it belongs to: anchor plus days. */
  readonly on: CalendarDate;
  /** Cannot wait for the digest. */
  readonly urgent: boolean;
  /** Says that a last day has passed, and is therefore told on its day or the first working day after, never before. */
  readonly isOver?: boolean | undefined;
  /** The last day that it stands around, where the scheme names no stage there. */
  readonly finalOn?: CalendarDate | undefined;
  /** The last day to do what it asks for, whoever named the stage; absent: there is none. */
  readonly lastDayOn?: CalendarDate | undefined;
}

/** A notice with those whom it concerns. */
export interface Reminder extends Notice {
  readonly concern: Concern;
}

/** The same notice has the same key, whoever gets it; another anchor or last day makes another notice. */
export function noticeKey({ kind, recordId, part, anchorOn, days, finalOn }: Notice): string {
  return [kind, recordId, part, anchorOn, `${days}`, ...(finalOn ? [finalOn] : [])].join(':');
}
