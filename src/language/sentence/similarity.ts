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
export function likenessOfWords(a: string, b: string): number {
  const inA = bigrams(`^${a}`);
  const inB = bigrams(`^${b}`);
  const dice = (2 * shared(inA, inB)) / Math.max(1, inA.size + inB.size);
  return Math.max(dice, 1 - distance(a, b) / Math.max(1, a.length, b.length));
}

/** How much of an Asian word a text holds, 0 to 1: its pairs of letters, and its single Chinese characters. */
export function shareOfWord(word: string, text: string): number {
  const pairs = bigrams(word);
  const letters = new Set(word);
  const ideographs = new Set([...text].filter((letter) => HAN.test(letter)));
  const byPairs = shared(pairs, bigrams(text)) / Math.max(1, pairs.size);
  return 0.7 * byPairs + (0.3 * shared(letters, ideographs)) / Math.max(1, letters.size);
}
