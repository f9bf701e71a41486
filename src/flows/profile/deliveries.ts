import type { CalendarDate } from '../../domain/time/dates';
import type { Day } from '../../domain/time/day';
import type { Tables } from '../../ports';
import { liveVouchers } from '../shared/live-vouchers';

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
  tables: Pick<Tables, 'vouchers'>,
  locationId: string,
  day: Day,
): Promise<Deliveries> {
  const first = await liveVouchers(tables, { state: 'reserved', locationId }, MOST_DELIVERIES, day);
  const [firstOn = null] = first.flatMap(({ reservation }) => reservation?.startsOn ?? []).sort();
  return { count: first.length, firstOn };
}
