import type { z } from 'zod';
import type { AuditEvent } from '../domain/audit';
import type { AuditTrail } from '../ports';
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
    where: Partial<Pick<AuditEvent, 'kind' | 'recordId'>>,
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
    latest: (limit, offset = 0) => newest({}, limit, offset),
  };
}
