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

/**
 * Where a tidied sentence names customers of the list, with or without their legal form, the longest name wins; where it
 * names none in full, those of whose name it says the first part.
 */
export function scanCustomers(text: string, customers: readonly string[]): CustomerSpan[] {
  if (customers.length === 0) return [];
  const { letters, offsets } = lettersOf(text);
  const cores = new Map<string, string[]>();
  const beginnings = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, key: string, name: string): void =>
    void to.set(key, [...(to.get(key) ?? []), name]);
  for (const name of new Set(customers)) {
    const bare = withoutLegalForm(fold(name));
    const { letters: core } = lettersOf(bare);
    if (core.length >= SHORTEST_NAME) add(cores, core, name);
    const beginning = beginningOf(bare, letters);
    if (beginning !== undefined) add(beginnings, beginning, name);
  }
  const spansOf = (namesOf: ReadonlyMap<string, readonly string[]>): CustomerSpan[] => {
    const found: CustomerSpan[] = [];
    for (const [part, names] of namesOf) {
      for (let at = letters.indexOf(part); at >= 0; at = letters.indexOf(part, at + 1)) {
        const start = offsets[at] ?? 0;
        const end = (offsets[at + part.length - 1] ?? 0) + 1;
        if (!cutsWord(text, start) && !cutsWord(text, end))
          found.push({ start, end, names: exact(letters, names) });
      }
    }
    return separate(found);
  };
  const full = spansOf(cores);
  return full.length > 0 ? full : spansOf(beginnings);
}

/** The first word of a Latin name, and in other scripts the letters up to the first of another script. */
const FIRST_PART =
  /^(?:[\p{Script=Latin}\p{N}]{4,}|\p{Script=Han}{2,}|\p{Script=Hiragana}{3,}|[\p{Script=Katakana}ー]{3,})/u;
/** Names begin with these, and sentences name the place. */
const PLACES = /^(?:日本|台湾|台灣|臺灣|東京|大阪|台北|臺北|中国|中國|japan|taiwan|taipei|tokyo|seattle)/u;
/** Of a name in ideographs alone, so many stand for it. */
const SHORTEST_BEGINNING = 2;

/** The longest beginning of a customer's name that the letters of a sentence hold and that people call it by. */
function beginningOf(name: string, letters: string): string | undefined {
  const [first] = FIRST_PART.exec(name) ?? [];
  if (first === undefined || PLACES.test(first)) return undefined;
  if (!/^\p{Script=Han}/u.test(first)) return letters.includes(first) ? first : undefined;
  for (let length = first.length; length >= SHORTEST_BEGINNING; length -= 1) {
    const beginning = first.slice(0, length);
    if (letters.includes(beginning)) return beginning;
  }
  return undefined;
}

/** Of customers that differ by their legal form alone, the one that the sentence names in full. */
function exact(letters: string, names: readonly string[]): readonly string[] {
  const full = (name: string) => lettersOf(fold(name)).letters;
  const named = names.filter((name) => letters.includes(full(name)));
  const longest = Math.max(...named.map((name) => full(name).length));
  const best = named.filter((name) => full(name).length === longest);
  return best.length === 1 ? best : names;
}
