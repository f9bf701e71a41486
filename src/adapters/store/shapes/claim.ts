import { z } from 'zod';
import type { Claim, PaymentSetup } from '../../../domain/claim/claim';
import { CLAIM_STATES } from '../../../domain/claim/claim-state';
import type { ClaimQuery, Unsaved } from '../../../ports';
import { formatOf, type Format, date, json, money, text, type Shape } from './format';
import { confirmation } from './confirmation';

const claimRow = z.object({
  id: text,
  state: z.enum(CLAIM_STATES),
  programId: text,
  locationId: text,
  currency: text,
  lines: json(z.array(z.object({ voucherId: text, amount: money.nullable() })).readonly()),
  dueOn: date,
  invoiceNumber: text.nullable(),
  reference: text.nullable(),
  submittedOn: date.nullable(),
  changedOn: date,
  reason: text.nullable(),
  confirmation: json(confirmation).nullable(),
});
const claim: Shape<Unsaved<Claim>, typeof claimRow> = claimRow;

export type ClaimRow = z.input<typeof claimRow> & Pick<ClaimQuery, 'confirmationState'>;

const { read, write } = formatOf(claim);

/** A claim's row says again in a column whether it is known to stand in the payment tool. */
export const claimFormat: Format<Unsaved<Claim>, ClaimRow> = {
  read,
  write: (record) => ({ ...write(record), confirmationState: record.confirmation?.state ?? null }),
};

const paymentSetupRow = z.object({ id: text, done: json(z.array(text).readonly()) });
export const paymentSetup: Shape<Unsaved<PaymentSetup>, typeof paymentSetupRow> = paymentSetupRow;
