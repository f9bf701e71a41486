import type { z } from 'zod';
import type { AuditEvent } from '../domain/audit';
import type { AuditTrail } from '../ports';
import type { Access, Delegate } from './delegate';
import { asked } from './failure';
import { formatOf } from './format';
import { rowsOf, type Query } from './query';
import { among, selected } from './search';
import { auditEvent } from './shapes/audit';

type AuditRow = z.input<typeof auditEvent> & { readonly tenantId: string };

/** Within one millisecond the later version of a record is the newer one. */
const NEWEST_FIRST = '"at" DESC, "recordVersion" DESC, "id" ASC';
const TABLE = 'AuditEvent';

/** `AuditTrail` over its table, for one tenant: rows are added and read, never written again. */
export function auditTrail(
  tenantId: string,
  { connection, write: inTurn }: Access<Delegate<AuditRow>>,
): AuditTrail {
  const { read, write } = formatOf(auditEvent);
  const found = async (
    parts: readonly Query[],
    order: string,
    limit: number,
    offset = 0,
  ): Promise<AuditEvent[]> => {
    const query = selected(
      TABLE,
      [{ sql: '"tenantId" = ?', args: [tenantId] }, ...parts],
      order,
      limit,
      offset,
    );
    return (await asked(rowsOf(connection, query))).map(read);
  };
  return {
    async add(event) {
      const data = { ...write(event), tenantId };
      await asked(inTurn((table) => table.create({ data, select: { id: true } })));
    },
    byNonce: async (nonce) => (await found([{ sql: '"nonce" = ?', args: [nonce] }], '"id"', 1))[0],
    of: (kind, recordId, limit, offset) =>
      found([{ sql: '"kind" = ? AND "recordId" = ?', args: [kind, recordId] }], NEWEST_FIRST, limit, offset),
    latest: (limit, offset, kinds) => found(kinds ? [among('kind', kinds)] : [], NEWEST_FIRST, limit, offset),
    within(from, to, limit, after) {
      const period = { sql: '"at" >= ? AND "at" < ?', args: [from, to] };
      // By the last one seen instead of by a number of rows: what is added meanwhile moves nothing.
      const rest = after && {
        sql: '("at" > ? OR "at" = ? AND "id" > ?)',
        args: [after.at, after.at, after.id],
      };
      return found([period, ...(rest ? [rest] : [])], '"at" ASC, "id" ASC', limit);
    },
  };
}
