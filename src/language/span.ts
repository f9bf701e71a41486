/** A part of a text: the offset of its first character and the offset behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// Neither a letter nor a digit, so that what stood on both sides never reads as neighbors.
const GAP = ' ; ';

/** The text with the spans taken out, each leaving a gap that no word reaches across. */
export function without(text: string, spans: readonly Span[]): string {
  let kept = '';
  let from = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < from) continue;
    kept += text.slice(from, span.start) + GAP;
    from = span.end;
  }
  return kept + text.slice(from);
}

/** The spans without those that lie inside, or overlap with, an earlier or longer one; in order. */
export function separate<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  const longestFirst = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const span of longestFirst) {
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

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
