const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const BLANK = /[\s\p{Cc}]+/gu;
const DASH = /[\p{Pd}\u2212]/gu;
const LONG_VOWEL_AS_DASH = /(?<=[a-z\d])ー(?=[a-z\d])/gu;

/** The text for display: NFKC, trimmed, white space collapsed, zero-width and control characters removed; case kept. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFKC').replace(BLANK, ' ').trim();
}

/** The key by which two texts are compared, whatever their width, case and white space. */
export function fold(text: string): string {
  // Lower case may leave a sequence that NFKC composes again, so it is tidied once more.
  return tidy(tidy(text).toLowerCase());
}

/** A voucher number as it is kept for display. No format is known, so nothing else is read into it. */
export function tidyNumber(text: string): string {
  return tidy(text);
}

/** The key by which a voucher number is unique: folded, without white space, every kind of dash the same. */
export function voucherKey(text: string): string {
  return fold(text).replaceAll(' ', '').replace(DASH, '-').replace(LONG_VOWEL_AS_DASH, '-');
}
