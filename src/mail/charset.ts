import { LOCALES } from '../domain/locale';
import { MAIL_FIELDS, MAIL_LABELS } from '../language/mail/mail-labels';

/** Bytes that a mail in ISO-2022-JP switches its characters with. */
const ESCAPES = /\u001b(?:\$[@B]|\([IJ])/;
const DECLARED = /charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
/** Bytes at the beginning of a file in which it may name its character set, and those by which it is judged. */
const HEAD = 2000;
const JUDGED = 100_000;
/** Names of character sets that mail programs use and no standard lists. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp51932: 'euc-jp',
  cp950: 'big5',
  ms950: 'big5',
  cp936: 'gbk',
  ms936: 'gbk',
};
/** The character sets of the three languages that no byte order mark and no escape tells. */
const CANDIDATES = ['shift_jis', 'euc-jp', 'big5', 'gb18030'];
/** How sure a guess must be, from -1 to 1, and how much surer than what the mail says of itself. */
const SURE = 0.5;
const SURER = 0.3;

const KANA = /[\u3041-\u3096\u30a1-\u30fc]/u;
const PUNCTUATION = /[\u3000-\u3011\uff01-\uff5e]/u;
const IDEOGRAPH = /[\u4e00-\u9fff]/u;
/** Characters of the labels in a voucher mail, and those that every letter holds. */
const USUAL: ReadonlySet<string> = new Set([
  ...[...MAIL_FIELDS, 'other' as const].flatMap((field) =>
    LOCALES.flatMap((locale) => [...MAIL_LABELS[field][locale]]),
  ),
  ...'年月日株式会社御中様世話転送件名送受信者差出人宛先添付資料確認願致申上下記以下通連絡大小東京都市区',
  ...'的是不了在有我們您好請謝附件寄收主旨轉寄股份有限公司先生小姐敬啟台灣北市區路段號一二三四五六七八九十',
]);

/**
 * The text of bytes by what they are: a byte order mark, the escapes of ISO-2022-JP and valid UTF-8 tell for sure. Else
 * what the mail (`declared`) or an HTML file says of itself, unless another set of the three languages fits clearly better.
 */
export function textOfBytes(content: Uint8Array, declared = ''): string {
  const ascii = new TextDecoder('latin1').decode(content);
  const marked = markedCharset(content);
  if (marked !== undefined) return new TextDecoder(marked).decode(content);
  if (ESCAPES.test(ascii)) return new TextDecoder('iso-2022-jp').decode(content);
  return (
    decoded(content, 'utf-8') ??
    bestFitting(content, [declared, DECLARED.exec(ascii.slice(0, HEAD))?.[1] ?? '']) ??
    ascii
  );
}

/** The character set that a byte order mark tells, or zeros beside the letters of ASCII. */
function markedCharset(content: Uint8Array): string | undefined {
  const [first, second, third] = content;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // No text holds zeros; a single one at its end is the end of a string.
  const zero = content.indexOf(0);
  if (zero < 0 || zero >= content.length - 2) return undefined;
  return zero % 2 === 1 ? 'utf-16le' : 'utf-16be';
}

function bestFitting(content: Uint8Array, declared: readonly string[]): string | undefined {
  const said = declared
    .map((charset) => ALSO_CALLED[charset.toLowerCase().replace(/^x-/, '')] ?? charset)
    .flatMap((charset) => decoded(content, charset) ?? [])[0];
  const guesses = CANDIDATES.flatMap((charset) => decoded(content, charset) ?? [])
    .map((text) => ({ text, sure: likeness(text) }))
    .sort((a, b) => b.sure - a.sure);
  const [guess] = guesses;
  const needed = said === undefined ? SURE : Math.max(SURE, likeness(said) + SURER);
  if (guess && guess.sure >= needed) return guess.text;
  return said ?? declared.flatMap((charset) => decoded(content, charset, false) ?? [])[0];
}

/** How much a text is like one of Japanese or Chinese letters, from -1 to 1. */
function likeness(text: string): number {
  const letters = [...text.slice(0, JUDGED)].filter((letter) => letter > '\u007f');
  if (letters.length === 0) return 0;
  const sum = letters.reduce((total, letter) => total + weight(letter), 0);
  return sum / letters.length;
}

function weight(letter: string): number {
  if (USUAL.has(letter) || KANA.test(letter) || PUNCTUATION.test(letter)) return 1;
  return IDEOGRAPH.test(letter) ? 0.2 : -1;
}

/** The content read in this character set; undefined where it is not wholly in it, or there is no such set. */
function decoded(content: Uint8Array, charset: string, fatal = true): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(content);
  } catch {
    return undefined;
  }
}
