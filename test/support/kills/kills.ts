import { fork, type ChildProcess } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { later } from '../../../src/notices/outbox';
import type { OutboxItem } from '../../../src/ports';
import { openStores } from '../../../src/adapters/store/open';
import { createConnector, type Connector, type Reached } from '../channel/connector';
import { memberOf, MORNING, queueForCrowd, seedCrowd } from '../records/crowd';
import { freshStore } from '../store/store';

/** People who are told at the same time, as the dispatcher has it. */
const AT_ONCE = 16;
/** A little longer than a lease, so that each start finds what the one before it held. */
const RESTART_MS = 61_000;
const CHILD = join(__dirname, '../processes/dispatch-child.js');

/** Named in every failure; `KILL_SEED` repeats it. */
const seed = Number(process.env['KILL_SEED'] ?? randomInt(2 ** 31));

let folder: string;
let connector: Connector;
/** Loads its modules while the one before it is at work. */
let next: ChildProcess;
/** What one process came to. */
interface Run {
  readonly isKilled: boolean;
  /** Conversations of the messages that arrived from it, in their order. */
  readonly sent: readonly string[];
  /** Conversations of those whom the rows then call told. */
  readonly settled: ReadonlySet<string>;
  /** How many rows a process that is gone holds then. */
  readonly held: number;
  readonly complaints: string;
}

/** How many are told, and how often a process is killed in the middle of it. */
export interface Kills {
  readonly notices: number;
  readonly kills: number;
}

/** The test that a dispatch that is killed tells everybody, and nobody twice but those in flight. */
export function testKills({ notices, kills }: Kills): void {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'voucher-desk-kill-'));
    connector = await createConnector();
    next = loaded();
  });
  afterEach(async () => {
    next.kill('SIGKILL');
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it(`${notices} notices with ${kills} kills reach everybody, and nobody twice but those in flight`, async () => {
    const path = await queuedFile(notices);
    const runs: Run[] = [];
    for (const point of [...killPoints({ notices, kills }), Infinity])
      runs.push(await dispatch(path, later(MORNING, runs.length * RESTART_MS), point));

    const sent = runs.flatMap((run) => run.sent);
    const last = runs.at(-1);
    const repeats = repeatsAfter(runs);
    const inFlight = runs.map((run) => run.sent.filter((id) => !run.settled.has(id)));
    process.stdout.write(
      `${notices} notices, ${kills} kills: ${new Set(sent).size} delivered, ${repeats.flat().length} repeated\n`,
    );

    const everybody = Array.from({ length: notices }, (_, index) => memberOf(index).conversationId).sort();
    expect({ seed, kills: runs.filter(({ isKilled }) => isKilled).length }).toEqual({ seed, kills });
    expect({ seed, complaints: runs.map(({ complaints }) => complaints).join('') }).toEqual({
      seed,
      complaints: '',
    });
    expect({ seed, reached: [...new Set(sent)].sort() }).toEqual({ seed, reached: everybody });
    expect({ seed, settled: [...(last?.settled ?? [])].sort() }).toEqual({ seed, settled: everybody });
    runs.forEach((run, index) => {
      expect({ seed, index, held: run.held <= AT_ONCE }).toEqual({ seed, index, held: true });
      // What a row calls sent has arrived, and nobody hears from the same process twice.
      const arrived = new Set(runs.slice(0, index + 1).flatMap((each) => each.sent));
      expect({ seed, index, unheard: [...run.settled].filter((id) => !arrived.has(id)) }).toEqual({
        seed,
        index,
        unheard: [],
      });
      expect({ seed, index, count: new Set(run.sent).size }).toEqual({ seed, index, count: run.sent.length });
      // Repeated is what was in flight at the kill, all of it, and nothing else.
      expect({ seed, index, repeats: repeats[index] }).toEqual({ seed, index, repeats: inFlight[index] });
    });
  }, 180_000);
}

/** After how many messages the processes are killed: random, over the whole dispatch. */
function killPoints({ notices, kills }: Kills): number[] {
  const points = new Set<number>();
  for (let count = 0; points.size < kills; count += 1) {
    const random = createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE() / 2 ** 32;
    points.add(1 + Math.floor(random * (notices - 1)));
  }
  return [...points].sort((one, other) => one - other);
}

/** What each process sent that a later one sent again. */
function repeatsAfter(runs: readonly Run[]): string[][] {
  return runs.map(({ sent }, index) => {
    const after = new Set(runs.slice(index + 1).flatMap((run) => run.sent));
    return sent.filter((id) => after.has(id));
  });
}

/** Lets a process of its own work off the outbox, and kills it at the message with this number, counted over all. */
async function dispatch(path: string, at: string, killAt: number): Promise<Run> {
  const child = next;
  next = loaded();
  child.send({ path, at });
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => void (complaints += chunk.toString()));
  const before = connector.reached.length;
  connector.answerWith(() => {
    if (arrivals(connector.reached).length >= killAt) child.kill('SIGKILL');
    return undefined;
  });
  const signal = await new Promise((done) => child.once('close', (_code, by) => done(by)));
  await connector.allGone();
  const rows = await rowsIn(path);
  return {
    isKilled: signal === 'SIGKILL',
    sent: arrivals(connector.reached.slice(before)).map(({ conversationId }) => conversationId),
    settled: new Set(rows.filter(({ state }) => state === 'sent').map(conversationOf)),
    held: rows.filter(({ leasedUntil }) => leasedUntil !== null).length,
    complaints,
  };
}

function loaded(): ChildProcess {
  return fork(CHILD, { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
}

/** Messages that came whole; of one that the kill cut off, the body is missing. */
function arrivals(reached: readonly Reached[]): Reached[] {
  return reached.filter(({ kind, body }) => kind === 'send' && body !== undefined);
}

/** A file with the notices, which no process has open: only then does SQLite mend it after a kill. */
async function queuedFile(notices: number): Promise<string> {
  const fresh = await freshStore();
  const store = fresh.stores.tenant('t');
  await seedCrowd(store, 't', notices, connector.url);
  await queueForCrowd(store, notices);
  await fresh.stores.close();
  const path = join(folder, 'desk.db');
  copyFileSync(fileURLToPath(fresh.url), path);
  await fresh.close();
  return path;
}

/** The rows as the process left them, read from a copy: the next one is to find the file as it lies there. */
async function rowsIn(path: string): Promise<OutboxItem[]> {
  const copy = join(mkdtempSync(join(folder, 'copy-')), 'desk.db');
  for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, copy + end);
  const stores = openStores({ url: pathToFileURL(copy).href });
  const rows = await stores.tenant('t').outbox.list({ kind: 'notice' });
  await stores.close();
  return rows;
}

/** The conversation of the one person of the crowd whom the item is for. */
function conversationOf({ personId }: OutboxItem): string {
  return memberOf(Number(personId?.split('-').at(-1))).conversationId;
}
