import type { CalendarDate } from './dates';
import type { Report } from './report';
import type { ReservedVoucher } from './voucher';

/** The last day of the engagement: by its report where that says so, else by the reservation. */
export function engagementEnd({ reservation }: ReservedVoucher, report: Report | undefined): CalendarDate {
  return report?.content.endedOn ?? reservation.endsOn;
}
