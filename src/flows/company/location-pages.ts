import type { FieldBlock, FactsBlock, Page } from '../../cards/page';
import type { Location } from '../../domain/company/company';
import { COMMON_COUNTRIES } from '../../domain/company/country';
import { timeZoneTitle } from '../../domain/time/time-zone';
import type { Turn } from '../../desk/flow';
import { pickFields } from '../../desk/pick';
import { zoneFields, zonesAround } from '../shared/time-zone-fields';
import { MOST_TYPED, closingDays, publicHolidays } from './closing-days';
import { seesAmounts } from '../../domain/reading';
import { GLOBAL_ADMINS, mayAct } from '../../domain/company/role';
import { openButton } from '../../desk/links';
import { load } from '../../desk/load';
import { facts, joined } from '../../desk/pages';
import type { LocationFacts } from './facts';

/** The inputs for a location that is here, or, with null, for a new one. */
async function locationFields(turn: Turn, location: Location | null): Promise<FieldBlock[]> {
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

/** One location as it stands. */
export async function locationPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, actor } = turn;
  const location = await load(turn.store.locations, id);
  const { name, country, listed } = location;
  const closedOn = location.closedOn.filter((day) => day >= turn.today);
  return {
    title: name,
    blocks: [
      joined(
        locationBlock(turn, { ...location, listed: listed ? 'yes' : 'no', closedOn, companyZone: null }),
        facts([[words.t('company.holidays'), publicHolidays(turn, country)]]),
      ),
      { kind: 'text', text: words.t('company.holidaysKnown'), subtle: true },
      ...(listed ? [] : [{ kind: 'text', text: words.t('company.listedWhy'), tone: 'warning' } as const]),
      { kind: 'text', text: words.t('company.noRemoval'), subtle: true },
    ],
    buttons: [
      ...(mayAct(actor.roles, GLOBAL_ADMINS)
        ? [openButton(words.t('button.change'), 'company.editLocation', { id })]
        : []),
      ...(seesAmounts(actor.roles) ? [openButton(words.t('company.rates'), 'company.rates', { id })] : []),
      openButton(words.t('command.profile'), 'profile.location', { id }),
      openButton(words.t('button.history'), 'history.record', { kind: 'location', id }),
      openButton(words.t('command.company'), 'company.open', {}),
    ],
  };
}

/** A location as it is, or as a row of the audit trail tells of it. */
export function locationBlock(
  { words, company }: Turn,
  location: Omit<LocationFacts, 'locations'>,
): FactsBlock {
  const { mpnId, name, country, currency, listed, timeZone, companyZone, closedOn } = location;
  return facts([
    [words.t('company.locationName'), name],
    [words.t('company.mpnId'), mpnId],
    [words.t('company.country'), words.country(country)],
    [words.t('company.currency'), currency],
    [words.t('company.listed'), words.t(`choice.${listed}`)],
    [
      words.t('company.officeZone'),
      timeZone === null
        ? words.t('company.companyZone', {
            zone: timeZoneTitle(companyZone ?? company.timeZone, words.locale),
          })
        : timeZoneTitle(timeZone, words.locale),
    ],
    [words.t('company.closedOn'), closingDays(words, closedOn)],
  ]);
}

/** The form for a location that is not here yet. */
export async function addLocationPage(turn: Turn): Promise<Page> {
  const { words } = turn;
  return {
    title: words.t('company.addLocation'),
    blocks: [{ kind: 'text', text: words.t('company.locationText') }, ...(await locationFields(turn, null))],
    buttons: [
      { kind: 'submit', title: words.t('button.save'), verb: 'company.saveNewLocation', data: {} },
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}

/** The same form for a location that is here. */
export async function editLocationPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, store } = turn;
  const location = await load(store.locations, id);
  const { version, name } = location;
  return {
    title: words.t('company.editLocation', { name }),
    blocks: [
      { kind: 'text', text: words.t('company.locationText') },
      ...(await locationFields(turn, location)),
    ],
    buttons: [
      { kind: 'submit', title: words.t('button.save'), verb: 'company.saveLocation', data: { id, version } },
      openButton(words.t('button.back'), 'company.location', { id }),
    ],
  };
}
