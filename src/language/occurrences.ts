import type { Span } from './span';

const LATIN = /[\p{Script=Latin}\p{N}_]/u;

/** Whether a Latin word or number would be cut in two at this offset of the text. */
export function cutsWord(text: string, offset: number): boolean {
  return LATIN.test(text.charAt(offset - 1)) && LATIN.test(text.charAt(offset));
}

/** Where the part stands in the text, Latin words as whole words. */
export function occurrences(text: string, part: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1)) {
    const end = start + part.length;
    if (!cutsWord(text, start) && !cutsWord(text, end)) found.push({ start, end });
  }
  return found;
}
