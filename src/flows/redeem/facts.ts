import { z } from 'zod';
import { day, maybe } from '../../desk/facts';
import { withList } from '../shared/earlier-facts';

const redeemed = z.object({
  id: z.string(),
  number: z.string(),
  customer: z.string(),
  /** Last day to claim it. */
  dueOn: day,
  expiresOn: maybe(day),
});

/** Of all vouchers that one press redeemed. */
export const redemptionFacts = z.preprocess(
  withList('vouchers', Object.keys(redeemed.shape)),
  z.object({
    redeemedOn: day,
    /** When the voucher tool has to show it at the latest. */
    doByOn: maybe(day),
    vouchers: z.array(redeemed).readonly(),
  }),
);
export type RedemptionFacts = z.infer<typeof redemptionFacts>;

/** Where the next redemption is settled, or made. */
const next = {
  nextStep: maybe(z.enum(['confirm', 'redeem'])),
  nextId: maybe(z.string()),
  nextNumber: maybe(z.string()),
};
export type NextFacts = { readonly [K in keyof typeof next]: z.infer<(typeof next)[K]> };

const settled = z.object({ number: z.string(), customer: z.string(), ...next });

export const confirmedFacts = settled.extend({ toolReference: maybe(z.string()) });
export type ConfirmedFacts = z.infer<typeof confirmedFacts>;

export const refusedFacts = settled.extend({
  reason: z.string(),
  /** By when it can be redeemed again. */
  expiresOn: maybe(day),
});
export type RefusedFacts = z.infer<typeof refusedFacts>;
