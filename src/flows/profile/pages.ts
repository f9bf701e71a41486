import type { FieldBlock, Page, Block, Button, FactsBlock, RowBlock } from '../../cards/page';
import type { DirectoryProfile, Location } from '../../domain/company/company';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { load } from '../../desk/load';
import type { CalendarDate } from '../../domain/time/dates';
import { ADMINS, mayAct } from '../../domain/company/role';
import type { MessageKey } from '../../words/catalog';
import { emptyPage, facts, joined } from '../../desk/pages';
import { PAGE_LENGTH, pageButtons } from '../../desk/paging';
import { whoCan } from '../../desk/refusal';
import { toolButton, toolSteps } from '../shared/tool-steps';
import { deliveriesAt, MOST_DELIVERIES, type Deliveries } from './deliveries';

/** Longest text of each field, in characters; the description's is Partner Center's own limit. */
export const LENGTHS: Readonly<Record<keyof DirectoryProfile, number>> = {
  displayName: 100,
  description: 2500,
  website: 300,
  contactName: 100,
  contactEmail: 254,
  contactPhone: 40,
  languages: 200,
  serviceArea: 200,
};

/** The form with what is known in it. */
export async function profilePage({ words, store }: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { version, name, profile } = await load(store.locations, id);
  return {
    title: words.t('profile.title', { name }),
    blocks: [
      { kind: 'text', text: words.t('profile.formText') },
      ...PROFILE_FIELDS.map(([field, label]): FieldBlock => ({
        kind: 'field',
        id: field,
        input: field === 'description' ? 'lines' : 'text',
        label: words.t(label),
        hint:
          field === 'description'
            ? words.t('profile.descriptionHint')
            : field === 'website'
              ? words.t('profile.websiteHint')
              : null,
        required: field === 'displayName',
        maxLength: LENGTHS[field],
        value: profile?.[field] ?? null,
      })),
    ],
    buttons: [
      { kind: 'submit', title: words.t('button.save'), verb: 'profile.save', data: { id, version } },
      openButton(words.t('button.back'), 'profile.location', { id }),
    ],
  };
}

/** All locations, each with whether it is listed, those at the top of the page's warning that should be. */
export async function locationsPage(
  turn: Turn,
  { page }: { readonly page: number } = { page: 0 },
): Promise<Page> {
  const { words, store } = turn;
  const [locations, count] = await Promise.all([
    store.locations.list({}, { orderBy: 'name', limit: PAGE_LENGTH, offset: page * PAGE_LENGTH }),
    store.locations.count(),
  ]);
  const title = words.t('command.profile');
  if (count === 0) {
    return emptyPage(turn, title, words.t('profile.noLocations'), [
      openButton(words.t('command.company'), 'company.open', {}),
    ]);
  }
  const deliveries = await Promise.all(locations.map(({ id }) => deliveriesAt(store, id, turn)));
  return {
    title,
    blocks: [
      { kind: 'text', text: words.t('profile.text') },
      ...locations.map((location, index) => row(turn, location, deliveries[index])),
    ],
    buttons: [
      ...pageButtons(words, 'profile.page', page, count),
      toolButton(turn, 'profile'),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

function row(
  { words, today }: Turn,
  { id, name, mpnId, listed, profile }: Location,
  deliveries?: Deliveries,
): RowBlock {
  const warns = !listed && (deliveries?.count ?? 0) > 0;
  const lines = [
    words.t('profile.line', { mpnId, profile: profile ? profile.displayName : words.t('profile.none') }),
    ...(warns && deliveries ? [unlistedText(words, deliveries, today)] : []),
  ];
  return {
    kind: 'row',
    title: name,
    detail: lines.join('\n'),
    note: words.t(listed ? 'profile.listed' : 'profile.notListed'),
    tone: listed ? 'good' : warns ? 'attention' : 'warning',
    open: target('profile.location', { id }),
  };
}

/** Why a location that is not listed should be. */
export function unlistedText(
  words: Turn['words'],
  { count, firstOn }: Deliveries,
  today: CalendarDate,
): string {
  const began = firstOn !== null && firstOn <= today;
  return words.t(began ? 'profile.deliveringUnlisted' : 'profile.deliversUnlisted', {
    count,
    more: count < MOST_DELIVERIES ? 'no' : 'yes',
    firstOn: firstOn ?? '',
  });
}

/** One location: its profile, whether it is listed, and what to do in the directory. */
export async function locationPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, store, today, actor } = turn;
  const location = await load(store.locations, id);
  const { version, name, mpnId, country, listed, profile } = location;
  const deliveries = await deliveriesAt(store, id, turn);
  const isAdmin = mayAct(actor.roles, ADMINS);
  const edit = openButton(words.t(profile ? 'profile.edit' : 'profile.write'), 'profile.edit', { id });
  const mark: Button = {
    kind: 'submit',
    title: words.t(listed ? 'profile.markUnlisted' : 'profile.markListed'),
    verb: listed ? 'profile.unlist' : 'profile.list',
    data: { id, version },
  };
  return {
    title: words.t('profile.title', { name }),
    status: {
      text: words.t(listed ? 'profile.listed' : 'profile.notListed'),
      tone: listed ? 'good' : 'warning',
    },
    blocks: [
      ...(!listed && deliveries.count > 0
        ? [{ kind: 'text', tone: 'attention', text: unlistedText(words, deliveries, today) } as const]
        : []),
      joined(
        facts([
          [words.t('profile.mpnId'), mpnId],
          [words.t('profile.country'), words.country(country)],
        ]),
        shortFacts(words, profile),
      ),
      ...descriptionBlocks(words, profile),
      { kind: 'text', heading: true, text: words.t('profile.steps') },
      ...toolSteps(turn, 'profile'),
      ...(isAdmin
        ? []
        : [
            {
              kind: 'text',
              subtle: true,
              text: words.t('refusal.who', { names: await whoCan(turn, ADMINS) }),
            } as const,
          ]),
    ],
    buttons: [
      ...(isAdmin ? (profile && !listed ? [mark, edit] : [edit, mark]) : []),
      toolButton(turn, 'profile'),
      openButton(words.t('button.history'), 'history.record', { kind: 'location', id }),
      openButton(words.t('profile.all'), 'profile.open', {}),
    ],
  };
}

/** The fields of a profile with their labels, in the order of the form. */
const PROFILE_FIELDS = [
  ['displayName', 'profile.displayName'],
  ['description', 'profile.description'],
  ['website', 'profile.website'],
  ['contactName', 'profile.contactName'],
  ['contactEmail', 'profile.contactEmail'],
  ['contactPhone', 'profile.contactPhone'],
  ['languages', 'profile.languages'],
  ['serviceArea', 'profile.serviceArea'],
] as const satisfies readonly (readonly [keyof DirectoryProfile, MessageKey])[];

/** Those that are shown as facts: all but the description, which is a text of its own. */
export const SHORT_FIELDS = PROFILE_FIELDS.filter((field) => field[0] !== 'description');

function shortFacts(words: Turn['words'], profile: DirectoryProfile | null): FactsBlock {
  return facts(SHORT_FIELDS.map(([field, label]) => [words.t(label), profile?.[field]]));
}

function descriptionBlocks(words: Turn['words'], profile: DirectoryProfile | null): Block[] {
  if (!profile) return [{ kind: 'text', text: words.t('profile.noProfile') }];
  if (!profile.description) return [];
  return [
    { kind: 'text', heading: true, text: words.t('profile.description') },
    { kind: 'text', text: profile.description },
  ];
}
