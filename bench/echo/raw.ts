import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, SqlQueryable } from '@prisma/driver-adapter-utils';
import { isPostgres, openLibsql } from '../../src/adapters/store/engine';
import { TENANT } from '../seed/facts';
import { idOf } from '../seed/vouchers';

/** What the bot's driver does where nothing is above it. */
export interface RawSpeed {
  readonly changesASecond: number;
  /** Of this process. */
  readonly cpuMicrosAChange: number;
}

/** Of the size of a receipt's card. */
const CARD = JSON.stringify({ type: 'AdaptiveCard', body: 'x'.repeat(3_000) });
const NOW = '2026-11-22T23:30:00.000Z';

type Value = string | number;

/** What a form writes, as bare statements: one transaction after another on one connection, with the bot's settings. */
export async function rawSpeed(url: string, changes: number): Promise<RawSpeed> {
  const change = await (isPostgres(url) ? onPostgres(url) : onSqlite(url));
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  for (let index = 0; index < changes; index += 1) await change.once();
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  await change.end();
  return { changesASecond: changes / seconds, cpuMicrosAChange: (user + system) / changes };
}

interface Raw {
  once(): Promise<void>;
  end(): Promise<void>;
}

async function onSqlite(url: string): Promise<Raw> {
  const database = openLibsql(fileURLToPath(url));
  await database.executeScript('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  return {
    async once() {
      await database.executeScript('BEGIN IMMEDIATE');
      await write(database, '?');
      await database.executeScript('COMMIT');
    },
    end: () => database.dispose(),
  };
}

async function onPostgres(url: string): Promise<Raw> {
  const database: SqlDriverAdapter = await new PrismaPg({ connectionString: url, max: 1 }).connect();
  return {
    async once() {
      // It begins the transaction, and leaves the commit to its caller.
      const inside = await database.startTransaction();
      await write(inside, '$');
      await run(inside, 'COMMIT');
      await inside.commit();
    },
    end: () => database.dispose(),
  };
}

async function write(database: SqlQueryable, mark: '?' | '$'): Promise<void> {
  const changed = await run(
    database,
    `UPDATE "Customer" SET "name" = ${mark}1, "version" = "version" + 1 WHERE "tenantId" = ${mark}2 AND "id" = ${mark}3`,
    [randomUUID(), TENANT, 'customer-1'],
  );
  if (changed !== 1) throw new Error('nothing to change');
  const [id, what] = [randomUUID(), { tenantId: TENANT, recordId: idOf(1), recordVersion: 1 }];
  const who = { at: NOW, actorId: 'raw', actorName: 'raw', verb: 'raw', event: 'raw', kind: 'customer' };
  const how = { reference: id, nonce: id, origin: 'a:raw', facts: '{}', before: '{}', after: '{}' };
  await insert(database, mark, 'AuditEvent', { id, ...what, ...who, ...how });
  const item = {
    tenantId: TENANT,
    id,
    version: 1,
    kind: 'cardUpdate',
    key: id,
    state: 'sent',
    payload: CARD,
  };
  const due = {
    conversationId: 'a:raw',
    activityId: id,
    queuedAt: NOW,
    dueAt: NOW,
    attempts: 0,
    settledAt: NOW,
  };
  await insert(database, mark, 'OutboxItem', { ...item, ...due }, { urgent: 'FALSE' });
}

/** `literals`: values that the two databases have of different types. */
async function insert(
  database: SqlQueryable,
  mark: string,
  table: string,
  row: Readonly<Record<string, Value>>,
  literals: Readonly<Record<string, string>> = {},
): Promise<void> {
  const names = [...Object.keys(row), ...Object.keys(literals)].map((name) => `"${name}"`);
  const values = [...Object.keys(row).map((_, index) => `${mark}${index + 1}`), ...Object.values(literals)];
  await run(
    database,
    `INSERT INTO "${table}" (${names.join()}) VALUES (${values.join()})`,
    Object.values(row),
  );
}

function run(database: SqlQueryable, sql: string, args: readonly Value[] = []): Promise<number> {
  const argTypes = args.map((value) => ({
    scalarType: typeof value === 'number' ? ('int' as const) : ('string' as const),
    arity: 'scalar' as const,
  }));
  return database.executeRaw({ sql, args: [...args], argTypes });
}
