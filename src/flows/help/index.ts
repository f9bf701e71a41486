import type { Block, Button, Page } from '../../cards/page';
import { ANYONE } from '../../domain/company/role';
import { defineFlow, type Flow, type Turn, isUsable } from '../../desk/flow';
import { openButton, opening } from '../../desk/links';
import { setupPage, waitingPage } from '../../desk/refusal';
import { texts, words } from './words';

/** Lists what this person may do now, each line opening it. */
export function helpFlow(flows: () => readonly Flow[]): Flow {
  async function open(turn: Turn): Promise<Page> {
    const { words } = turn;
    const usable = flows().filter((flow) => isUsable(turn, flow));
    const ahead = await pageAhead(turn);
    return {
      title: words.t('help.title'),
      blocks: [
        ...(ahead?.blocks ?? []),
        { kind: 'text', text: lead(turn) },
        ...usable.flatMap((flow) => line(turn, flow)),
        ...(usable.some(({ answers = [] }) => answers.length > 0)
          ? [{ kind: 'text', text: words.t('help.ask') } as const]
          : []),
        { kind: 'text', text: words.t('help.stop'), subtle: true },
        ...(usable.some(({ id }) => id === 'settings')
          ? [{ kind: 'text', text: words.t('help.peace'), subtle: true } as const]
          : []),
      ],
      buttons: ahead
        ? ahead.buttons.filter((button) => !leadsHere(button))
        : [openButton(words.t('button.myWork'), 'myWork.open', {})],
    };
  }
  return defineFlow({
    id: 'help',
    texts,
    words,
    title: 'command.help',
    help: null,
    menu: { title: 'menu.help', about: 'menuAbout.help', inGroups: 'menuAbout.help.inGroups' },
    roles: ANYONE,
    beforeSetup: true,
    beforeAdmission: true,
    open,
    steps: [],
  });
}

function line({ words }: Turn, flow: Flow): Block[] {
  if (flow.help === null) return [];
  return [
    {
      kind: 'row',
      title: words.t(flow.title),
      detail: words.t(flow.help),
      note: null,
      tone: 'default',
      open: opening(flow),
    },
  ];
}

function leadsHere(button: Button): boolean {
  return button.kind === 'open' && button.verb === 'help.open';
}

/** What stands between this person and the rest: the wait for a role, or the company's set-up. */
async function pageAhead(turn: Turn): Promise<Page | null> {
  if (turn.actor.roles.length === 0) return waitingPage(turn);
  return turn.company.version === 0 ? setupPage(turn) : null;
}

function lead({ words, actor: { roles } }: Turn): string {
  if (roles.length === 0) return words.t('help.meanwhile');
  return words.t('help.lead', { roles: words.list(roles.map((role) => words.t(`role.${role}`))) });
}

declare module '../../desk/links' {
  interface Links {
    'help.open': Record<never, never>;
  }
}
