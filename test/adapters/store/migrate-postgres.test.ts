import { ConfigError } from '../../../src/errors';
import { migrate } from '../../../src/adapters/store/migrations/migrate';
import { readMigrations } from '../../../src/adapters/store/migrations/migrations';
import { openStores } from '../../../src/adapters/store/open';
import { execute, postgresDatabase, PROVIDERS } from '../../support/store/store';
import { customer } from './samples';

const all = readMigrations('postgresql').map(({ name }) => name);

(PROVIDERS.includes('postgresql') ? describe : describe.skip)('migrating PostgreSQL', () => {
  let url: string;
  beforeEach(async () => void (url = await postgresDatabase('empty')));

  it('makes every table, once', async () => {
    expect(await migrate(url)).toEqual(all);
    expect(await migrate(url)).toEqual([]);
    const stores = openStores({ url });
    await stores.tenant('t').customers.add(customer());
    await stores.close();
  });

  it('is done by one of several that start at once; the others wait and find nothing to do', async () => {
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(applied.flat()).toEqual(all);
  });

  it('writes its history as Prisma does', async () => {
    await migrate(url);
    const rows = await execute(
      url,
      'SELECT "migration_name", "checksum", "applied_steps_count" FROM "_prisma_migrations" ORDER BY 1',
    );
    expect(rows).toEqual(readMigrations('postgresql').map(({ name, checksum }) => [name, checksum, 1]));
  });

  it('refuses a database of a newer version', async () => {
    await migrate(url);
    await execute(
      url,
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES ('x', 'y', '9999_later', now())`,
    );
    const { host, pathname } = new URL(url);
    await expect(migrate(url)).rejects.toThrow(
      new ConfigError([
        `the database ${host}${pathname} was written by a newer version of this program (9999_later)`,
      ]),
    );
  });

  it('leaves nothing where it fails, and the next start can try it again', async () => {
    await execute(url, 'CREATE TABLE "Voucher" ("id" TEXT)');
    await expect(migrate(url)).rejects.toThrow('database failed');
    const left = await execute(url, `SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'`);
    expect(left).toEqual([['Voucher']]);
    await execute(url, 'DROP TABLE "Voucher"');
    expect(await migrate(url)).toEqual(all);
  });

  it('says so when the password is wrong or the database does not exist, and never tells the password', async () => {
    const [wrong, missing] = [new URL(url), new URL(url)];
    wrong.password = 'not-the-password';
    missing.pathname = 'no_such_database';
    await expect(migrate(wrong.href)).rejects.toThrow(
      /^the database 127\S+ can't be used: .*authentication/i,
    );
    await expect(migrate(missing.href)).rejects.toThrow(
      /^the database 127\S+ can't be used: .*"no_such_database" does not exist/,
    );
    for (const at of [wrong, missing])
      await expect(migrate(at.href)).rejects.not.toThrow(new RegExp(at.password));
  });
});

it('says so when nobody answers there', async () => {
  const url = 'postgres://desk:secret@127.0.0.1:1/desk';
  await expect(migrate(url)).rejects.toThrow(
    /^the database 127\.0\.0\.1:1\/desk can't be used: nobody answers there/,
  );
});
