import Database from 'libsql';
import { z } from 'zod';

/** The tables that grow as the company works; all others stay small. */
const GROWING = ['Voucher', 'Report', 'Claim', 'Customer', 'AuditEvent', 'OutboxItem'];

const steps = z.array(z.object({ detail: z.string() }));

/** All of a table, or all of the company's rows in it: which is the same where there is one company. */
const ALL = /^SCAN\b|\(tenantId=\?\)$/;

/** A step of a statement's plan that may read all of a growing table; a limit or what is asked for beside may spare it. */
export interface Scan {
  readonly step: string;
  readonly sql: string;
}

/** The steps that may read a whole growing table, of all that these statements plan in the database file. */
export function scansIn(path: string, statements: readonly string[]): Scan[] {
  const database = new Database(path);
  const found = statements
    .filter((sql) => /^\s*(SELECT|UPDATE|DELETE|WITH)\b/i.test(sql))
    .flatMap((sql) => stepsOf(database, sql).map((step) => ({ step, sql })))
    .filter(({ step }) => ALL.test(step))
    .filter(({ step, sql }) => GROWING.some((table) => `${step} ${sql}`.includes(table)));
  database.close();
  return found;
}

function stepsOf(database: Database.Database, sql: string): string[] {
  const marks = new Set(sql.match(/\?\d*/g) ?? []);
  const values = Array.from(
    { length: marks.has('?') ? (sql.match(/\?/g) ?? []).length : marks.size },
    () => '',
  );
  const rows = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  return steps.parse(rows).map(({ detail }) => detail);
}
