import { defineReminder } from '../../../src/domain/notice/define-reminder';
import './texts';

/** A kind of reminder as somebody would add it: who leads an engagement is told on the day before it starts. */
export const engagementStarting = defineReminder({
  kind: 'engagementStarting',
  subject: 'voucher',
  topic: 'delivery',
  days: { days: [-1], urgent: [] },
  settledBy: 'step',
  holds: ({ voucher }) =>
    voucher.state === 'reserved'
      ? [{ anchorOn: voucher.reservation.startsOn, sinceOn: voucher.reservation.reservedOn }]
      : [],
  concern: ({ voucher: { reservation, deliveryCountry } }) => ({
    role: 'partnerAdmin',
    locationId: reservation?.locationId ?? null,
    country: deliveryCountry,
    leadId: reservation?.leadId ?? null,
  }),
  found: [{ table: 'vouchers', where: { state: 'reserved' }, date: 'startsOn', anchor: 0 }],
});

declare module '../../../src/domain/notice/reminder' {
  interface ReminderNames {
    readonly added: (typeof engagementStarting)['name'];
  }
}
