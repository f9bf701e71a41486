import type { FieldBlock } from '../../cards/page';
import type { Location } from '../../domain/company/company';
import { COMMON_COUNTRIES } from '../../domain/company/country';
import { timeZoneTitle } from '../../domain/time/time-zone';
import type { Turn } from '../../desk/flow';
import { pickFields } from '../../desk/pick';
import { zoneFields, zonesAround } from '../shared/time-zone-fields';
import { MOST_TYPED } from './closing-days';

/** The inputs for a location that is here, or, with null, for a new one. */
export async function locationFields(turn: Turn, location: Location | null): Promise<FieldBlock[]> {
  return [...accountFields(turn, location), ...(await officeFields(turn, location))];
}

function accountFields({ words }: Turn, location: Location | null): FieldBlock[] {
  const text = { kind: 'field', input: 'text' } as const;
  return [
    {
      ...text,
      id: 'mpnId',
      label: words.t('company.mpnId'),
      hint: words.t('company.mpnIdHint'),
      required: true,
      maxLength: 20,
      value: location?.mpnId ?? null,
    },
    {
      ...text,
      id: 'name',
      label: words.t('company.locationName'),
      required: true,
      maxLength: 80,
      value: location?.name ?? null,
    },
    ...pickFields(words, {
      id: 'country',
      label: words.t('company.country'),
      otherLabel: words.t('company.countryOther'),
      otherHint: words.t('company.countryHint'),
      choices: COMMON_COUNTRIES.map((code) => ({ value: code, title: words.country(code) })),
      value: location?.country ?? null,
    }),
    {
      ...text,
      id: 'currency',
      label: words.t('company.currency'),
      hint: words.t('company.currencyHint'),
      maxLength: 3,
      value: location?.currency ?? null,
    },
    {
      kind: 'field',
      id: 'listed',
      input: 'toggle',
      label: words.t('company.listed'),
      hint: words.t('company.listedWhy'),
      value: location?.listed ? 'true' : 'false',
    },
  ];
}

/** When the people of the office can be told something. */
async function officeFields(
  { words, company, store }: Turn,
  location: Location | null,
): Promise<FieldBlock[]> {
  return [
    ...zoneFields(words, {
      label: words.t('company.officeZone'),
      inherited: words.t('company.companyZone', { zone: timeZoneTitle(company.timeZone, words.locale) }),
      zones: zonesAround(company, await store.locations.list({}, { orderBy: 'name' })),
      value: location?.timeZone ?? null,
    }),
    {
      kind: 'field',
      id: 'closedOn',
      input: 'lines',
      label: words.t('company.closedOn'),
      hint: words.t('company.closedOnHint'),
      maxLength: MOST_TYPED,
      value: location?.closedOn.join('\n') ?? null,
    },
  ];
}
