import { median, named, rounded, turnsOr, type Result, type Run } from './bench';
import { startDesk } from './bots/start-desk';
import { pagesASecond } from './echo/disk';
import { rawSpeed, type RawSpeed } from './echo/raw';
import { startChild } from './load/child';
import { contest, middle, ratioOf, type Figures, type Rival } from './load/contest';
import { drive } from './load/drive';
import { checkSaved, savingReports, type FormLoad } from './load/forms';
import { askingForVouchers } from './load/words';
import { seededDatabase } from './seed/desk';
import { withPostgres } from './seed/postgres';

const TURNS = 5_000;
const WARM_UP = 500;
const ROUNDS = 5;
const AT_ONCE = 10;
const DISK_MS = 500;

/**
 * Ten people save a form again and again, on SQLite and on PostgreSQL. Beside it the bare SDK, which echoes a message
 * and keeps nothing; the statements of one such change without anything above the driver; and how often a second the
 * disk takes something for good.
 */
export const run: Run = (say): Promise<Result> => withPostgres(() => measure(say));

async function measure(say: (line: string) => void): Promise<Result> {
  const connector = await startChild('load/connector.ts');
  const serviceUrl = `http://127.0.0.1:${connector.port}/`;
  const [sqlite, postgres] = [await desk(serviceUrl, 'sqlite'), await desk(serviceUrl, 'postgresql')];
  const bare = await startChild('echo/bare.ts');
  const rivals: readonly Rival[] = [
    { name: 'sqlite', children: [sqlite.child], load: sqlite.load },
    { name: 'bare', children: [bare], load: askingForVouchers(serviceUrl) },
    { name: 'postgres', children: [postgres.child], load: postgres.load },
  ];
  const turns = turnsOr(TURNS);
  for (const { name, children, load } of rivals) {
    say(`${name} warms up`);
    await drive([children[0]?.port ?? 0], AT_ONCE, Math.min(WARM_UP, turns), load);
  }
  const raw = [await seededDatabase(serviceUrl), await seededDatabase(serviceUrl, 'postgresql')] as const;
  const found: Record<string, Figures[]> = {};
  const speeds: Record<'sqlite' | 'postgres', RawSpeed[]> = { sqlite: [], postgres: [] };
  const disk: number[] = [];
  const each = Math.ceil(turns / ROUNDS);
  for (let round = 1; round <= ROUNDS; round += 1) {
    say(`round ${round} of ${ROUNDS}`);
    const figures = await contest(rivals, { atOnce: AT_ONCE, turns: each, rounds: 1 });
    for (const [name, rounds] of Object.entries(figures)) (found[name] ??= []).push(...rounds);
    speeds.sqlite.push(await rawSpeed(raw[0].url, each));
    speeds.postgres.push(await rawSpeed(raw[1].url, each));
    disk.push(pagesASecond(DISK_MS));
  }
  for (const { child, url, load } of [sqlite, postgres]) {
    await child.stop();
    await checkSaved(url, load.acknowledged());
  }
  await Promise.all([bare.stop(), connector.stop()]);
  for (const { close } of [sqlite, postgres, ...raw]) await close();
  return {
    figures: {
      turns,
      ...named('sqlite', middle(found['sqlite'])),
      ...named('postgres', middle(found['postgres'])),
      ...named('bare', middle(found['bare'])),
      ...named('rawSqlite', middleOf(speeds.sqlite)),
      ...named('rawPostgres', middleOf(speeds.postgres)),
      diskPagesASecond: rounded(median(disk)),
      postgresOfBare: rounded(ratioOf(found['postgres'], found['bare'])),
    },
    ratio: rounded(ratioOf(found['sqlite'], found['bare'])),
  };
}

/** A bot on a database of its own, and what is asked of it. */
async function desk(serviceUrl: string, provider: 'sqlite' | 'postgresql') {
  const { url, close } = await seededDatabase(serviceUrl, provider);
  const load: FormLoad = savingReports(serviceUrl);
  return { url, close, load, child: await startDesk(url) };
}

function middleOf(speeds: readonly RawSpeed[]): Record<keyof RawSpeed, number> {
  return {
    changesASecond: median(speeds.map(({ changesASecond }) => changesASecond)),
    cpuMicrosAChange: median(speeds.map(({ cpuMicrosAChange }) => cpuMicrosAChange)),
  };
}
