import type { z } from 'zod';
import type { AuditEvent, EventKind } from '../../domain/audit';
import type { AuditTrail, OwnRecords } from '../../ports';
import type { Delegate } from './clients';
import { anyOf, ask, selectRows, type Access, type Query } from './engine';
import { auditEvent } from './shapes/audit';
import { formatOf } from './shapes/format';

type AuditRow = z.input<typeof auditEvent> & { readonly tenantId: string };

/** Within one millisecond the later version of a record is the newer one. */
const NEWEST_FIRST = '"at" DESC, "recordVersion" DESC, "id" ASC';

/** That the record of an event is a person's own, by the kinds that may be; each `?` is the person. */
const OWN: Partial<Readonly<Record<EventKind, string>>> = {
  report: ledBy('"AuditEvent"."recordId"'),
  deliverable: `EXISTS (SELECT 1 FROM "Deliverable" AS "file" WHERE "file"."tenantId" = "AuditEvent"."tenantId"
    AND "file"."id" = "AuditEvent"."recordId" AND ${ledBy('"file"."reportId"')})`,
  noticeSettings: '"AuditEvent"."recordId" = ?',
  notice: `EXISTS (SELECT 1 FROM "OutboxItem" AS "item" WHERE "item"."tenantId" = "AuditEvent"."tenantId"
    AND "item"."id" = "AuditEvent"."recordId" AND ? IN ("item"."personId", "item"."standsInFor"))`,
};

function ledBy(voucherId: string): string {
  return `EXISTS (SELECT 1 FROM "Voucher" AS "led" WHERE "led"."tenantId" = "AuditEvent"."tenantId"
    AND "led"."id" = ${voucherId} AND "led"."leadId" = ?)`;
}

/** The events of some kinds, and of further kinds those of a person's own records. */
function ofKinds(kinds: readonly EventKind[], own: OwnRecords | undefined): Query {
  const theirs = (own?.kinds ?? []).flatMap((kind): Query[] => {
    const isOwn = OWN[kind];
    return own && isOwn ? [{ sql: `"kind" = ? AND ${isOwn}`, args: [kind, own.personId] }] : [];
  });
  const any = [anyOf('kind', kinds), ...theirs];
  return {
    sql: `(${any.map(({ sql }) => sql).join(' OR ')})`,
    args: any.flatMap(({ args }) => args),
  };
}

/** `AuditTrail` over its table, for one tenant: rows are added and read, never written again but for a refusal's count. */
export function auditTrail(tenantId: string, { connection, write }: Access<Delegate<AuditRow>>): AuditTrail {
  const format = formatOf(auditEvent);
  const source = { connection, table: 'AuditEvent', tenantId };
  const find = async (
    conditions: readonly Query[],
    order: string,
    limit: number,
    offset = 0,
  ): Promise<AuditEvent[]> => (await selectRows(source, conditions, order, limit, offset)).map(format.read);
  return {
    async add(event) {
      const data = { ...format.write(event), tenantId };
      await ask(write((table) => table.create({ data, select: { id: true } })));
    },
    async recount(event) {
      const { facts } = format.write(event);
      const where = { tenantId, id: event.id, kind: 'refusal' };
      await ask(write((table) => table.updateMany({ where, data: { facts } })));
    },
    get: async (id) => (await find([{ sql: '"id" = ?', args: [id] }], '"id"', 1))[0],
    byNonce: async (nonce) => (await find([{ sql: '"nonce" = ?', args: [nonce] }], '"id"', 1))[0],
    of: (kind, recordId, limit, offset) =>
      find([{ sql: '"kind" = ? AND "recordId" = ?', args: [kind, recordId] }], NEWEST_FIRST, limit, offset),
    async last(kind, recordId, events, reference) {
      const ofRecord = { sql: '"kind" = ? AND "recordId" = ?', args: [kind, recordId] };
      const ofPress = reference === undefined ? [] : [{ sql: '"reference" = ?', args: [reference] }];
      return (await find([ofRecord, anyOf('event', events), ...ofPress], NEWEST_FIRST, 1))[0];
    },
    // SQLite would rather sort a whole tenant than go back in time; with a bound of the time it goes back, to the limit.
    latest: (limit, offset, kinds, own, { actorId, from = '', before } = {}) =>
      find(
        [
          { sql: '"at" >= ?', args: [from] },
          ...(before === undefined ? [] : [{ sql: '"at" < ?', args: [before] }]),
          ...(actorId === undefined ? [] : [{ sql: '"actorId" = ?', args: [actorId] }]),
          ...(kinds ? [ofKinds(kinds, own)] : []),
        ],
        NEWEST_FIRST,
        limit,
        offset,
      ),
    within(from, to, limit, after) {
      const period = { sql: '"at" >= ? AND "at" < ?', args: [from, to] };
      // By the last one seen instead of by a number of rows: what is added meanwhile moves nothing.
      const rest = after && {
        sql: '("at" > ? OR "at" = ? AND "id" > ?)',
        args: [after.at, after.at, after.id],
      };
      return find([period, ...(rest ? [rest] : [])], '"at" ASC, "id" ASC', limit);
    },
  };
}
