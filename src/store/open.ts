import { z } from 'zod';
import type { Instant } from '../domain/dates';
import type { Store, Stores } from '../ports';
import { isPostgres, type Client, type Database } from './database';
import { asked } from './failure';
import { openPostgres } from './open-postgres';
import { openSqlite } from './open-sqlite';
import { instant } from './shapes/values';
import { tables } from './tables';

/**
 * The stores in the database at the URL (`file:///path/desk.db` or `postgres://…`), which `migrate` has brought up to
 * date.
 */
export function openStores({ url }: { readonly url: string }): Stores {
  const database = isPostgres(url) ? openPostgres(url) : openSqlite(url);
  const { client } = database;
  return {
    tenant: (tenantId) => openStore(database, tenantId),
    tenantsWithDueItems: (now) => tenantsWithDueItems(client, now),
    backlog: (now) => backlog(client, now),
    tenantsWithAudit: () => tenantsWithAudit(client),
    ready: async () =>
      client.$queryRaw`SELECT 1`.then(
        () => true,
        () => false,
      ),
    close: () => database.close(),
  };
}

function openStore(database: Database, tenantId: string): Store {
  const { client } = database;
  return {
    ...tables(tenantId, { reads: client, write: (work) => database.write(tenantId, work) }),
    peopleWithDueNotices: (now) => peopleWithDueNotices(client, tenantId, now),
    transaction: (work) => asked(database.transaction(tenantId, (inside) => work(within(tenantId, inside)))),
  };
}

function within(tenantId: string, inside: Client) {
  return tables(tenantId, { reads: inside, write: async (work) => work(inside) });
}

async function tenantsWithDueItems(client: Client, now: Instant): Promise<string[]> {
  const due = await asked(client.$queryRaw`
    SELECT "tenantId" FROM "OutboxItem"
    WHERE "state" = 'pending' AND "dueAt" <= ${now} AND ("leasedUntil" IS NULL OR "leasedUntil" <= ${now})
    GROUP BY "tenantId" ORDER BY MIN("dueAt")`);
  return tenantIds(due);
}

async function tenantsWithAudit(client: Client): Promise<string[]> {
  return tenantIds(
    await asked(client.$queryRaw`SELECT DISTINCT "tenantId" FROM "AuditEvent" ORDER BY "tenantId"`),
  );
}

function tenantIds(rows: unknown): string[] {
  return z
    .array(z.object({ tenantId: z.string() }))
    .parse(rows)
    .map(({ tenantId }) => tenantId);
}

async function backlog(client: Client, now: Instant): ReturnType<Stores['backlog']> {
  const found = await asked(client.$queryRaw`
    SELECT COUNT(*) AS "count", MIN("dueAt") AS "oldestDueAt" FROM "OutboxItem"
    WHERE "state" = 'pending' AND "dueAt" <= ${now}`);
  // Databases count in integers of their own size.
  const [row] = z
    .tuple([z.object({ count: z.coerce.number().int(), oldestDueAt: instant.nullable() })])
    .parse(found);
  return row;
}

async function peopleWithDueNotices(client: Client, tenantId: string, now: Instant): Promise<string[]> {
  const due = await asked(client.$queryRaw`
    SELECT "personId" FROM "OutboxItem"
    WHERE "tenantId" = ${tenantId} AND "state" = 'pending' AND "kind" = 'notice' AND "dueAt" <= ${now}
      AND ("leasedUntil" IS NULL OR "leasedUntil" <= ${now})
    GROUP BY "personId" ORDER BY MIN("dueAt")`);
  return z
    .array(z.object({ personId: z.string() }))
    .parse(due)
    .map(({ personId }) => personId);
}
