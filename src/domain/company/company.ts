import type { CalendarDate } from '../time/dates';
import type { Locale } from '../locale';
import type { Money } from '../claim/money';
import type { Role } from './role';
import type { Versioned } from '../versioned';

/** The id of the one company of a tenant. */
export const COMPANY_ID = 'company';

/** The partner company that uses the desk; one for each tenant. */
export interface Company extends Versioned {
  readonly name: string;
  /** IANA name; calendar dates are dates in this zone. */
  readonly timeZone: string;
  /** The day of the Microsoft partner membership that renewal hangs on. */
  readonly anniversaryOn: CalendarDate;
  readonly defaultLocale: Locale;
}

/** What a location shows in the partner directory. */
export interface DirectoryProfile {
  readonly displayName: string;
  readonly description: string;
  readonly website: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly languages: string;
  readonly serviceArea: string;
}

/** A location account with its own MPN ID. */
export interface Location extends Versioned {
  readonly mpnId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 4217; payments to this location. */
  readonly currency: string;
  /** Whether the location stands in the partner directory. */
  readonly listed: boolean;
  /** IANA name; null: the company's. */
  readonly timeZone: string | null;
  /** Days on which the office is closed beside the public holidays of its country. */
  readonly closedOn: readonly CalendarDate[];
  readonly profile: DirectoryProfile | null;
}

/** A person of the company; the id is the Microsoft Entra object id. */
export interface Person extends Versioned {
  readonly name: string;
  readonly email: string | null;
  /** Empty while the person waits to be let in, and after leaving. */
  readonly roles: readonly Role[];
  readonly locationId: string | null;
  /** The language that the person chose. */
  readonly locale: Locale | null;
  /** The language to use where neither a choice nor the client tells one. */
  readonly defaultLocale: Locale | null;
}

/** Whether a name is known of the person; as long as none is, their id stands in its place. */
export function isNamed({ id, name }: Pick<Person, 'id' | 'name'>): boolean {
  return name !== id;
}

/** What one voucher pays in a country; the amount is null where nobody entered one. */
export interface Rate extends Versioned {
  readonly country: string;
  readonly programId: string;
  readonly days: number;
  readonly amount: Money | null;
}

/** A customer, told apart by the folded name. */
export interface Customer extends Versioned {
  readonly name: string;
  readonly key: string;
}

/** Domains of the company's own people, whose addresses are nobody's voucher admin. */
export function ownDomains(people: readonly Pick<Person, 'email'>[]): string[] {
  const domains = people.flatMap(({ email }) => email?.split('@')[1]?.toLowerCase() ?? []);
  return [...new Set(domains)];
}
