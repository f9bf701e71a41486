import type { Locale } from '../../../src/domain/locale';

/** The facts that a case says the right answer of. */
export const JUDGED = ['number', 'customer', 'program', 'days', 'adminEmail', 'expiresOn'] as const;

/** A value; `?`: left open and said so; null: nothing is filled in. */
export type Expected = Readonly<Partial<Record<(typeof JUDGED)[number], string | null>>>;

/** A text as people send it, with what is right to read in it. */
export interface MailCase {
  readonly name: string;
  readonly locale: Locale;
  /** `paste`: typed into the chat; `mail`: come into the mailbox, as text or HTML. */
  readonly way: 'paste' | 'mail';
  readonly subject?: string;
  readonly text: string;
  /** Null: it holds no voucher, and nobody is asked. */
  readonly expected: Expected | null;
}
