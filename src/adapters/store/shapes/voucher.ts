import { z } from 'zod';
import { numberTail } from '../../../domain/voucher/number';
import type { Voucher } from '../../../domain/voucher/voucher';
import type { Unsaved, VoucherQuery } from '../../../ports';
import { formatOf, type Format, date, instant, json, text, type Shape } from './format';
import { cancellation, confirmation } from './confirmation';

const reservation = z.object({
  locationId: text,
  engagementId: text,
  startsOn: date,
  endsOn: date,
  leadId: text,
  exception: text.nullable(),
  reservedOn: date,
  termsAcceptedBy: text,
  termsAcceptedAt: instant,
});

const facts = {
  id: text,
  number: text,
  key: text,
  customerId: text,
  customerName: text,
  programId: text,
  days: z.int(),
  deliveryCountry: text,
  adminEmail: text.nullable(),
  agreementNumber: text.nullable(),
  createdOn: date.nullable(),
  assignedOn: date.nullable(),
  expiresOn: date,
  expirySource: z.enum(['shown', 'creation', 'assignment']),
  takenInOn: date,
};

const open = { redeemedOn: z.null(), claimId: z.null(), closeReason: z.null() };

const voucherRow = z.discriminatedUnion('state', [
  z.object({
    ...facts,
    state: z.literal('assigned'),
    reservation: z.null(),
    confirmation: json(cancellation).nullable(),
    ...open,
  }),
  z.object({
    ...facts,
    state: z.literal('reserved'),
    reservation: json(reservation),
    confirmation: json(confirmation),
    ...open,
  }),
  z.object({
    ...facts,
    state: z.literal('redeemed'),
    reservation: json(reservation),
    confirmation: json(confirmation),
    redeemedOn: date,
    claimId: text.nullable(),
    closeReason: z.null(),
  }),
  z.object({
    ...facts,
    state: z.literal('closed'),
    reservation: json(reservation).nullable(),
    confirmation: z.null(),
    redeemedOn: z.null(),
    claimId: z.null(),
    closeReason: z.enum(['withdrawn', 'takenByOther', 'invalid']),
  }),
]);
const shape: Shape<Unsaved<Voucher>, typeof voucherRow> = voucherRow;

/** The columns that repeat the number's end, the reservation and its confirmation, by which lists search. */
type RepeatedColumns = Pick<
  VoucherQuery,
  | 'tail'
  | 'leadId'
  | 'engagementId'
  | 'locationId'
  | 'startsOn'
  | 'endsOn'
  | 'reservedOn'
  | 'confirmationState'
>;

export type VoucherRow = z.input<typeof voucherRow> & RepeatedColumns;

const { read, write } = formatOf(shape);

/** A voucher's row says again in columns how its number ends, and what stands in its reservation and its confirmation. */
export const voucherFormat: Format<Unsaved<Voucher>, VoucherRow> = {
  read,
  write: (voucher) => ({ ...write(voucher), ...repeatedColumns(voucher) }),
};

function repeatedColumns(voucher: Unsaved<Voucher>): RepeatedColumns {
  const { reservation } = voucher;
  return {
    tail: numberTail(voucher.key),
    leadId: reservation?.leadId ?? null,
    engagementId: reservation?.engagementId ?? null,
    locationId: reservation?.locationId ?? null,
    startsOn: reservation?.startsOn ?? null,
    endsOn: reservation?.endsOn ?? null,
    reservedOn: reservation?.reservedOn ?? null,
    confirmationState: voucher.confirmation?.state ?? null,
  };
}
