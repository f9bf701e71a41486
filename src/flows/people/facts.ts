import { z } from 'zod';
import { ROLES } from '../../domain/company/role';
import { LOCALES } from '../../domain/locale';
import { maybe } from '../../desk/facts';
import { withItems } from '../shared/earlier-facts';

export const personFacts = z.preprocess(
  withItems('roles'),
  z.object({
    name: z.string(),
    email: maybe(z.string()),
    roles: z.array(z.enum(ROLES)).readonly(),
    /** The name of the location. */
    location: maybe(z.string()),
    defaultLocale: maybe(z.enum(LOCALES)),
    /** How many people wait to be let in. */
    waiting: z.int(),
  }),
);
export type PersonFacts = z.infer<typeof personFacts>;
