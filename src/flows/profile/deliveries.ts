import type { CalendarDate } from '../../domain/dates';
import type { Tables } from '../../ports';

/** The engagements that are reserved at a location and can still be delivered. */
export interface Deliveries {
  readonly count: number;
  /** The earliest start among them; null when there is none. */
  readonly firstOn: CalendarDate | null;
}

/** Counts the live reservations of a location: it should be listed before the first of them starts. */
export async function deliveriesAt(
  tables: Pick<Tables, 'vouchers'>,
  locationId: string,
  today: CalendarDate,
): Promise<Deliveries> {
  const where = { state: 'reserved', locationId, expiresOn: { from: today } } as const;
  const [count, [first]] = await Promise.all([
    tables.vouchers.count(where),
    tables.vouchers.list(where, { orderBy: 'startsOn', limit: 1 }),
  ]);
  return { count, firstOn: first?.reservation?.startsOn ?? null };
}
