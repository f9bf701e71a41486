import type { CalendarDate } from '../../domain/time/dates';
import type { Tables } from '../../ports';

/** More engagements of one location are not counted. */
export const MOST_DELIVERIES = 50;

/** The engagements that are reserved at a location and can still be delivered. */
export interface Deliveries {
  /** At most `MOST_DELIVERIES`. */
  readonly count: number;
  /** The earliest start among them; null when there is none. */
  readonly firstOn: CalendarDate | null;
}

/** Counts the live reservations of a location: it should be listed before the first of them starts. */
export async function deliveriesAt(
  { vouchers }: Pick<Tables, 'vouchers'>,
  locationId: string,
  today: CalendarDate,
): Promise<Deliveries> {
  const first = await vouchers.list(
    { state: 'reserved', locationId, expiresOn: { from: today } },
    { orderBy: 'expiresOn', limit: MOST_DELIVERIES },
  );
  const [firstOn = null] = first.flatMap(({ reservation }) => reservation?.startsOn ?? []).sort();
  return { count: first.length, firstOn };
}
