/** Latin letters and digits without a place to break: clients cut them off at the edge of the card. Voucher numbers are shorter. */
const UNBROKEN = /[\p{Script=Latin}\p{Nd}]{41,}/gu;
const MARKUP = /[\\`*_[\]~<{]/g;

/** The text such that a card shows it as written: Adaptive Cards read a part of
 * Markdown, and `{{DATE()}}`, in every shown text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(UNBROKEN, (run) => run.replace(/.{30}(?=.)/gu, '$&\u200b'))
    .replace(MARKUP, (character) => `\\${character}`)
    .replace(/^(\s*)([#>+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/\n/g, '\n\n');
}
