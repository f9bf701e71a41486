import type { CalendarDate } from '../time/dates';

/**
 * What people are told of by themselves, by topic: a person may leave a topic out. Within a topic the kinds of
 * reminders, each with its days in the scheme; `voucherMail` follows from a mail and not from a date.
 */
export const TOPICS = {
  vouchers: ['voucherNotReserved', 'voucherExpiring', 'latestStart'],
  delivery: ['reportMissing', 'notRedeemed'],
  claims: ['notClaimed', 'claimStuck', 'paymentSetup'],
  confirmations: ['notConfirmed'],
  renewal: ['renewal', 'qualificationEnding'],
  mails: ['voucherMail'],
} as const;

export type Topic = keyof typeof TOPICS;

export type NoticeKind = (typeof TOPICS)[Topic][number];

/** The kinds that follow from a date. */
export type ReminderKind = Exclude<NoticeKind, 'voucherMail'>;

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
}

/** A notice with those whom it concerns. */
export interface Reminder extends Notice {
  readonly concern: Concern;
}

/** The same notice has the same key, whoever gets it; another anchor or last day makes another notice. */
export function noticeKey({ kind, recordId, part, anchorOn, days, finalOn }: Notice): string {
  return [kind, recordId, part, anchorOn, `${days}`, ...(finalOn ? [finalOn] : [])].join(':');
}

/** The topic of a kind. */
export function topicOf(kind: NoticeKind): Topic {
  const found = Object.entries(TOPICS).find(([, kinds]) => kinds.some((known) => known === kind));
  return TOPIC_NAMES.find((topic) => topic === found?.[0]) ?? 'vouchers';
}

export const TOPIC_NAMES: readonly Topic[] = [
  'vouchers',
  'delivery',
  'claims',
  'confirmations',
  'renewal',
  'mails',
];
