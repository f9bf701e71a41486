import type { z } from 'zod';
import type { AuditEvent } from '../domain/audit';
import type { AuditTrail, Where } from '../ports';
import type { Access, Delegate } from './delegate';
import { asked } from './failure';
import { formatOf } from './format';
import { search } from './search';
import { auditEvent } from './shapes/audit';

type AuditRow = z.input<typeof auditEvent> & { readonly tenantId: string };

/** Within one millisecond the later version of a record is the newer one. */
const NEWEST_FIRST = [{ at: 'desc' }, { recordVersion: 'desc' }, { id: 'asc' }];

/** `AuditTrail` over its table, for one tenant: rows are added and read, never written again. */
export function auditTrail(
  tenantId: string,
  { reads, write: inTurn }: Access<Delegate<AuditRow>>,
): AuditTrail {
  const { read, write } = formatOf(auditEvent);
  const newest = async (
    where: Where<Pick<AuditEvent, 'kind' | 'recordId'>>,
    limit: number,
    offset: number,
  ): Promise<AuditEvent[]> => {
    const found = search<AuditEvent>(tenantId, where, { limit, offset });
    return (await asked(reads.findMany({ ...found, orderBy: NEWEST_FIRST }))).map(read);
  };
  return {
    async add(event) {
      const data = { ...write(event), tenantId };
      await asked(inTurn((table) => table.create({ data })));
    },
    async byNonce(nonce) {
      const row = await asked(reads.findFirst({ where: { tenantId, nonce } }));
      return row ? read(row) : undefined;
    },
    of: (kind, recordId, limit, offset = 0) => newest({ kind, recordId }, limit, offset),
    latest: (limit, offset = 0, kinds = undefined) => newest(kinds ? { kind: kinds } : {}, limit, offset),
    async within(from, to, limit, after) {
      const where = { tenantId, at: { gte: from, lt: to } };
      // By the last one seen instead of by a number of rows: what is added meanwhile moves nothing.
      const rest = after && { OR: [{ at: { gt: after.at } }, { at: after.at, id: { gt: after.id } }] };
      const found = reads.findMany({
        where: { AND: [where, ...(rest ? [rest] : [])] },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      return (await asked(found)).map(read);
    },
  };
}
