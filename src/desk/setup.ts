import type { Page } from '../cards/page';
import { isNamed } from '../domain/company/company';
import { GLOBAL_ADMINS, mayAct } from '../domain/company/role';
import type { Turn } from './flow';
import { openButton } from './links';
import { whoCan } from './refusal';

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
