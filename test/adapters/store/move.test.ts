import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Stores, Tables } from '../../../src/ports';
import { moveRecords } from '../../../src/adapters/store/move/move';
import { openStores } from '../../../src/adapters/store/open';
import { execute, freshStore, postgresDatabase, PROVIDERS, type FreshStore } from '../../support/store/store';
import * as samples from './samples';

const KINDS = [
  'companies',
  'locations',
  'people',
  'rates',
  'customers',
  'qualifications',
  'enrollments',
  'vouchers',
  'reports',
  'deliverables',
  'uploadTickets',
  'claims',
  'paymentSetups',
  'conversations',
  'outbox',
  'noticeSettings',
  'voucherMails',
  'bookmarks',
] as const;

/** Everything that the sample records are, of two tenants; more of one kind than go into a page. */
async function fill(stores: Stores): Promise<void> {
  for (const tenantId of ['t', 'u']) {
    const tables: Tables = stores.tenant(tenantId);
    await tables.companies.addAll(samples.companies);
    await tables.locations.addAll(samples.locations);
    await tables.people.addAll(samples.people);
    await tables.rates.addAll(samples.rates);
    await tables.qualifications.addAll(samples.qualifications);
    await tables.enrollments.addAll(samples.enrollments);
    await tables.vouchers.addAll(samples.vouchers);
    await tables.reports.addAll(samples.reports);
    await tables.deliverables.addAll(samples.deliverables);
    await tables.uploadTickets.addAll(samples.uploadTickets);
    await tables.claims.addAll(samples.claims);
    await tables.paymentSetups.addAll(samples.paymentSetups);
    await tables.conversations.addAll(samples.conversations);
    await tables.outbox.addAll(samples.outbox);
    await tables.noticeSettings.addAll(samples.noticeSettings);
    await tables.voucherMails.addAll(samples.voucherMails);
    await tables.bookmarks.addAll(samples.bookmarks);
    await tables.leases.add({ id: 'rounds', holder: 'somebody', until: '2026-11-21T12:00:00.000Z' });
    await tables.audit.add(samples.auditEvent());
  }
  const { customers } = stores.tenant('t');
  // Names in which the orders of letters and of bytes differ, and which an export could break.
  const names = ['a', 'B', 'é', 'Ω', '青空', '😀', 'O\'Hara \\ "x"\n', 'Z-', 'Z'];
  await customers.addAll(
    Array.from({ length: 1_203 }, (_, n) => {
      const name = names[n % names.length] ?? '';
      return { ...samples.customer(n), id: `${name} ${n}`, name, key: `${name} ${n}` };
    }),
  );
  const [first] = await customers.list({}, { limit: 1 });
  if (first) await customers.save({ ...first, name: 'written twice' });
}

(PROVIDERS.includes('postgresql') ? describe : describe.skip)('moving to PostgreSQL', () => {
  let source: FreshStore;
  let to: string;
  beforeEach(async () => {
    source = await freshStore('sqlite');
    await fill(source.stores);
    to = await postgresDatabase('empty');
  });
  afterEach(() => source.close());

  it('brings every record over, byte for byte, and says how many and which', async () => {
    const moved = await moveRecords(source.url, to);
    const target = openStores({ url: to });
    for (const tenantId of ['t', 'u'])
      for (const kind of KINDS)
        expect(await target.tenant(tenantId)[kind].list()).toHaveLength(
          await source.stores.tenant(tenantId)[kind].count(),
        );
    for (const kind of KINDS) {
      const byId = (records: readonly { id: string }[]) => new Map(records.map((each) => [each.id, each]));
      expect(byId(await target.tenant('t')[kind].list())).toEqual(
        byId(await source.stores.tenant('t')[kind].list()),
      );
    }
    expect(await target.tenant('t').audit.latest(10)).toEqual([samples.auditEvent()]);
    await target.close();
    const bookmarks = moved.find(({ table }) => table === 'Bookmark');
    const rows = ['t', 'u'].map((tenantId) => [tenantId, 'reminders', 1, '2026-11-21']);
    const sha256 = createHash('sha256').update(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    expect(bookmarks).toEqual({ table: 'Bookmark', rows: 2, sha256: sha256.digest('hex') });
    expect(moved.find(({ table }) => table === 'Customer')?.rows).toBe(1_203);
  });

  it('takes what stood when it began, while a bot goes on writing', async () => {
    const store = source.stores.tenant('t');
    let isOver = false;
    const moving = moveRecords(source.url, to).finally(() => (isOver = true));
    let written = 0;
    while (!isOver) {
      written += 1;
      // SQLite answers at once: without a pause nothing else would have its turn.
      await setImmediate();
      await store.transaction(async (tables) => {
        await tables.customers.add({ ...samples.customer(), id: `late-${written}`, key: `late-${written}` });
        await tables.bookmarks.add({ id: `late-${written}`, value: 'x' });
      });
    }
    await moving;
    expect(written).toBeGreaterThan(1);
    const target = openStores({ url: to });
    const late = { from: 'late-', to: 'late-~' };
    const { customers, bookmarks } = target.tenant('t');
    expect(await customers.count({ id: late })).toBe(await bookmarks.count({ id: late }));
    await target.close();
  });

  it('replaces the copy of an earlier move, as when a bot has written to the source since', async () => {
    await moveRecords(source.url, to);
    await source.stores.tenant('t').bookmarks.add({ id: 'later', value: 'x' });
    const moved = await moveRecords(source.url, to);
    expect(moved.find(({ table }) => table === 'Bookmark')?.rows).toBe(3);
    expect(await execute(to, 'SELECT count(*)::int FROM "Bookmark"')).toEqual([[3]]);
  });

  it('refuses a target that a bot has written to, and changes nothing there', async () => {
    await moveRecords(source.url, to);
    await execute(to, `UPDATE "Bookmark" SET "value" = 'its own' WHERE "tenantId" = 'u'`);
    await expect(moveRecords(source.url, to)).rejects.toThrow(
      'the PostgreSQL database has records that no move brought there (Bookmark): it must be empty, or untouched',
    );
    expect(await execute(to, `SELECT "value" FROM "Bookmark" WHERE "tenantId" = 'u'`)).toEqual([['its own']]);
  });

  it('leaves the target empty where what stands there is not what was read', async () => {
    await moveRecords((await emptySource()).url, to);
    await execute(
      to,
      `CREATE FUNCTION change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.name := trim(NEW.name); RETURN NEW; END $$`,
    );
    await execute(
      to,
      'CREATE TRIGGER change BEFORE INSERT ON "Customer" FOR EACH ROW EXECUTE FUNCTION change()',
    );
    await source.stores
      .tenant('t')
      .customers.add({ ...samples.customer(9), id: 'c-9', key: 'c-9', name: ' x ' });
    await expect(moveRecords(source.url, to)).rejects.toThrow(
      /^Customer: 1204 rows .* were read and 1204 .* stand$/,
    );
    expect(await execute(to, 'SELECT count(*)::int FROM "AuditEvent"')).toEqual([[0]]);
  });

  it('refuses a source that is missing or of an older version', async () => {
    await expect(moveRecords('file:///nowhere/desk.db', to)).rejects.toThrow('there is no database');
    await execute(
      source.url,
      `DELETE FROM "_prisma_migrations" WHERE "migration_name" = (SELECT MAX("migration_name") FROM "_prisma_migrations")`,
    );
    await expect(moveRecords(source.url, to)).rejects.toThrow('is of an older version');
  });

  async function emptySource(): Promise<{ url: string }> {
    const empty = await freshStore('sqlite');
    await empty.stores.close();
    return empty;
  }
});
