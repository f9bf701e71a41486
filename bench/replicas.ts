import { named, rounded, turnsOr, type Result, type Run } from './bench';
import { startDesk } from './bots/start-desk';
import { startChild, type Child } from './load/child';
import { contest, middle, ratioOf } from './load/contest';
import { drive } from './load/drive';
import { checkSaved, savingReports } from './load/forms';
import { seededDatabase } from './seed/desk';
import { withPostgres } from './seed/postgres';

const TURNS = 3_000;
const WARM_UP = 300;
const ROUNDS = 5;
const AT_ONCE = 10;

/**
 * Ten people save forms on PostgreSQL with one bot, and with two of them behind lines that lead to either in turn. In
 * the end each database holds every acknowledged press once.
 */
export const run: Run = (say): Promise<Result> => withPostgres(() => measure(say));

async function measure(say: (line: string) => void): Promise<Result> {
  const connector = await startChild('load/connector.ts');
  const serviceUrl = `http://127.0.0.1:${connector.port}/`;
  const desks = [await desk('one', 1, serviceUrl), await desk('two', 2, serviceUrl)];
  const turns = turnsOr(TURNS);
  for (const { name, children, load } of desks) {
    say(`${name} warms up`);
    const ports = children.map(({ port }) => port);
    await drive(ports, AT_ONCE, Math.min(WARM_UP, turns), load);
  }
  const found = await contest(desks, { atOnce: AT_ONCE, turns, rounds: ROUNDS });
  for (const { url, children, load, close } of desks) {
    for (const child of children) await child.stop();
    await checkSaved(url, load.acknowledged());
    await close();
  }
  await connector.stop();
  return {
    figures: { turns, ...named('one', middle(found['one'])), ...named('two', middle(found['two'])) },
    ratio: rounded(ratioOf(found['two'], found['one'])),
  };
}

/** So many bots on one database of their own, and what is asked of them. */
async function desk(name: string, replicas: number, serviceUrl: string) {
  const { url, close } = await seededDatabase(serviceUrl, 'postgresql');
  const children: Child[] = [];
  for (let started = 0; started < replicas; started += 1) children.push(await startDesk(url));
  return { name, url, close, children, load: savingReports(serviceUrl) };
}
