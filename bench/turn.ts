import { z } from 'zod';
import { merged, named, rounded, turnsOr, type Result, type Run } from './bench';
import { startDesk } from './bots/start-desk';
import { startChild } from './load/child';
import { contest, middle, ratioOf, type Figures, type Rival } from './load/contest';
import { drive } from './load/drive';
import { askingForVouchers } from './load/words';
import { seededDatabase } from './seed/desk';

const TURNS = 10_000;
const WARM_UP = 1_000;
const ROUNDS = 5;
const LEVELS = [1, 10, 50] as const;

const told = z.object({ posts: z.number(), last: z.string() });

/**
 * A person names a voucher and gets its card: the bot reads some tables, builds the card and sends it. Beside it the
 * bare SDK and the bare web server, which send back the text; what they cost is what ours can't get below.
 */
export const run: Run = async (say): Promise<Result> => {
  const connector = await startChild('load/connector.ts');
  const serviceUrl = `http://127.0.0.1:${connector.port}/`;
  const database = await seededDatabase(serviceUrl);
  const load = askingForVouchers(serviceUrl);
  const rivals: readonly Rival[] = [
    { name: 'desk', children: [await startDesk(database.url)], load },
    { name: 'bare', children: [await startChild('echo/bare.ts')], load },
    { name: 'floor', children: [await startChild('echo/floor.ts')], load },
  ];
  const turns = turnsOr(TURNS);
  const posts = async (): Promise<z.infer<typeof told>> => told.parse(await connector.used());
  for (const { name, children } of rivals) {
    say(`${name} warms up`);
    await drive([children[0]?.port ?? 0], 10, Math.min(WARM_UP, turns), load);
    if (name === 'desk') checkCard((await posts()).last);
  }
  const before = (await posts()).posts;
  const levels = new Map<number, Record<string, Figures[]>>();
  for (const atOnce of LEVELS) {
    say(`${atOnce} at once`);
    levels.set(atOnce, await contest(rivals, { atOnce, turns, rounds: ROUNDS }));
  }
  const sent = (await posts()).posts - before;
  const expected = rivals.length * LEVELS.length * ROUNDS * Math.ceil(turns / ROUNDS);
  if (sent !== expected) throw new Error(`${sent} messages instead of ${expected}`);
  for (const { children } of rivals) for (const child of children) await child.stop();
  await connector.stop();
  await database.close();
  const at = (atOnce: number, name: string): Figures[] => levels.get(atOnce)?.[name] ?? [];
  return {
    figures: {
      turns,
      ...merged(
        LEVELS.flatMap((level) =>
          rivals.map(({ name }) => named(`${name}At${level}`, middle(at(level, name)))),
        ),
      ),
      ofFloorAt10: rounded(ratioOf(at(10, 'desk'), at(10, 'floor'))),
      p99At50OfBare: rounded(ratioOf(at(50, 'desk'), at(50, 'bare'), 'p99Ms')),
    },
    ratio: rounded(ratioOf(at(10, 'desk'), at(10, 'bare'))),
  };
};

function checkCard(message: string): void {
  if (!/"summary":"Voucher PS-2026-\d{4}"/.test(message)) throw new Error(`no card of a voucher: ${message}`);
}
