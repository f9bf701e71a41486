import { z } from 'zod';
import { LOCALES } from '../../domain/locale';
import { day, maybe } from '../../desk/facts';
import { withItems, withNumbered } from '../shared/earlier-facts';

export const companyFacts = z.object({
  name: z.string(),
  timeZone: z.string(),
  anniversaryOn: day,
  defaultLocale: z.enum(LOCALES),
  /** How many locations there are. */
  locations: z.int(),
});
export type CompanyFacts = z.infer<typeof companyFacts>;

export const locationFacts = z.preprocess(
  withItems('closedOn'),
  z.object({
    mpnId: z.string(),
    name: z.string(),
    country: z.string(),
    currency: z.string(),
    listed: z.enum(['yes', 'no']),
    /** Null: the company's. */
    timeZone: maybe(z.string()),
    companyZone: maybe(z.string()),
    closedOn: z.array(day).readonly(),
    /** How many locations there are. */
    locations: z.int(),
  }),
);
export type LocationFacts = z.infer<typeof locationFacts>;

export const ratesFacts = z.preprocess(
  withNumbered('rates', 'rate', ['days', 'amount']),
  z.object({
    /** The location from which the rates of its country were written. */
    id: z.string(),
    location: z.string(),
    country: z.string(),
    programId: z.string(),
    currency: z.string(),
    /** Amounts in minor units of the currency; null: not known. */
    rates: z.array(z.object({ days: z.int(), amount: z.number().nullable() })).readonly(),
  }),
);
export type RatesFacts = z.infer<typeof ratesFacts>;
