import type { CalendarDate, Instant } from '../domain/time/dates';
import type { Locale } from '../domain/locale';
import type { Obstacle } from './messages';

/**
 * What became of one attempt to send. `retry`: not taken, may be later. `throttled`: the same, and nothing more may be
 * sent for this tenant for a while. `unreachable`: this way is closed, for the reason named. `unknown`: the answer was
 * lost, so that it may have arrived. `refused`: will never be taken. `tooLarge`: the same, but less may be. Times in milliseconds; null: none was named.
 */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'retry'; readonly afterMs: number | null; readonly reason: string }
  | { readonly kind: 'throttled'; readonly afterMs: number | null; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly obstacle: Obstacle; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'refused' | 'tooLarge'; readonly reason: string };

/** A mail to one person, the same as text and as HTML. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Sends mails; where Graph is not configured they are written as files. */
export interface Mailer {
  send(tenantId: string, mail: Mail): Promise<Outcome>;
}

/** Puts a line into a person's Teams activity feed. */
export interface ActivityFeed {
  notify(tenantId: string, personId: string, line: { title: string; preview: string }): Promise<Outcome>;
}

/** Installs the app for a person; `sent`: done, or it was installed already. The conversation follows by itself. */
export interface Installer {
  install(tenantId: string, personId: string): Promise<Outcome>;
}

/** What the directory knows of a person; null where it does not say. */
export interface DirectoryEntry {
  readonly name: string | null;
  readonly email: string | null;
  /** Name of the office as the directory writes it. */
  readonly office: string | null;
  readonly locale: Locale | null;
}

/** Who a person is. */
export interface Directory {
  /** Undefined when there is no such person; throws UpstreamError when it can't be asked. */
  find(tenantId: string, personId: string): Promise<DirectoryEntry | undefined>;
}

/** A mail as it came, with what is readable of its attachments. */
export interface ReceivedMail {
  /** The mail's own Message-ID, or one of its content where it has none. */
  readonly messageId: string;
  readonly subject: string;
  readonly sender: string;
  readonly receivedAt: Instant;
  /** What people see of it, as lines: of HTML the text alone. */
  readonly body: string;
  /** Attached mails and texts, and those attached to them, read the same way; others are left out. */
  readonly attachments: readonly { readonly name: string; readonly body: string }[];
}

/** The shared mailbox that customers' mails come to. */
export interface Mailbox {
  /** The tenant whose mailbox it is. */
  readonly tenantId: string;
  /**
   * Mails since the bookmark, all where it is null or no longer known, handed over in pages; each page with the
   * bookmark from which to go on after it. Throws UpstreamError when the mailbox can't be read.
   */
  changes(
    bookmark: string | null,
  ): AsyncIterable<{ readonly mails: readonly ReceivedMail[]; readonly bookmark: string }>;
}

/** The public holidays of countries. */
export interface Holidays {
  /** Whether the day is a public holiday of the country (ISO 3166-1 alpha-2); false where the country is not known. */
  isPublic(country: string, on: CalendarDate): boolean;
}
