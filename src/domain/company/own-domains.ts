import type { Person } from './company';

/** Domains of the company's own people, whose addresses are nobody's voucher admin. */
export function ownDomains(people: readonly Pick<Person, 'email'>[]): string[] {
  const domains = people.flatMap(({ email }) => email?.split('@')[1]?.toLowerCase() ?? []);
  return [...new Set(domains)];
}
