import { z } from 'zod';
import { merged, named, rounded, turnsOr, type Result, type Run } from './bench';
import { startDesk } from './bots/start-desk';
import { startChild, type Child } from './load/child';
import { contest, middle, ratioOf, type Rival } from './load/contest';
import { drive, type Load } from './load/drive';
import { checkSaved, savingReports, type FormLoad } from './load/forms';
import { askingForVouchers, saying } from './load/words';
import { archive, type Archive } from './seed/archive';
import { scansIn } from './seed/plans';

const FEW = 1_000;
const MANY = 1_000_000;
const TURNS = 100;
const WARM_UP = 20;
const ROUNDS = 5;

const recorded = z.object({ statements: z.array(z.string()) });

interface Desk {
  readonly name: string;
  readonly database: Archive;
  readonly child: Child;
  readonly loads: Readonly<Record<string, Load>>;
  readonly form: FormLoad;
}

/**
 * One person after another asks for a voucher, saves a form, lists the vouchers and looks at the work, in a company of
 * a thousand vouchers and in one of a million: the same three hundred run in both. What grows shows in the ratio and in
 * the plans of the statements.
 */
export const run: Run = async (say): Promise<Result> => {
  const connector = await startChild('load/connector.ts');
  const serviceUrl = `http://127.0.0.1:${connector.port}/`;
  const [few, many] = [
    await desk('few', FEW, serviceUrl, say),
    await desk('many', MANY, serviceUrl, say),
  ] as const;
  const desks = [few, many];
  const turns = turnsOr(TURNS);
  const figures: Record<string, number>[] = [];
  const ratios: number[] = [];
  for (const kind of Object.keys(few.loads)) {
    const rivals: Rival[] = [];
    for (const { name, child, loads } of desks) {
      const load = loads[kind];
      if (!load) continue;
      await drive([child.port], 1, Math.min(WARM_UP, turns), load);
      rivals.push({ name, children: [child], load });
    }
    const found = await contest(rivals, { atOnce: 1, turns, rounds: ROUNDS });
    const [times, cpu] = [
      ratioOf(found['many'], found['few'], 'p50Ms'),
      ratioOf(found['many'], found['few'], 'cpuMicrosATurn'),
    ];
    say(`${kind}: ${rounded(times)} times as long, ${rounded(cpu)} times the CPU`);
    ratios.push(times);
    for (const { name } of desks) {
      const { p50Ms, cpuMicrosATurn } = middle(found[name]);
      figures.push(named(`${kind}${name === 'few' ? 'Thousand' : 'Million'}`, { p50Ms, cpuMicrosATurn }));
    }
    figures.push(named(kind, { ratio: times, cpuRatio: cpu }));
  }
  const { statements } = recorded.parse(await many.child.used());
  for (const { child, database, form } of desks) {
    await child.stop();
    await checkSaved(database.url, form.acknowledged());
  }
  const scans = scansIn(many.database.path, statements);
  say(`${statements.length} statements`);
  for (const { step, sql } of scans) say(`${step}: ${sql}`);
  await connector.stop();
  for (const { database } of desks) database.remove();
  return {
    figures: { turns, ...merged(figures), statements: statements.length, scans: scans.length },
    ratio: rounded(Math.max(...ratios)),
  };
};

async function desk(
  name: string,
  vouchers: number,
  serviceUrl: string,
  say: (line: string) => void,
): Promise<Desk> {
  const database = await archive(vouchers, say);
  const form = savingReports(serviceUrl);
  return {
    name,
    database,
    child: await startDesk(database.url, { records: true }),
    form,
    loads: {
      turn: askingForVouchers(serviceUrl),
      form,
      list: saying(['vouchers'], serviceUrl),
      work: saying(['my work'], serviceUrl),
    },
  };
}
