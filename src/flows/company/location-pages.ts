import type { FieldBlock, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import type { Location } from '../../domain/company';
import { COMMON_COUNTRIES } from '../../domain/country';
import { ADMINS, GLOBAL_ADMINS, mayAct } from '../../domain/role';
import type { Turn } from '../flow';
import { openButton } from '../links';
import { load } from '../load';
import { facts, receipt } from '../pages';
import { pickFields } from '../pick';

/** One location as it stands. */
export async function locationPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, actor } = turn;
  const location = await load(turn.store.locations, id);
  const { mpnId, name, country, currency, listed } = location;
  return {
    title: name,
    blocks: [
      locationFacts(turn, { mpnId, name, country, currency, listed: listed ? 'yes' : 'no' }),
      ...(listed ? [] : [{ kind: 'text', text: words.t('company.listedWhy'), tone: 'warning' } as const]),
      { kind: 'text', text: words.t('company.noRemoval'), subtle: true },
    ],
    buttons: [
      ...(mayAct(actor.roles, GLOBAL_ADMINS)
        ? [openButton(words.t('button.change'), 'company.editLocation', { id })]
        : []),
      ...(mayAct(actor.roles, ADMINS) ? [openButton(words.t('company.rates'), 'company.rates', { id })] : []),
      openButton(words.t('command.profile'), 'profile.location', { id }),
      openButton(words.t('button.history'), 'history.record', { kind: 'location', id }),
      openButton(words.t('command.company'), 'company.open', {}),
    ],
  };
}

function locationFacts({ words }: Turn, values: Readonly<Record<string, unknown>>) {
  return facts([
    [words.t('company.locationName'), String(values['name'])],
    [words.t('company.mpnId'), String(values['mpnId'])],
    [words.t('company.country'), words.country(String(values['country']))],
    [words.t('company.currency'), String(values['currency'])],
    [words.t('company.listed'), words.t(values['listed'] === 'yes' ? 'choice.yes' : 'choice.no')],
  ]);
}

/** The form for a location that is not here yet. */
export async function addLocationPage({ words }: Turn): Promise<Page> {
  return {
    title: words.t('company.addLocation'),
    blocks: [{ kind: 'text', text: words.t('company.locationText') }, ...fields(words, null)],
    buttons: [
      { kind: 'submit', title: words.t('button.save'), verb: 'company.saveNewLocation', data: {} },
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}

/** The same form for a location that is here. */
export async function editLocationPage(
  { words, store }: Turn,
  { id }: { readonly id: string },
): Promise<Page> {
  const location = await load(store.locations, id);
  const { version, name } = location;
  return {
    title: words.t('company.editLocation', { name }),
    blocks: [{ kind: 'text', text: words.t('company.locationText') }, ...fields(words, location)],
    buttons: [
      { kind: 'submit', title: words.t('button.save'), verb: 'company.saveLocation', data: { id, version } },
      openButton(words.t('button.back'), 'company.location', { id }),
    ],
  };
}

function fields(words: Turn['words'], location: Location | null): FieldBlock[] {
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

/** After the first location it leads on to the people. */
export function locationReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { id, locations } = event.facts;
  const isFirst = event.event === 'addLocation' && locations === 1;
  const next = words.t('company.nextPeople');
  const show = openButton(words.t('company.showLocation'), 'company.location', { id: String(id) });
  return receipt(turn, event, {
    title: words.t(event.event === 'addLocation' ? 'company.locationAdded' : 'company.locationChanged'),
    blocks: [locationFacts(turn, event.facts)],
    ...(isFirst ? { next } : {}),
    buttons: [
      ...(isFirst ? [openButton(next, 'people.open', {})] : [show]),
      openButton(words.t('company.anotherLocation'), 'company.addLocation', {}),
      openButton(words.t('company.rates'), 'company.rates', { id: String(id) }),
      openButton(words.t('command.company'), 'company.open', {}),
    ],
  });
}
