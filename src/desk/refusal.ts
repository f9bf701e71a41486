import type { Page, PageOutcome } from '../cards/page';
import { type Role, GLOBAL_ADMINS, mayAct } from '../domain/company/role';
import { isNamed } from '../domain/company/company';
import type { DomainError } from '../errors';
import type { About, Turn } from './flow';
import { openButton } from './links';

/** Names of the people who hold any of the roles, as a list in the reader's language. */
export async function whoCan(turn: Turn, roles: readonly Role[]): Promise<string> {
  const people = await turn.store.people.list();
  const names = people
    .filter((person) => person.roles.some((role) => roles.includes(role)))
    .map((person) => (isNamed(person) ? person.name : turn.words.t('person.unnamed')));
  return names.length > 0 ? turn.words.list(names) : turn.words.t('role.nobody');
}

/** The answer to somebody who may not: says who can. */
export async function refusalPage(turn: Turn, roles: readonly Role[]): Promise<Page> {
  const { words } = turn;
  return {
    outcome: 'otherRole',
    title: words.t('refusal.title'),
    blocks: [
      {
        kind: 'text',
        text: words.t('refusal.roles', { roles: words.list(roles.map((role) => words.t(`role.${role}`))) }),
      },
      { kind: 'text', text: words.t('refusal.who', { names: await whoCan(turn, roles) }) },
    ],
    buttons: [
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      openButton(words.t('button.help'), 'help.open', {}),
    ],
  };
}

/** The answer where a rule keeps a page from being shown, for example of a record that is not there any more. */
export async function faultPage(turn: Turn, error: DomainError): Promise<Page> {
  const { words } = turn;
  return {
    outcome: outcomeOf(error),
    title: words.t(error.code === 'notAllowed' ? 'refusal.title' : 'outdated.title'),
    blocks: [{ kind: 'text', text: await faultText(turn, error, null) }],
    buttons: [
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      openButton(words.t('button.help'), 'help.open', {}),
    ],
  };
}

/** What a rule's refusal of a page counts as: an old link may well lead to what the record's state no longer has. */
export function outcomeOf({ code }: DomainError): PageOutcome {
  return code === 'notAllowed' ? code : 'declined';
}

/** A refusal by a rule, in words; for a change in the meantime it says who made it and when. */
export async function faultText(turn: Turn, error: DomainError, about: About | null): Promise<string> {
  const { words } = turn;
  if (error.code !== 'stale') return words.t(`error.${error.code}`, error.params);
  const [latest] = about ? await turn.store.audit.of(about.kind, about.id, 1) : [];
  if (!latest) return words.t('error.stale');
  return words.t('error.staleBy', { name: latest.actorName, when: words.dateTime(latest.at) });
}

/** The answer to everything while the company has no record yet: leads an admin to it, and tells others whom to ask. */
export async function setupPage(turn: Turn): Promise<Page> {
  const { words } = turn;
  const isAdmin = mayAct(turn.actor.roles, GLOBAL_ADMINS);
  return {
    title: words.t('setup.title'),
    blocks: [
      {
        kind: 'text',
        text: isAdmin
          ? words.t('setup.admin')
          : words.t('setup.other', { names: await whoCan(turn, GLOBAL_ADMINS) }),
      },
    ],
    buttons: [
      ...(isAdmin ? [openButton(words.t('setup.button'), 'company.edit', {})] : []),
      openButton(words.t('button.help'), 'help.open', {}),
    ],
  };
}

/** The answer to somebody whom no admin has given a role yet. */
export async function waitingPage(turn: Turn): Promise<Page> {
  const { words, actor } = turn;
  const names = await whoCan(turn, GLOBAL_ADMINS);
  return {
    outcome: 'noRole',
    title: words.t('waiting.title'),
    blocks: [
      {
        kind: 'text',
        text: words.t('waiting.text', { name: actor.name, isNamed: isNamed(actor) ? 'yes' : 'no', names }),
      },
    ],
    buttons: [
      openButton(words.t('button.help'), 'help.open', {}),
      openButton(words.t('command.language'), 'language.open', {}),
    ],
  };
}
