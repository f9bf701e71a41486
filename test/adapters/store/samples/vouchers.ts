import type { Reservation, Voucher } from '../../../../src/domain/voucher/voucher';
import type { Unsaved } from '../../../../src/ports';
import { confirmed } from './confirmations';

export const reservation: Reservation = {
  locationId: 'l-tokyo',
  engagementId: 'DDPS-3',
  startsOn: '2026-12-01',
  endsOn: '2026-12-03',
  leadId: 'p-ken',
  exception: null,
  reservedOn: '2026-11-02',
  termsAcceptedBy: 'p-mei',
  termsAcceptedAt: '2026-11-02T01:02:03.004Z',
};

/** An assigned voucher; what is given replaces what it has. */
export function voucher(
  n = 1,
  more: Partial<Unsaved<Extract<Voucher, { state: 'assigned' }>>> = {},
): Unsaved<Voucher> {
  return {
    id: `v-${n}`,
    number: `ＡＢ－${n}`,
    key: `ab-${n}`,
    customerId: 'c-1',
    customerName: '株式会社コントソ',
    programId: 'DDPS',
    days: 3,
    deliveryCountry: 'JP',
    adminEmail: null,
    agreementNumber: 'A-1',
    createdOn: '2026-10-01',
    assignedOn: null,
    expiresOn: '2027-03-30',
    expirySource: 'creation',
    takenInOn: '2026-11-01',
    state: 'assigned',
    reservation: null,
    confirmation: null,
    redeemedOn: null,
    claimId: null,
    closeReason: null,
    ...more,
  };
}

/** A reserved voucher. */
export function reserved(n: number, dates: Partial<Reservation> = {}): Unsaved<Voucher> {
  const { state: _, ...facts } = voucher(n);
  return {
    ...facts,
    state: 'reserved',
    reservation: { ...reservation, ...dates },
    confirmation: { state: 'recorded' },
    redeemedOn: null,
    claimId: null,
    closeReason: null,
  };
}

const { state: _, ...facts } = voucher();

export const vouchers: Unsaved<Voucher>[] = [
  voucher(1),
  voucher(6, { confirmation: { state: 'recorded', cancelReason: 'other-partner' } }),
  voucher(7, {
    confirmation: {
      state: 'confirmed',
      at: '2026-11-02T01:02:03.004Z',
      by: 'p-mei',
      reference: null,
      cancelReason: 'gone',
    },
  }),
  reserved(2),
  {
    ...facts,
    id: 'v-3',
    key: 'k-3',
    state: 'redeemed',
    reservation,
    confirmation: confirmed,
    redeemedOn: '2026-12-04',
    claimId: 'cl-1',
    closeReason: null,
  },
  {
    ...facts,
    id: 'v-4',
    key: 'k-4',
    state: 'closed',
    reservation,
    confirmation: null,
    redeemedOn: null,
    claimId: null,
    closeReason: 'takenByOther',
  },
  {
    ...facts,
    id: 'v-5',
    key: 'k-5',
    state: 'closed',
    reservation: null,
    confirmation: null,
    redeemedOn: null,
    claimId: null,
    closeReason: 'withdrawn',
  },
];
