const ENGLISH = [
  'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten',
  'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen',
]; // prettier-ignore
const KANJI = '一二三四五六七八九';

/** Regular expression source of a count in digits (at most three), Chinese numerals or English words. */
export const COUNT = String.raw`(?:\d{1,3}|[兩両一二三四五六七八九十]{1,3}|${ENGLISH.join('|')})`;

/** The number that a text matched by `COUNT` stands for; undefined for an impossible sequence of numerals. */
export function readCount(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const english = ENGLISH.indexOf(text.toLowerCase());
  if (english >= 0) return english + 1;
  const parts = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text.replace(/[兩両]/u, '二'));
  if (!parts) return undefined;
  const [, tens = '', ten = '', ones = ''] = parts;
  if (!ten) return tens && ones ? undefined : KANJI.indexOf(tens || ones) + 1;
  return (tens ? KANJI.indexOf(tens) + 1 : 1) * 10 + KANJI.indexOf(ones || ' ') + 1;
}
