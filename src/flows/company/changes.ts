import { COMPANY_ID, type Company, type Location } from '../../domain/company/company';
import type { CalendarDate } from '../../domain/time/dates';
import type { Locale } from '../../domain/locale';
import { DomainError, InputError, type FieldCode, type FieldFault } from '../../errors';
import { changedFields } from '../../desk/facts';
import type { Change, Work } from '../../desk/flow';
import { zoneNamed, zoneOrInherited, type ZoneInput } from '../shared/time-zone-fields';
import type { CompanyFacts, LocationFacts } from './facts';
import { countryCode, currencyCode, usualCurrency } from '../../domain/company/country';
import { DuplicateError } from '../../ports';
import { loadCurrent } from '../../desk/load';
import { otherField, picked } from '../../desk/pick';
import { readClosingDays } from './closing-days';

interface CompanyInput {
  readonly name: string;
  readonly timeZone: string;
  readonly timeZoneOther: string | null;
  readonly anniversaryOn: CalendarDate;
  readonly defaultLocale: Locale;
}

/** Sets the company up, or changes it; `version` 0 is the first set-up. */
export async function saveCompany(
  { tables }: Work,
  { version }: { readonly version: number },
  input: CompanyInput,
): Promise<Change<CompanyFacts>> {
  const stored = await tables.companies.get(COMPANY_ID);
  if ((stored?.version ?? 0) !== version) throw new DomainError('stale');
  const { name, anniversaryOn, defaultLocale } = input;
  const fields = { name, timeZone: zoneNamed(input, stored?.timeZone ?? null), anniversaryOn, defaultLocale };
  const saved = stored
    ? await tables.companies.save({ ...stored, ...fields })
    : await tables.companies.add({ id: COMPANY_ID, ...fields });
  return {
    recordId: COMPANY_ID,
    recordVersion: saved.version,
    event: stored ? 'company.changeCompany' : 'company.setUpCompany',
    facts: { ...fields, locations: await tables.locations.count() },
    ...changedFields(stored ? { ...stored } : {}, fields),
  };
}

interface LocationInput extends ZoneInput {
  readonly mpnId: string;
  readonly name: string;
  readonly country: string;
  readonly countryOther: string | null;
  /** Null: the usual one of the country. */
  readonly currency: string | null;
  readonly listed: boolean;
  /** As typed; null: none. */
  readonly closedOn: string | null;
}

type Fields = Pick<Location, 'mpnId' | 'name' | 'country' | 'currency' | 'listed' | 'timeZone' | 'closedOn'>;

/** Adds a location with its own MPN ID. */
export async function addLocation(
  { tables, newId, today, company }: Work,
  _data: object,
  input: LocationInput,
): Promise<Change<LocationFacts>> {
  const fields = checked(input, undefined, today);
  const saved = await unlessTaken(tables.locations.add({ id: newId(), ...fields, profile: null }));
  return {
    ...change(saved, company, await tables.locations.count()),
    event: 'location.addLocation',
    ...changedFields({}, shown(saved)),
  };
}

/** Changes a location; nobody can remove one, since Partner Center lets no partner do it. */
export async function changeLocation(
  { tables, today, company }: Work,
  data: { readonly id: string; readonly version: number },
  input: LocationInput,
): Promise<Change<LocationFacts>> {
  const stored = await loadCurrent(tables.locations, data);
  const saved = await unlessTaken(tables.locations.save({ ...stored, ...checked(input, stored, today) }));
  return {
    ...change(saved, company, await tables.locations.count()),
    event: 'location.changeLocation',
    ...changedFields(shown(stored), shown(saved)),
  };
}

function checked(input: LocationInput, stored: Location | undefined, today: CalendarDate): Fields {
  const { mpnId, name, listed } = input;
  return {
    mpnId,
    name,
    listed,
    ...payment(input, stored),
    timeZone: zoneOrInherited(input, stored?.timeZone ?? null),
    closedOn: readClosingDays(input.closedOn ?? '', today),
  };
}

function payment(input: LocationInput, stored: Location | undefined): Pick<Location, 'country' | 'currency'> {
  const typed = picked(input.country, input.countryOther, stored?.country ?? null);
  const country = typed === null ? undefined : countryCode(typed);
  const money = input.currency ?? (country ? usualCurrency(country) : undefined);
  const currency = money === undefined ? undefined : currencyCode(money);
  if (country && currency) return { country, currency };
  const faults: Record<string, FieldFault<FieldCode>> = {};
  if (!country) {
    const field = typed === input.country ? 'country' : otherField('country');
    faults[field] = { code: typed === null ? 'required' : 'notACountry' };
  }
  if (!currency && (country || input.currency))
    faults['currency'] = { code: money ? 'notACurrency' : 'required' };
  throw new InputError(faults);
}

async function unlessTaken(write: Promise<Location>): Promise<Location> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof DuplicateError) throw new InputError({ mpnId: { code: 'duplicateMpnId' } });
    throw error;
  }
}

function shown({ mpnId, name, country, currency, listed, timeZone, closedOn }: Fields) {
  return {
    mpnId,
    name,
    country,
    currency,
    listed: listed ? 'yes' : 'no',
    timeZone,
    closedOn: closedOn.join(','),
  } as const;
}

function change(
  location: Location,
  company: Company,
  locations: number,
): Pick<Change<LocationFacts>, 'recordId' | 'recordVersion' | 'facts'> {
  const { id, version, closedOn } = location;
  return {
    recordId: id,
    recordVersion: version,
    facts: { ...shown(location), closedOn, companyZone: company.timeZone, locations },
  };
}
