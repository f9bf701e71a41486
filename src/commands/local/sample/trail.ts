import { randomUUID } from 'node:crypto';
import type { AuditEvent, Facts } from '../../../domain/audit';
import type { CalendarDate, Instant } from '../../../domain/time/dates';
import type { Voucher } from '../../../domain/voucher/voucher';
import { newReference } from '../../../desk/reference';
import type { Tables } from '../../../ports';
import { KENJI } from './people';

/** What Kenji did with a voucher until it came to stand as it does: its history. */
export async function addTrail(tables: Tables, voucher: Voucher): Promise<void> {
  const { number, customerName: customer, programId: program, days, reservation, redeemedOn } = voucher;
  const facts = { number, customer, program, days };
  await add(tables, voucher, voucher.takenInOn, 'takeIn', facts, {}, { state: 'assigned' });
  if (!reservation) return;
  const { startsOn, endsOn, reservedOn } = reservation;
  const dates = { startsOn, endsOn };
  await add(
    tables,
    voucher,
    reservedOn,
    'reserve',
    { ...facts, ...dates },
    { state: 'assigned' },
    { state: 'reserved', ...dates },
  );
  if (!redeemedOn) return;
  await add(
    tables,
    voucher,
    redeemedOn,
    'redeem',
    facts,
    { state: 'reserved' },
    { state: 'redeemed', redeemedOn },
  );
}

async function add(
  tables: Tables,
  voucher: Voucher,
  on: CalendarDate,
  event: AuditEvent['event'],
  facts: Facts,
  before: Facts,
  after: Facts,
): Promise<void> {
  const at: Instant = `${on}T01:00:00.000Z`;
  await tables.audit.add({
    id: randomUUID(),
    at,
    actorId: KENJI,
    actorName: 'Kenji Sato',
    verb: 'sample',
    event,
    kind: 'voucher',
    recordId: voucher.id,
    recordVersion: voucher.version,
    reference: newReference(),
    nonce: null,
    origin: 'sample',
    facts,
    before,
    after,
  });
}
