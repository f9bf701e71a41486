import { commandText } from './command-text';
import { likenessOfWords, shareOfWord } from './similarity';
import type { Vocabulary } from './vocabulary';

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
  { commands, words, fallbacks, exits }: Vocabulary,
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
    .filter(([command, score]) => score > 0 && mayPropose(command))
    .sort(([, a], [, b]) => b - a);
  const all = [...near.map(([command]) => command), ...fallbacks, ...commands.map(({ id }) => id)];
  const [first, second, ...rest] = new Set(all.filter(mayPropose));
  const [[, best] = ['', 0], [, next] = ['', 0]] = near;
  const least = asian ? ASIAN_NEAR : LATIN_NEAR;
  const isExit = first !== undefined && exits.has(first);
  const swapped = isExit && (sentence.length > SHORT || best - Math.max(next, least) < BY_FAR);
  return [...(swapped ? [second, first] : [first, second]), ...rest]
    .filter((command) => command !== undefined)
    .slice(0, HOW_MANY);
}
