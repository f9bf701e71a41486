import { SUBJECT } from './mail-header';
import { readLabel } from './mail-label';
import type { Statement } from './mail-statements';
import { tidy } from '../fold';

/** UTF-16 code units of a subject that are looked at. */
const LONGEST_SUBJECT = 250;
const VOUCHER =
  /(?<![\p{Script=Latin}\d])(?:(?:sa |planning(?: services)? )?vouchers?|利用券|受講券|バウチャー|憑證|憑券|票券)/giu;
const EXPIRY =
  /(?<!\p{Script=Latin})(?:expires|expiry|expiration|valid|有効期限|利用期限|到期日?|有效期限|期限)/giu;
/** A number with letters that follows at once: "voucher PS-2026-8030". */
const NUMBER_AT_ONCE = /^\s?(?=\p{Script=Latin}+\p{Pd}?\d)/u;

/** Whether a text has a word for a voucher. */
export function saysVoucher(text: string): boolean {
  return text.search(VOUCHER) >= 0;
}

/** The expiry that a sentence goes on to name, once it has named a voucher. */
export function expiriesIn(text: string): Statement[] {
  return [...text.matchAll(EXPIRY)].flatMap(({ index }) => {
    const label = readLabel(text.slice(index));
    return label?.field === 'expiresOn' && label.rest !== ''
      ? [{ field: 'expiresOn', raw: label.rest, apart: false }]
      : [];
  });
}

/** The numbers that a sentence names behind the words for a voucher, and when it says that they expire. */
function numbersIn(text: string): Statement[] {
  return [...text.matchAll(VOUCHER)].flatMap(({ 0: word, index }) => {
    const label = readLabel(text.slice(index));
    const behind = text.slice(index + word.length);
    const atOnce = NUMBER_AT_ONCE.test(behind) ? behind.trimStart() : '';
    const raw = label?.field === 'number' ? label.rest : atOnce;
    return raw === '' ? [] : [{ field: 'number', raw, apart: false }, ...expiriesIn(behind)];
  });
}

/**
 * The numbers that a mail names in sentences, with their expiry: in its subject, or those of the mails that it forwards; else in its text.
 * `lines` are those of the mail, with its heads.
 */
export function numbersInSentences(subject: string, lines: readonly (readonly string[])[]): Statement[] {
  const written = lines.map((cells) => cells.join(' '));
  const subjects = written.filter((line) => SUBJECT.test(line)).map((line) => line.replace(SUBJECT, ''));
  const named = [tidy(subject).slice(0, LONGEST_SUBJECT), ...subjects].flatMap(numbersIn);
  return named.length > 0 ? named : written.flatMap(numbersIn);
}
