import { z } from 'zod';
import { day, maybe } from '../../desk/facts';

/** Of the profile of a location, `id`; a field that was left empty is ''. Its description would fill the receipt. */
export const profileFacts = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  website: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
  contactPhone: z.string(),
  languages: z.string(),
  serviceArea: z.string(),
});
export type ProfileFacts = z.infer<typeof profileFacts>;

/** Whether a location stands in the partner directory, and what is to be delivered there. */
export const listingFacts = z.object({
  id: z.string(),
  name: z.string(),
  listed: z.enum(['yes', 'no']),
  deliveries: z.number(),
  firstOn: maybe(day),
});
export type ListingFacts = z.infer<typeof listingFacts>;
