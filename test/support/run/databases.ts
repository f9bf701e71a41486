import { createServer } from 'node:http';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { hasEmbeddedPostgres, startPostgres, type EmbeddedPostgres } from '../../../tools/embedded-postgres';
import { migrate } from '../../../src/adapters/store/migrations/migrate';
import { postgres } from '../../../src/adapters/store/engine';
import { leaveOut } from './left-out';

/** Where tests ask for a PostgreSQL database; none where there is no PostgreSQL. */
const ADDRESS = 'TEST_DATABASES';

interface Databases {
  /** URL of a new one, migrated; or with nothing in it. */
  create(isMigrated: boolean): Promise<string>;
  close(): Promise<void>;
}

let stop: (() => Promise<void>) | undefined;

/**
 * Hands out PostgreSQL databases to the tests of this run. The server that makes them is the one that `TEST_DATABASE_URL`
 * names, else one that a package brings along, started when the first test asks.
 */
export async function setup(): Promise<void> {
  if (!process.env['TEST_DATABASE_URL'] && !hasEmbeddedPostgres()) {
    const lack = 'no PostgreSQL: install the optional packages, or set TEST_DATABASE_URL';
    leaveOut('what runs on PostgreSQL', lack, { isPackage: true });
    return;
  }
  let opened: Promise<Databases> | undefined;
  const server = createServer((request, response) => {
    // A connection that is kept may end just when the next test asks.
    response.setHeader('connection', 'close');
    opened ??= openDatabases();
    opened
      .then((databases) => databases.create(request.url !== '/empty'))
      .then(
        (url) => response.end(url),
        (error: unknown) => {
          response.statusCode = 500;
          response.end(String(error));
        },
      );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  process.env[ADDRESS] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = async () => {
    server.close();
    server.closeAllConnections();
    await (await opened)?.close();
  };
}

/** Ends what `setup` began. */
export async function teardown(): Promise<void> {
  await stop?.();
}

async function openDatabases(): Promise<Databases> {
  const given = process.env['TEST_DATABASE_URL'];
  const own: EmbeddedPostgres | undefined = given ? undefined : await startPostgres();
  const url = given ?? own?.url ?? '';
  const server = await postgres(url, true).connect();
  const run = `test_${randomBytes(4).toString('hex')}`;
  const names: string[] = [];
  const make = async (name: string, more = ''): Promise<string> => {
    names.push(name);
    await server.executeScript(`CREATE DATABASE "${name}" ${more}`);
    const made = new URL(url);
    made.pathname = name;
    return made.href;
  };
  const template = `${run}_template`;
  await migrate(await make(template));
  return {
    create: (isMigrated) =>
      make(`${run}_${names.length}`, isMigrated ? `TEMPLATE "${template}" STRATEGY FILE_COPY` : ''),
    async close() {
      if (given) for (const name of names) await server.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`);
      await server.dispose();
      await own?.stop();
    },
  };
}
