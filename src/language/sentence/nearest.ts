import { commandText, type Vocabulary } from './vocabulary';

const HAN = /\p{Script=Han}/u;

function bigrams(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count += 1;
  return count;
}

/** Insertions, deletions, replacements and swaps of neighbors that make one word of the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same, swapped));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** How alike two Latin words are, 0 to 1: typos count little, a common beginning counts much. */
function likenessOfWords(a: string, b: string): number {
  const inA = bigrams(`^${a}`);
  const inB = bigrams(`^${b}`);
  const dice = (2 * shared(inA, inB)) / Math.max(1, inA.size + inB.size);
  return Math.max(dice, 1 - distance(a, b) / Math.max(1, a.length, b.length));
}

/** How much of an Asian word a text holds, 0 to 1: its pairs of letters, and its single Chinese characters. */
function shareOfWord(word: string, text: string): number {
  const pairs = bigrams(word);
  const letters = new Set(word);
  const ideographs = new Set([...text].filter((letter) => HAN.test(letter)));
  const byPairs = shared(pairs, bigrams(text)) / Math.max(1, pairs.size);
  return 0.7 * byPairs + (0.3 * shared(letters, ideographs)) / Math.max(1, letters.size);
}

const HOW_MANY = 3;
const LOOKED_AT = 200;
const MOST_WORDS = 20;
const SHORTEST_WORD = 3;
const LATIN_NEAR = 0.5;
const ASIAN_NEAR = 0.15;
/** By how much what ends something has to be nearer than all others to stand first, and how short the text: it is no way forward. */
const BY_FAR = 0.25;
const SHORT = 16;
const ASIAN = /[\p{Script=Han}\p{Script=Katakana}ー]+/gu;
const LATIN = /[\p{Script=Latin}\p{N}'-]+/gu;

/** The Latin words of a text, and each two neighbors as one. */
function wordsOf(text: string): string[] {
  const words = (text.match(LATIN) ?? []).slice(0, MOST_WORDS);
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  return [...words, ...pairs].filter((word) => word.length >= SHORTEST_WORD && word.length <= LOOKED_AT / 8);
}

/** The three commands that may be proposed whose words a text that was not understood comes nearest to, best first. */
export function nearestCommands(
  { commands, words, fallbacks, exits, asides }: Vocabulary,
  text: string,
  mayPropose: (command: string) => boolean = () => true,
): string[] {
  const sentence = commandText(text).slice(0, LOOKED_AT);
  const asian = (sentence.match(ASIAN) ?? []).join(' ');
  const latin = wordsOf(sentence);
  const scores = new Map<string, number>();
  for (const { command, parts } of words) {
    const [word, more] = parts;
    if (word === undefined || more !== undefined) continue;
    const likeness = /^\p{Script=Latin}/u.test(word)
      ? Math.max(
          0,
          ...latin.map((typed) => likenessOfWords(typed, word)).filter((near) => near >= LATIN_NEAR),
        )
      : Math.max(0, ...[shareOfWord(word, asian)].filter((near) => near >= ASIAN_NEAR));
    scores.set(command, Math.max(likeness, scores.get(command) ?? 0));
  }
  const near = [...scores]
    .filter(([command, score]) => score > 0 && mayPropose(command) && !asides.has(command))
    .sort(([, a], [, b]) => b - a);
  const all = [
    ...near.map(([command]) => command),
    ...fallbacks,
    ...commands.map(({ id }) => id).filter((id) => !asides.has(id)),
  ];
  const [first, second, ...rest] = new Set(all.filter(mayPropose));
  const [[, best] = ['', 0], [, next] = ['', 0]] = near;
  const least = asian ? ASIAN_NEAR : LATIN_NEAR;
  const isExit = first !== undefined && exits.has(first);
  const swapped = isExit && (sentence.length > SHORT || best - Math.max(next, least) < BY_FAR);
  return [...(swapped ? [second, first] : [first, second]), ...rest]
    .filter((command) => command !== undefined)
    .slice(0, HOW_MANY);
}
