import type { SqlQuery } from '@prisma/driver-adapter-utils';

/** A statement without values, as Prisma's drivers take it. */
export function statement(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] };
}
