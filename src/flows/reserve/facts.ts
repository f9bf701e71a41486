import { z } from 'zod';
import { day, maybe } from '../../desk/facts';

/** Why Partner Center did not take a reservation. */
export const REFUSALS = ['takenByOther', 'invalid', 'expired'] as const;

export type Refusal = (typeof REFUSALS)[number];

const voucherFacts = z.object({ number: z.string(), customer: z.string() });
export type VoucherFacts = z.infer<typeof voucherFacts>;

/** When Partner Center has to show it at the latest. */
const doByOn = maybe(day);

/** How many records of its report changed with it. */
const reopened = z.number().default(0);

export const reserveFacts = voucherFacts.extend({
  program: z.string(),
  days: z.number(),
  expiresOn: day,
  doByOn,
  engagement: z.string(),
  location: z.string(),
  startsOn: day,
  endsOn: day,
  lead: z.string(),
  exception: z.string().nullable(),
});
export type ReserveFacts = z.infer<typeof reserveFacts>;

export const datesFacts = voucherFacts.extend({
  startsOn: day,
  endsOn: day,
  doByOn,
  formerStartsOn: day,
  formerEndsOn: day,
  reopened,
});
export type DatesFacts = z.infer<typeof datesFacts>;

export const confirmFacts = voucherFacts.extend({ startsOn: day, reference: z.string().nullable() });
export type ConfirmFacts = z.infer<typeof confirmFacts>;

export const refuseFacts = voucherFacts.extend({ reason: z.enum(REFUSALS), expiresOn: day, reopened });
export type RefuseFacts = z.infer<typeof refuseFacts>;

export const cancelFacts = voucherFacts.extend({ expiresOn: day, reason: z.string(), reopened, doByOn });
export type CancelFacts = z.infer<typeof cancelFacts>;

export const cancelConfirmedFacts = voucherFacts.extend({
  cancelReason: z.string(),
  toolReference: z.string().nullable(),
});
export type CancelConfirmedFacts = z.infer<typeof cancelConfirmedFacts>;

export const cancelRefusedFacts = voucherFacts.extend({
  startsOn: day,
  endsOn: day,
  expiresOn: day,
  reason: z.string().nullable(),
  /** How many records of its report stand again. */
  restored: z.number(),
});
export type CancelRefusedFacts = z.infer<typeof cancelRefusedFacts>;
