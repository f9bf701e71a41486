import type { FactsBlock, Page } from '../../cards/page';
import { LOCALE_NAMES } from '../../domain/locale';
import { GLOBAL_ADMINS, mayAct, ROLES } from '../../domain/company/role';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { load } from '../../desk/load';
import { facts } from '../../desk/pages';
import { whoCan } from '../../desk/refusal';
import type { PersonFacts } from './facts';
import { personFields } from './person-fields';

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
