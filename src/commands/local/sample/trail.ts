import { randomUUID } from 'node:crypto';
import type { CalendarDate, Instant } from '../../../domain/time/dates';
import type { Voucher } from '../../../domain/voucher/voucher';
import { writeDown } from '../../../desk/act';
import type { Change } from '../../../desk/flow';
import { load } from '../../../desk/load';
import type { Tables } from '../../../ports';
import { KENJI } from './people';

/** What Kenji did with a voucher until it came to stand as it does: its history. */
export async function addTrail(tables: Tables, voucher: Voucher): Promise<void> {
  const { number, customerName: customer, programId: program, days, reservation, redeemedOn } = voucher;
  const actor = await load(tables.people, KENJI);
  const facts = { number, customer, program, days };
  const add = async (
    on: CalendarDate,
    change: Pick<Change, 'event' | 'before' | 'after'> & Partial<Pick<Change, 'facts'>>,
  ): Promise<void> => {
    const now: Instant = `${on}T01:00:00.000Z`;
    const row = { facts, ...change, recordId: voucher.id, recordVersion: voucher.version };
    await writeDown({ newId: randomUUID, now, actor, conversationId: 'sample' }, tables, 'sample', row, null);
  };
  await add(voucher.takenInOn, { event: 'voucher.takeIn', after: { state: 'assigned' } });
  if (!reservation) return;
  const { startsOn, endsOn, reservedOn } = reservation;
  const dates = { startsOn, endsOn };
  await add(reservedOn, {
    event: 'voucher.reserve',
    facts: { ...facts, ...dates },
    before: { state: 'assigned' },
    after: { state: 'reserved', ...dates },
  });
  if (!redeemedOn) return;
  await add(redeemedOn, {
    event: 'voucher.redeem',
    before: { state: 'reserved' },
    after: { state: 'redeemed', redeemedOn },
  });
}
