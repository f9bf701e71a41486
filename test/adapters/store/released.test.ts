import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SAMPLE } from '../../../src/commands/local/sample/people';
import { inFolder } from '../../../src/config';
import { numberTail } from '../../../src/domain/voucher/number';
import { migrate } from '../../../src/adapters/store/migrations/migrate';
import { readMigrations } from '../../../src/adapters/store/migrations/migrations';
import { openStores } from '../../../src/adapters/store/open';
import { sqlite } from '../../../src/adapters/store/engine';
import { fromDraft, journey, JOURNEY_DAY } from '../../support/processes/journeys';
import { brokenPromises } from '../../support/kills/kept';
import { snapshot } from '../../support/store/records';
import { serve } from '../../support/processes/served';
import { execute } from '../../support/store/store';

/**
 * Databases that released versions wrote, as SQL, each named by its last migration: the sample company, a whole journey,
 * one that stopped before its report was submitted, and what was told about them.
 */
const FOLDER = join(__dirname, 'released');
/** After all that is in them, on the same day. */
const LATER = `${JOURNEY_DAY}T06:00:00.000Z`;

/** Columns that a later release replaced by others. */
const REPLACED = ['Conversation.active'];

const names = readMigrations('sqlite').map(({ name }) => name);

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'voucher-desk-released-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.sql.gz')))(
  'a database of %s is brought up to date with all that is in it',
  async (file) => {
    const url = inFolder(folder).databaseUrl;
    const database = await sqlite(url).connect();
    await database.executeScript(gunzipSync(readFileSync(join(FOLDER, file))).toString());
    await database.dispose();
    const before = await contents(url);
    expect(before.get('AuditEvent')?.length).toBeGreaterThan(60);

    const applied = names.slice(names.indexOf(file.replace('.sql.gz', '')) + 1);
    expect(await migrate(url)).toEqual(applied);
    const after = await contents(url);
    for (const [table, rows] of before) {
      const kept = after.get(table)?.map((row, index) => {
        const names = Object.keys(rows[index] ?? {});
        return Object.fromEntries(names.map((name) => [name, row[name]]));
      });
      expect([table, kept]).toEqual([table, rows]);
    }

    const stores = openStores({ url });
    const store = stores.tenant(SAMPLE.tenantId);
    const read: unknown[] = Object.values(await snapshot(store)).flat();
    for (const records of [store.outbox, store.conversations, store.uploadTickets, store.bookmarks])
      read.push(...(await records.list()));
    expect(read).toHaveLength([...before.values()].flat().length);
    for (const { id, key } of await store.vouchers.list())
      expect((await store.vouchers.list({ tail: numberTail(key) })).map((one) => one.id)).toContain(id);
    const [waiting] = await store.vouchers.list({ number: 'R-2' });
    expect(await store.audit.of('voucher', waiting?.id ?? '', 10)).toHaveLength(3);
    await stores.close();
    const served = await serve({ folder, now: LATER });
    try {
      await fromDraft(served.road, waiting?.id ?? '');
      await journey(served.road, 'R-3');
      expect(await brokenPromises({ dataFolder: folder }, served.promised)).toEqual([]);
    } finally {
      await served.close();
    }
  },
  240_000,
);

/** All rows by table, but for what tells of migrations, and without the columns that a later release replaced. */
/** All rows by table, but for what tells of migrations. */
async function contents(url: string): Promise<Map<string, Record<string, unknown>[]>> {
  const tables = await execute(
    url,
    `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE '\\_%' ESCAPE '\\' ORDER BY 1`,
  );
  const found = new Map<string, Record<string, unknown>[]>();
  for (const [table] of tables) {
    const columns = (await execute(url, `SELECT "name" FROM pragma_table_info('${String(table)}')`))
      .flat()
      .map(String);
    const rows = await execute(url, `SELECT * FROM "${String(table)}" ORDER BY "tenantId", "id"`);
    found.set(
      String(table),
      rows.map((row) => {
        const cells = columns.map((name, index): [string, unknown] => [name, row[index]]);
        return Object.fromEntries(cells.filter(([name]) => !REPLACED.includes(`${String(table)}.${name}`)));
      }),
    );
  }
  return found;
}
