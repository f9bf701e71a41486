import type { CalendarDate } from '../time/dates';
import type { Report } from '../report/report';
import type { ReservedVoucher } from './voucher';

/** The last day of the engagement: by its report where that says so, else by the reservation. */
export function engagementEnd({ reservation }: ReservedVoucher, report: Report | undefined): CalendarDate {
  return report?.content.endedOn ?? reservation.endsOn;
}
