import { unturned } from './direction';

/** Latin letters and digits without a place to break: clients cut them off at the edge of the card. Voucher numbers are shorter. */
const UNBROKEN = /[\p{Script=Latin}\p{Nd}]{41,}/gu;
const LONGEST_UNBROKEN = 40;

/** What Adaptive Cards take for Markdown, or for a macro such as `{{DATE()}}`: anywhere, and at the beginning of a line. */
const MARKUP = /[\\`*_[\]~<{]|[#>+-](?<=^\s*.)|[.)](?<=^\s*\d+.)/gm;

/** From `!` to the same sign as Japanese and Chinese keyboards type it, and so for each sign of ASCII. */
const WIDE = 0xfee0;

/** The text such that a card shows it as written: Adaptive Cards read a part of Markdown in every text block and fact. */
export function escapeMarkdown(text: string): string {
  return broken(unturned(text)).replace(MARKUP, '\\$&').replace(/\n/g, '\n\n');
}

function broken(text: string): string {
  if (text.length <= LONGEST_UNBROKEN) return text;
  return text.replace(UNBROKEN, (run) => run.replace(/.{30}(?=.)/gu, '$&\u200b'));
}

/** The text with wide signs for those of Markdown: for places that some clients read as Markdown and others show as it is. */
export function withoutMarkdown(text: string): string {
  return unturned(text).replace(MARKUP, (sign) => String.fromCharCode(sign.charCodeAt(0) + WIDE));
}
