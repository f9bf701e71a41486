import type { Page } from '../../cards/page';
import type { AuditEvent, Facts } from '../../domain/audit';
import type { Person } from '../../domain/company/company';
import { LOCALE_NAMES, LOCALES } from '../../domain/locale';
import { GLOBAL_ADMINS, mayAct, ROLES } from '../../domain/company/role';
import type { MessageKey } from '../../words/catalog';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { load } from '../../desk/load';
import { facts, receipt } from '../../desk/pages';
import { whoCan } from '../../desk/refusal';
import { LEFT } from '../../desk/waiting';
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
        personFacts(turn, { ...shownOf(person), location: location?.name ?? null }),
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

function shownOf({ name, email, roles, defaultLocale }: Person): Facts {
  return { name, email, roles: roles.join(','), defaultLocale };
}

function personFacts({ words }: Turn, values: Facts) {
  const held = String(values['roles']).split(',');
  const roles = ROLES.filter((role) => held.includes(role));
  const language = LOCALES.find((locale) => locale === values['defaultLocale']);
  return facts([
    [words.t('people.name'), String(values['name'])],
    [
      words.t('people.roles'),
      roles.length > 0 ? words.list(roles.map((role) => words.t(`role.${role}`))) : words.t('people.noRole'),
    ],
    [words.t('people.email'), values['email'] ? String(values['email']) : null],
    [words.t('people.location'), values['location'] ? String(values['location']) : null],
    [words.t('people.language'), language ? LOCALE_NAMES[language] : null],
  ]);
}

/** What a receipt says, by event. */
const DONE: Readonly<Record<string, MessageKey>> = {
  addPerson: 'people.added',
  letIn: 'people.wasLetIn',
  [LEFT]: 'people.wasTakenOut',
};

/** Leads on to the next who waits, else back to everybody. */
export function personReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { id, name, waiting } = event.facts;
  const next = words.t('people.nextWaiting', { count: Number(waiting) });
  const all = words.t('people.all');
  return receipt(turn, event, {
    title: words.t(DONE[event.event] ?? 'people.changed', { name: String(name) }),
    blocks: [personFacts(turn, event.facts)],
    ...(Number(waiting) > 0 ? { next } : {}),
    buttons: [
      openButton(Number(waiting) > 0 ? next : all, 'people.open', {}),
      ...(event.event === LEFT
        ? [openButton(words.t('people.letInAgain'), 'people.person', { id: String(id) })]
        : [openButton(words.t('people.another'), 'people.add', {})]),
      openButton(words.t('command.eligibility'), 'eligibility.open', {}),
    ],
  });
}
