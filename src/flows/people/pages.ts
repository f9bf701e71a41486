import type { Block, Page, FieldBlock, FactsBlock } from '../../cards/page';
import type { Person } from '../../domain/company/company';
import { GLOBAL_ADMINS, mayAct, ROLES } from '../../domain/company/role';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { PAGE_LENGTH, pageButtons } from '../../desk/paging';
import { peopleOutside } from '../../desk/waiting';
import { LOCALE_NAMES, LOCALES } from '../../domain/locale';
import { load } from '../../desk/load';
import { facts } from '../../desk/pages';
import { whoCan } from '../../desk/refusal';
import type { PersonFacts } from './facts';

/** Everybody: those who wait to be let in first, those who left last. */
export async function peoplePage(
  turn: Turn,
  { page }: { readonly page: number } = { page: 0 },
): Promise<Page> {
  const { words, store, actor } = turn;
  const people = await store.people.list({}, { orderBy: 'name' });
  const { waiting, left } = await peopleOutside(store, people);
  const inside = people.filter(({ roles }) => roles.length > 0);
  const groups = [
    ...waiting.map((person) => personRow(turn, person, 'waiting')),
    ...inside.map((person) => personRow(turn, person, null)),
    ...left.map((person) => personRow(turn, person, 'left')),
  ];
  return {
    title: words.t('people.title'),
    blocks: [
      ...(waiting.length > 0
        ? [
            {
              kind: 'text',
              tone: 'warning',
              text: words.t('people.waitingCount', { count: waiting.length }),
            } as const,
          ]
        : []),
      { kind: 'text', text: words.t('people.count', { count: inside.length }) },
      ...groups.slice(page * PAGE_LENGTH, (page + 1) * PAGE_LENGTH),
    ],
    buttons: [
      ...(mayAct(actor.roles, GLOBAL_ADMINS) ? [openButton(words.t('people.add'), 'people.add', {})] : []),
      ...pageButtons(words, 'people.page', page, groups.length),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

function personRow(
  { words, actor }: Turn,
  { id, name, roles, email }: Person,
  note: 'waiting' | 'left' | null,
): Block {
  return {
    kind: 'row',
    title: id === actor.id ? words.t('people.you', { name }) : name,
    detail: roles.length > 0 ? words.list(roles.map((role) => words.t(`role.${role}`))) : email,
    note: note ? words.t(`people.${note}`) : null,
    tone: note === 'waiting' ? 'warning' : 'default',
    open: target('people.person', { id }),
  };
}

/** The inputs for somebody who is here, or, with null, for somebody new. */
async function personFields({ words, company, store }: Turn, person: Person | null): Promise<FieldBlock[]> {
  const locations = await store.locations.list({}, { orderBy: 'name' });
  return [
    {
      kind: 'field',
      id: 'name',
      input: 'text',
      label: words.t('people.name'),
      required: true,
      maxLength: 100,
      value: person?.name ?? null,
    },
    {
      kind: 'field',
      id: 'roles',
      input: 'choices',
      label: words.t('people.roles'),
      hint: words.t('people.rolesHint'),
      value: person?.roles.join(',') ?? null,
      choices: ROLES.map((role) => ({
        value: role,
        title: words.t('people.roleLine', {
          role: words.t(`role.${role}`),
          about: words.t(`people.may.${role}`),
        }),
      })),
    },
    {
      kind: 'field',
      id: 'email',
      input: 'text',
      label: words.t('people.email'),
      maxLength: 254,
      value: person?.email ?? null,
    },
    {
      kind: 'field',
      id: 'locationId',
      input: 'choice',
      label: words.t('people.location'),
      required: true,
      value: person?.locationId ?? 'none',
      choices: [
        { value: 'none', title: words.t('people.noLocation') },
        ...locations.map(({ id, name }) => ({ value: id, title: name })),
      ],
    },
    {
      kind: 'field',
      id: 'defaultLocale',
      input: 'choice',
      label: words.t('people.language'),
      hint: words.t('people.languageHint'),
      required: true,
      value: person?.defaultLocale ?? company.defaultLocale,
      choices: LOCALES.map((locale) => ({ value: locale, title: LOCALE_NAMES[locale] })),
    },
  ];
}

/** One person: a form for global admins, plain facts for everybody else. */
export async function personPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, store, actor } = turn;
  const person = await load(store.people, id);
  const history = openButton(words.t('button.history'), 'history.record', { kind: 'person', id });
  const list = openButton(words.t('people.all'), 'people.open', {});
  if (!mayAct(actor.roles, GLOBAL_ADMINS)) {
    const location = person.locationId ? await store.locations.get(person.locationId) : undefined;
    return {
      title: person.name,
      blocks: [
        personBlock(turn, { ...person, location: location?.name ?? null }),
        {
          kind: 'text',
          subtle: true,
          text: words.t('people.whoChanges', { names: await whoCan(turn, GLOBAL_ADMINS) }),
        },
      ],
      buttons: [list, history],
    };
  }
  return {
    title: person.name,
    status: person.roles.length === 0 ? { text: words.t('people.noAccess'), tone: 'warning' } : null,
    blocks: await personFields(turn, person),
    buttons: [
      {
        kind: 'submit',
        title: words.t('button.save'),
        verb: 'people.save',
        data: { id, version: person.version },
      },
      list,
      history,
    ],
  };
}

/** The form for somebody who has not spoken to the desk yet. */
export async function addPersonPage(turn: Turn): Promise<Page> {
  const { words } = turn;
  return {
    title: words.t('people.add'),
    blocks: [
      { kind: 'text', text: words.t('people.addText') },
      {
        kind: 'field',
        id: 'objectId',
        input: 'text',
        label: words.t('people.objectId'),
        hint: words.t('people.objectIdHint'),
        required: true,
        maxLength: 40,
      },
      ...(await personFields(turn, null)),
    ],
    buttons: [
      { kind: 'submit', title: words.t('people.letIn'), verb: 'people.saveNew', data: {} },
      openButton(words.t('people.all'), 'people.open', {}),
    ],
  };
}

/** A person as they are, or as a row of the audit trail tells of them; `location` is its name. */
export function personBlock(
  { words }: Turn,
  { name, roles, email, location, defaultLocale }: Omit<PersonFacts, 'waiting'>,
): FactsBlock {
  const held = ROLES.filter((role) => roles.includes(role));
  return facts([
    [words.t('people.name'), name],
    [
      words.t('people.roles'),
      held.length > 0 ? words.list(held.map((role) => words.t(`role.${role}`))) : words.t('people.noRole'),
    ],
    [words.t('people.email'), email],
    [words.t('people.location'), location],
    [words.t('people.language'), defaultLocale && LOCALE_NAMES[defaultLocale]],
  ]);
}
