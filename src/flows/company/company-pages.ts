import type { Button, Page, RowBlock } from '../../cards/page';
import { COMPANY_ID, type Company, type Location } from '../../domain/company/company';
import { LOCALE_NAMES, LOCALES } from '../../domain/locale';
import { GLOBAL_ADMINS, mayAct } from '../../domain/company/role';
import { COMMON_TIME_ZONES, timeZoneTitle } from '../../domain/time/time-zone';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { PAGE_LENGTH, pageButtons } from '../../desk/paging';
import { facts } from '../../desk/pages';
import { setupPage } from '../../desk/refusal';
import { zoneFields } from '../shared/time-zone-fields';

/** The company with its locations. */
export async function companyPage(
  turn: Turn,
  { page }: { readonly page: number } = { page: 0 },
): Promise<Page> {
  const { words, store, actor } = turn;
  const company = await store.companies.get(COMPANY_ID);
  const isAdmin = mayAct(actor.roles, GLOBAL_ADMINS);
  if (!company) return isAdmin ? editCompanyPage(turn) : setupPage(turn);
  const [locations, count] = await Promise.all([
    store.locations.list({}, { orderBy: 'name', limit: PAGE_LENGTH, offset: page * PAGE_LENGTH }),
    store.locations.count(),
  ]);
  const add = openButton(words.t('company.addLocation'), 'company.addLocation', {});
  const buttons: Button[] = [
    ...(isAdmin && count === 0 ? [add] : []),
    ...(isAdmin ? [openButton(words.t('button.change'), 'company.edit', {})] : []),
    ...(isAdmin && count > 0 ? [add] : []),
    openButton(words.t('command.people'), 'people.open', {}),
    ...pageButtons(words, 'company.page', page, count),
  ];
  return {
    title: company.name,
    blocks: [
      facts([
        [words.t('company.timeZone'), timeZoneTitle(company.timeZone, words.locale)],
        [words.t('company.anniversary'), words.date(company.anniversaryOn)],
        [words.t('company.language'), LOCALE_NAMES[company.defaultLocale]],
      ]),
      { kind: 'text', heading: true, text: words.t('company.locations', { count }) },
      ...(count === 0
        ? [{ kind: 'text', text: words.t('company.noLocations'), tone: 'warning' } as const]
        : []),
      ...locations.map((location) => locationRow(turn, location)),
    ],
    buttons: [
      ...buttons,
      openButton(words.t('button.history'), 'history.record', { kind: 'company', id: company.id }),
    ],
  };
}

function locationRow({ words }: Turn, { id, name, mpnId, country, currency, listed }: Location): RowBlock {
  return {
    kind: 'row',
    title: name,
    detail: words.t('company.locationLine', { mpnId, country: words.country(country), currency }),
    note: listed ? null : words.t('company.notListed'),
    tone: listed ? 'default' : 'warning',
    open: target('company.location', { id }),
  };
}

/** The form of the first set-up and of every later change. */
export async function editCompanyPage({ words, store }: Turn): Promise<Page> {
  const company: Company | undefined = await store.companies.get(COMPANY_ID);
  return {
    title: words.t(company ? 'company.edit' : 'company.setUp'),
    blocks: [
      { kind: 'text', text: words.t('company.editText') },
      {
        kind: 'field',
        id: 'name',
        input: 'text',
        label: words.t('company.name'),
        required: true,
        maxLength: 100,
        value: company?.name ?? null,
      },
      ...zoneFields(words, {
        label: words.t('company.timeZone'),
        inherited: null,
        zones: COMMON_TIME_ZONES,
        value: company?.timeZone ?? words.timeZone,
      }),
      {
        kind: 'field',
        id: 'anniversaryOn',
        input: 'date',
        label: words.t('company.anniversary'),
        hint: words.t('company.anniversaryHint'),
        required: true,
        value: company?.anniversaryOn ?? null,
      },
      {
        kind: 'field',
        id: 'defaultLocale',
        input: 'choice',
        label: words.t('company.language'),
        hint: words.t('company.languageHint'),
        required: true,
        value: company?.defaultLocale ?? words.locale,
        choices: LOCALES.map((locale) => ({ value: locale, title: LOCALE_NAMES[locale] })),
      },
    ],
    buttons: [
      {
        kind: 'submit',
        title: words.t('button.save'),
        verb: 'company.save',
        data: { version: company?.version ?? 0 },
      },
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}
