import { z } from 'zod';
import type { Instant } from '../domain/dates';
import type { Store, Stores } from '../ports';
import { asked } from './failure';
import { PrismaClient } from './generated/client';
import { instant } from './shapes/values';
import { sqlite } from './sqlite';
import { tables } from './tables';
import { insideTransaction } from './turns';

/** Most milliseconds that a transaction waits for its turn, and that it then takes. */
const LIMITS = { maxWait: 10_000, timeout: 10_000 };

/** The stores in the database at the URL (`file:///path/desk.db`), which `migrate` has brought up to date. */
export function openStores({ url }: { readonly url: string }): Stores {
  const client = new PrismaClient({
    adapter: sqlite(url),
    errorFormat: 'minimal',
    transactionOptions: LIMITS,
  });
  return {
    tenant: (tenantId) => openStore(client, tenantId),
    tenantsWithDueItems: (now) => tenantsWithDueItems(client, now),
    backlog: (now) => backlog(client, now),
    tenantsWithAudit: () => tenantsWithAudit(client),
    ready: () =>
      client.$queryRaw`SELECT 1`.then(
        () => true,
        () => false,
      ),
    close: () => client.$disconnect(),
  };
}

function openStore(client: PrismaClient, tenantId: string): Store {
  return {
    ...tables(tenantId, client),
    peopleWithDueNotices: (now) => peopleWithDueNotices(client, tenantId, now),
    transaction: (work) =>
      asked(client.$transaction((delegates) => insideTransaction(() => work(tables(tenantId, delegates))))),
  };
}

async function tenantsWithDueItems(client: PrismaClient, now: Instant): Promise<string[]> {
  const due = await asked(client.$queryRaw`
    SELECT "tenantId" FROM "OutboxItem"
    WHERE "state" = 'pending' AND "dueAt" <= ${now} AND ("leasedUntil" IS NULL OR "leasedUntil" <= ${now})
    GROUP BY "tenantId" ORDER BY MIN("dueAt")`);
  return tenantIds(due);
}

async function tenantsWithAudit(client: PrismaClient): Promise<string[]> {
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

async function backlog(client: PrismaClient, now: Instant): ReturnType<Stores['backlog']> {
  const found = await asked(client.$queryRaw`
    SELECT COUNT(*) AS "count", MIN("dueAt") AS "oldestDueAt" FROM "OutboxItem"
    WHERE "state" = 'pending' AND "dueAt" <= ${now}`);
  // Databases count in integers of their own size.
  const [row] = z
    .tuple([z.object({ count: z.coerce.number().int(), oldestDueAt: instant.nullable() })])
    .parse(found);
  return row;
}

async function peopleWithDueNotices(client: PrismaClient, tenantId: string, now: Instant): Promise<string[]> {
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
