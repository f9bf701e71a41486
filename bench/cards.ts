import { renderCard } from '../src/cards/card';
import { LOCALES } from '../src/domain/locale';
import { median, rounded, type Result, type Run } from './bench';
import { pagesIn } from './catalogue/pages';

const WARM_UP = 20;
const TIMES = 200;
/** What a card may take at most; milliseconds. */
const GOAL_MS = 1;

interface Timed {
  readonly name: string;
  /** From the page to the text of its card. */
  readonly ms: number;
  /** From the finished card to its text: what no way of building it gets below. */
  readonly textMs: number;
  readonly bytes: number;
}

/** How long it takes to build each card in each language, from the page that a flow answers with to the text that is sent. */
export const run: Run = async (say): Promise<Result> => {
  const all: Timed[] = [];
  for (const locale of LOCALES) {
    say(`collects the pages in ${locale}`);
    for (const [verb, { page, words }] of await pagesIn(locale)) {
      const card = renderCard(page, words);
      all.push({
        name: `${verb} ${locale}`,
        ms: timed(() => JSON.stringify(renderCard(page, words))),
        textMs: timed(() => JSON.stringify(card)),
        bytes: JSON.stringify(card).length,
      });
    }
  }
  const sorted = all.toSorted((one, other) => other.ms - one.ms);
  for (const { name, ms, textMs, bytes } of sorted)
    say(`${ms.toFixed(3)} ms (text ${textMs.toFixed(3)} ms), ${bytes} bytes: ${name}`);
  const [slowest] = sorted;
  if (!slowest) throw new Error('no cards');
  return {
    figures: {
      cards: all.length,
      slowestMs: rounded(slowest.ms),
      slowestTextMs: rounded(slowest.textMs),
      middleMs: rounded(median(all.map(({ ms }) => ms))),
      overGoalCards: all.filter(({ ms }) => ms > GOAL_MS).length,
    },
    ratio: rounded(slowest.ms / GOAL_MS),
  };
};

/** The middle of many times; milliseconds. */
function timed(build: () => string): number {
  for (let time = 0; time < WARM_UP; time += 1) build();
  const times = Array.from({ length: TIMES }, () => {
    const began = performance.now();
    build();
    return performance.now() - began;
  });
  return median(times);
}
