import { z } from 'zod';
import type { Instant } from '../../domain/time/dates';
import type { Store, Stores, Tables } from '../../ports';
import { isPostgres, type Database, type Inside } from './engine/database';
import { asked } from './failure';
import { openPostgres } from './open-postgres';
import { openSqlite } from './open-sqlite';
import { rowsOf, type Reader } from './engine/query';
import { instant } from './shapes/values';
import { standing } from './engine/standing';
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
  const database = isPostgres(url) ? openPostgres(url) : openSqlite(url);
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
      rowsOf(connection, { sql: 'SELECT 1', args: [] }).then(
        () => true,
        () => false,
      ),
    close: () => database.close(),
  };
}

function openStore(database: Database, tenantId: string): Store {
  const { connection } = database;
  return {
    ...tables(tenantId, { connection, write: (work) => database.write(tenantId, work) }),
    standing: (personId, conversationId) => standing(connection, tenantId, personId, conversationId),
    peopleWithDueNotices: (now) => peopleWithDueNotices(connection, tenantId, now),
    transaction: (work) => asked(database.transaction(tenantId, (inside) => work(within(tenantId, inside)))),
  };
}

function within(tenantId: string, { client, connection }: Inside): Tables {
  return tables(tenantId, { connection, write: async (work) => work(client) });
}

async function tenantsWithDueItems(connection: Reader, now: Instant): Promise<string[]> {
  const sql = `SELECT "tenantId" FROM "OutboxItem"
    WHERE "state" = 'pending' AND "dueAt" <= ? AND ("leasedUntil" IS NULL OR "leasedUntil" <= ?)
    GROUP BY "tenantId" ORDER BY MIN("dueAt")`;
  return tenantIds(await asked(rowsOf(connection, { sql, args: [now, now] })));
}

async function tenantsWithAudit(connection: Reader): Promise<string[]> {
  const sql = 'SELECT DISTINCT "tenantId" FROM "AuditEvent" ORDER BY "tenantId"';
  return tenantIds(await asked(rowsOf(connection, { sql, args: [] })));
}

function tenantIds(rows: unknown): string[] {
  return tenants.parse(rows).map(({ tenantId }) => tenantId);
}

async function backlog(connection: Reader, now: Instant): ReturnType<Stores['backlog']> {
  const sql = `SELECT COUNT(*) AS "count", MIN("dueAt") AS "oldestDueAt" FROM "OutboxItem"
    WHERE "state" = 'pending' AND "dueAt" <= ?`;
  const [row] = backlogs.parse(await asked(rowsOf(connection, { sql, args: [now] })));
  return row;
}

async function peopleWithDueNotices(connection: Reader, tenantId: string, now: Instant): Promise<string[]> {
  const sql = `SELECT "personId" FROM "OutboxItem"
    WHERE "tenantId" = ? AND "state" = 'pending' AND "kind" = 'notice' AND "dueAt" <= ?
      AND ("leasedUntil" IS NULL OR "leasedUntil" <= ?)
    GROUP BY "personId" ORDER BY MIN("dueAt")`;
  return people
    .parse(await asked(rowsOf(connection, { sql, args: [tenantId, now, now] })))
    .map(({ personId }) => personId);
}
