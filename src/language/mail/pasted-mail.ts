import { matchCommand } from '../sentence/match-command';
import type { Vocabulary } from '../sentence/vocabulary';
import { fullerText } from './html-text';
import { looksLikeMail } from './mail-likeness';
import { isAboutOurs, statesNumber } from './voucher-evidence';
import { LONGEST_MAIL, readVoucherMail, type VoucherMail } from './voucher-mail';

/** What a person typed or pasted, as the client sends it. */
export interface Said {
  readonly text: string;
  /** The same, formatted; null where the client sends none. */
  readonly html: string | null;
}

function countOfFacts({ ambiguous, seen: _seen, voucherAdminEmail, ...stated }: VoucherMail): number {
  const admin = voucherAdminEmail?.proposal === false ? 1 : 0;
  return Object.keys(stated).length + ambiguous.length + admin;
}

/**
 * The text of the mail that somebody pasted; undefined where it is a sentence. A person vouches for what is pasted, so
 * a number with another fact is enough; a number alone is what a sentence says, too.
 */
export function pastedMail(
  vocabulary: Vocabulary,
  codes: readonly string[],
  { text, html }: Said,
): string | undefined {
  if (!looksLikeMail(vocabulary, html ?? text)) return undefined;
  const body = (html === null ? text : fullerText(html, text)).slice(0, LONGEST_MAIL);
  const mail = readVoucherMail(body, codes);
  const facts = countOfFacts(mail);
  if (!statesNumber(mail)) return facts > 2 && isAboutOurs(mail, body) ? body : undefined;
  const meant = facts > 1 ? undefined : matchCommand(vocabulary, body);
  return meant === undefined || meant.noun || vocabulary.aboveMail.has(meant.command) ? body : undefined;
}
