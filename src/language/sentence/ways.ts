import { memo } from '../../memo';
import { cutsWord } from '../span';
import { commandText } from './vocabulary';

/** One part of a way: the texts of which one is said. */
type Part = readonly { readonly text: string; readonly isBeginning: boolean }[];

interface Way {
  readonly isWhole: boolean;
  readonly parts: readonly Part[];
}

/** Entries of all flows in all languages stay known. */
const MOST_KNOWN = 1_000;

const waysOf = memo(MOST_KNOWN, (entries: string): readonly Way[] =>
  entries.split(', ').map((entry) => ({
    isWhole: entry.startsWith('='),
    parts: entry
      .replace(/^=/, '')
      .split(' + ')
      .map((part) =>
        part.split('|').map((text) => ({
          text: commandText(text.replace(/\*$/, '')),
          isBeginning: text.endsWith('*'),
        })),
      ),
  })),
);

/** Signs and emoji, too, with what joins and colors them. */
const AROUND = String.raw`[\s\p{P}\p{S}\u200D\uFE0F]`;
const EDGES = new RegExp(`^${AROUND}+|${AROUND}+$`, 'gu');
const STOPS = /[\s\p{P}\p{S}]*[,、。!！?？.~][\s\p{P}\p{S}]*/u;

/**
 * How much of a sentence (`commandText`) the longest of these ways is, in letters; 0 where it says none of them. What
 * says more of the same sentence means it more exactly.
 */
export function weightOf(entries: string, sentence: string): number {
  const whole = sentence.replace(EDGES, '');
  const weights = waysOf(entries).map(({ isWhole, parts }) => {
    if (isWhole) return parts[0]?.some(({ text }) => text === whole) ? whole.length : 0;
    const said = parts.map((part) =>
      Math.max(0, ...part.map((one) => (says(sentence, one) ? one.text.length : 0))),
    );
    return said.includes(0) ? 0 : said.reduce((sum, length) => sum + length, 0);
  });
  const longest = Math.max(0, ...weights);
  return longest > 0 ? longest : weightOfAll(entries, whole);
}

/** That of a message of several parts, each of which is a way by itself: "thanks, much appreciated!". */
function weightOfAll(entries: string, whole: string): number {
  const said = whole.split(STOPS);
  const alone = waysOf(entries).flatMap(({ isWhole, parts }) => (isWhole ? (parts[0] ?? []) : []));
  const isAll = said.length > 1 && said.every((part) => alone.some(({ text }) => text === part));
  return isAll ? whole.length : 0;
}

function says(sentence: string, { text, isBeginning }: Part[number]): boolean {
  for (let start = sentence.indexOf(text); start >= 0; start = sentence.indexOf(text, start + 1)) {
    if (!cutsWord(sentence, start) && (isBeginning || !cutsWord(sentence, start + text.length))) return true;
  }
  return false;
}
