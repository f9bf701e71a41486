import { z } from 'zod';
import type { Company, Customer, Location, Person, Rate } from '../../../domain/company/company';
import { LOCALES } from '../../../domain/locale';
import { ROLES } from '../../../domain/company/role';
import type { Unsaved } from '../../../ports';
import { date, json, money, text, type Shape } from './format';

const companyRow = z.object({
  id: text,
  name: text,
  timeZone: text,
  anniversaryOn: date,
  defaultLocale: z.enum(LOCALES),
});
export const company: Shape<Unsaved<Company>, typeof companyRow> = companyRow;

const profile = z.object({
  displayName: text,
  description: text,
  website: text,
  contactName: text,
  contactEmail: text,
  contactPhone: text,
  languages: text,
  serviceArea: text,
});

const locationRow = z.object({
  id: text,
  mpnId: text,
  name: text,
  country: text,
  currency: text,
  listed: z.boolean(),
  profile: json(profile).nullable(),
  timeZone: text.nullable(),
  closedOn: json(z.array(date).readonly()),
});
export const location: Shape<Unsaved<Location>, typeof locationRow> = locationRow;

const personRow = z.object({
  id: text,
  name: text,
  email: text.nullable(),
  roles: json(z.array(z.enum(ROLES)).readonly()),
  locationId: text.nullable(),
  locale: z.enum(LOCALES).nullable(),
  defaultLocale: z.enum(LOCALES).nullable(),
});
export const person: Shape<Unsaved<Person>, typeof personRow> = personRow;

const rateRow = z.object({
  id: text,
  country: text,
  programId: text,
  days: z.int(),
  amount: json(money).nullable(),
});
export const rate: Shape<Unsaved<Rate>, typeof rateRow> = rateRow;

const customerRow = z.object({ id: text, name: text, key: text });
export const customer: Shape<Unsaved<Customer>, typeof customerRow> = customerRow;
