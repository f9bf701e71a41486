import { z } from 'zod';
import type { Instant } from '../../domain/time/dates';
import type { Store, Stores } from '../../ports';
import { clients, type Delegates } from './clients';
import { ask, openDatabase, readRows, type Database, type Reader } from './engine';
import { instant } from './shapes/format';
import { findStanding } from './standing';
import { tables } from './tables';

const tenants = z.array(z.object({ tenantId: z.string() }));
const people = z.array(z.object({ personId: z.string() }));
/** Databases count in integers of their own size. */
const backlogs = z.tuple([z.object({ count: z.coerce.number().int(), oldestDueAt: instant.nullable() })]);

/**
 * The stores in the database at the URL (`file:///path/desk.db` or `postgres://…`), which `migrate` has brought up to
 * date.
 */
export function openStores({ url }: { readonly url: string }): Stores {
  const database = openDatabase(url, clients);
  const { connection } = database;
  const opened = new Map<string, Store>();
  return {
    tenant(tenantId) {
      const store = opened.get(tenantId) ?? openStore(database, tenantId);
      opened.set(tenantId, store);
      return store;
    },
    tenantsWithDueItems: (now) => tenantsWithDueItems(connection, now),
    backlog: (now) => backlog(connection, now),
    tenantsWithAudit: () => tenantsWithAudit(connection),
    ready: async () =>
      readRows(connection, { sql: 'SELECT 1', args: [] }).then(
        () => true,
        () => false,
      ),
    close: () => database.close(),
  };
}

function openStore(database: Database<Delegates>, tenantId: string): Store {
  const { connection } = database;
  // Made once: a transaction would pay for twenty tables and use two or three.
  const inside = tables(tenantId, database.inside);
  return {
    ...tables(tenantId, database.access(tenantId)),
    standing: (personId, conversationId) => findStanding(connection, tenantId, personId, conversationId),
    peopleWithDueNotices: (now) => peopleWithDueNotices(connection, tenantId, now),
    transaction: (work) => ask(database.transaction(tenantId, () => work(inside))),
  };
}

async function tenantsWithDueItems(connection: Reader, now: Instant): Promise<string[]> {
  const sql = `SELECT "tenantId" FROM "OutboxItem"
    WHERE "state" = 'pending' AND "dueAt" <= ? AND ("leasedUntil" IS NULL OR "leasedUntil" <= ?)
    GROUP BY "tenantId" ORDER BY MIN("dueAt")`;
  return tenantIds(await readRows(connection, { sql, args: [now, now] }));
}

async function tenantsWithAudit(connection: Reader): Promise<string[]> {
  const sql = 'SELECT DISTINCT "tenantId" FROM "AuditEvent" ORDER BY "tenantId"';
  return tenantIds(await readRows(connection, { sql, args: [] }));
}

function tenantIds(rows: unknown): string[] {
  return tenants.parse(rows).map(({ tenantId }) => tenantId);
}

async function backlog(connection: Reader, now: Instant): ReturnType<Stores['backlog']> {
  const sql = `SELECT COUNT(*) AS "count", MIN("dueAt") AS "oldestDueAt" FROM "OutboxItem"
    WHERE "state" = 'pending' AND "dueAt" <= ?`;
  const [row] = backlogs.parse(await readRows(connection, { sql, args: [now] }));
  return row;
}

async function peopleWithDueNotices(connection: Reader, tenantId: string, now: Instant): Promise<string[]> {
  const sql = `SELECT "personId" FROM "OutboxItem"
    WHERE "tenantId" = ? AND "state" = 'pending' AND "kind" = 'notice' AND "dueAt" <= ?
      AND ("leasedUntil" IS NULL OR "leasedUntil" <= ?)
    GROUP BY "personId" ORDER BY MIN("dueAt")`;
  return people
    .parse(await readRows(connection, { sql, args: [tenantId, now, now] }))
    .map(({ personId }) => personId);
}
