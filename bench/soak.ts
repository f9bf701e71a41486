import { named, rounded, turnsOr, type Result, type Run } from './bench';
import { startDesk } from './bots/start-desk';
import { startChild } from './load/child';
import { drive, type Load } from './load/drive';
import { checkSaved, savingReports } from './load/forms';
import type { Answer } from './load/line';
import { saying } from './load/words';
import { seededDatabase } from './seed/desk';
import { numberOf } from './seed/vouchers';

const TURNS = 100_000;
/** Memory is looked at after each of these, so many times in all. */
const SAMPLES = 50;
const AT_ONCE = 10;
/** One turn in so many is a form. */
const FORM_EVERY = 4;
const MB = 1_048_576;

const WORDS = ['vouchers', 'my work', 'help', 'history', 'eligibility', 'report', 'settings', 'what is this'];

interface Sample {
  readonly turns: number;
  readonly heapMb: number;
  readonly rssMb: number;
}

/**
 * A long day: words of all kinds and forms, and after each fiftieth part what the process holds. The heap is looked at
 * after a collection; its slope over the second half shows what is kept and never let go of. The baseline is the
 * process itself after the first tenth.
 */
export const run: Run = async (say): Promise<Result> => {
  const connector = await startChild('load/connector.ts');
  const serviceUrl = `http://127.0.0.1:${connector.port}/`;
  const database = await seededDatabase(serviceUrl);
  const desk = await startDesk(database.url, { collects: true });
  const forms = savingReports(serviceUrl);
  const load = mixed(saying([...WORDS, numberOf(1), numberOf(500)], serviceUrl), forms);
  const each = Math.ceil(turnsOr(TURNS) / SAMPLES);
  const samples: Sample[] = [];
  for (let sample = 1; sample <= SAMPLES; sample += 1) {
    const { seconds } = await drive([desk.port], AT_ONCE, each, load);
    const { heapUsed, rss } = await desk.used();
    const [last] = [{ turns: sample * each, heapMb: heapUsed / MB, rssMb: rss / MB }];
    samples.push(last);
    say(
      `${last.turns} turns: heap ${rounded(last.heapMb)} MB, resident ${rounded(last.rssMb)} MB, ${rounded(each / seconds)} turns a second`,
    );
  }
  await desk.stop();
  await checkSaved(database.url, forms.acknowledged());
  await connector.stop();
  await database.close();
  const [warm, end] = [samples[SAMPLES / 10 - 1], samples[SAMPLES - 1]];
  const later = samples.slice(SAMPLES / 2);
  return {
    figures: {
      turns: SAMPLES * each,
      forms: forms.acknowledged(),
      ...named('warm', { heapMb: warm?.heapMb ?? NaN, rssMb: warm?.rssMb ?? NaN }),
      ...named('end', { heapMb: end?.heapMb ?? NaN, rssMb: end?.rssMb ?? NaN }),
      heapSlopeKbAThousand: rounded(slope(later, ({ heapMb }) => heapMb) * 1_024_000),
      rssSlopeKbAThousand: rounded(slope(later, ({ rssMb }) => rssMb) * 1_024_000),
    },
    ratio: rounded((end?.rssMb ?? NaN) / (warm?.rssMb ?? NaN)),
  };
};

/** Each line sends a form once in a while, and words in between. */
function mixed(words: Load, forms: Load): Load {
  const isForm = new Map<number, boolean>();
  return {
    request(turn, line) {
      isForm.set(line, turn % FORM_EVERY === 0);
      return (turn % FORM_EVERY === 0 ? forms : words).request(turn, line);
    },
    check: (answer: Answer, line) => (isForm.get(line) ? forms : words).check(answer, line),
  };
}

/** By how much the value grows with each turn: the line that lies closest to the samples. */
function slope(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [turns, values] = [mean(samples.map((each) => each.turns)), mean(samples.map(of))];
  const together = mean(samples.map((each) => (each.turns - turns) * (of(each) - values)));
  return together / mean(samples.map((each) => (each.turns - turns) ** 2));
}
