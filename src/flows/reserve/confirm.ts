import type { Change, Work } from '../../desk/flow';
import { loadReserved, type Pressed } from './load-voucher';

/** Writes down that the reservation stands in Partner Center, with the reference that it gave, if any. */
export async function confirmReservation(
  { tables, today, now, actor }: Work,
  pressed: Required<Pressed>,
  { reference }: { readonly reference: string | null },
): Promise<Change> {
  const voucher = await loadReserved(tables, pressed, today, 'confirm');
  const saved = await tables.vouchers.save({
    ...voucher,
    confirmation: { state: 'confirmed', at: now, by: actor.name, reference },
  });
  return {
    kind: 'voucher',
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'confirm',
    facts: {
      number: voucher.number,
      customer: voucher.customerName,
      startsOn: voucher.reservation.startsOn,
      reference,
    },
    before: { confirmation: voucher.confirmation.state },
    after: { confirmation: 'confirmed', reference },
  };
}
