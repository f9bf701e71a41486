import { fold } from '../fold';
import { withoutLegalForm } from '../legal-form';
import { cutsWord, separate, type Span } from '../span';

const SHORTEST_NAME = 2;

/** Where a sentence names a customer, and which of the known ones it may be. */
export interface CustomerSpan extends Span {
  readonly names: readonly string[];
}

/** The letters and digits of a text, each with its offset: spaces and punctuation in a name make no difference. */
function lettersOf(text: string): { letters: string; offsets: number[] } {
  let letters = '';
  const offsets: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}\p{M}ー]/gu)) {
    const lower = letter.toLowerCase();
    letters += lower;
    for (let count = 0; count < lower.length; count += 1) offsets.push(index);
  }
  return { letters, offsets };
}

/** Where a tidied sentence names customers of the list, with or without their legal form; the longest name wins. */
export function scanCustomers(text: string, customers: readonly string[]): CustomerSpan[] {
  if (customers.length === 0) return [];
  const { letters, offsets } = lettersOf(text);
  const namesOf = new Map<string, string[]>();
  for (const name of new Set(customers)) {
    const { letters: core } = lettersOf(withoutLegalForm(fold(name)));
    if (core.length >= SHORTEST_NAME) namesOf.set(core, [...(namesOf.get(core) ?? []), name]);
  }
  const found: CustomerSpan[] = [];
  for (const [core, names] of namesOf) {
    for (let at = letters.indexOf(core); at >= 0; at = letters.indexOf(core, at + 1)) {
      const start = offsets[at] ?? 0;
      const end = (offsets[at + core.length - 1] ?? 0) + 1;
      if (!cutsWord(text, start) && !cutsWord(text, end))
        found.push({ start, end, names: exact(letters, names) });
    }
  }
  return separate(found);
}

/** Of customers that differ by their legal form alone, the one that the sentence names in full. */
function exact(letters: string, names: readonly string[]): readonly string[] {
  const full = (name: string) => lettersOf(fold(name)).letters;
  const named = names.filter((name) => letters.includes(full(name)));
  const longest = Math.max(...named.map((name) => full(name).length));
  const best = named.filter((name) => full(name).length === longest);
  return best.length === 1 ? best : names;
}
