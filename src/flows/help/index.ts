import type { Button, Page } from '../../cards/page';
import { ANYONE } from '../../domain/company/role';
import type { Flow, Turn } from '../../desk/flow';
import { openButton, target, type LinkVerb } from '../../desk/links';
import type { MessageKey } from '../../words/catalog';
import { setupPage, waitingPage } from '../../desk/setup';
import { isUsable } from '../../desk/usable';

type Command = Extract<MessageKey, `command.${string}`> extends `command.${infer Id}` ? Id : never;

/** In the order in which the work is done. */
const COMMANDS = [
  'myWork',
  'addVoucher',
  'voucherMails',
  'vouchers',
  'reserve',
  'report',
  'redeem',
  'claim',
  'eligibility',
  'enroll',
  'renew',
  'profile',
  'history',
  'people',
  'company',
  'notices',
  'settings',
  'language',
  'clock',
] as const satisfies readonly Command[];

/** Lists what this person may do now, each line opening it. */
export function helpFlow(flows: () => readonly Flow[]): Flow {
  async function open(turn: Turn): Promise<Page> {
    const { words } = turn;
    const allowed = new Set(
      flows()
        .filter((flow) => isUsable(turn, flow))
        .map(({ id }) => id),
    );
    const ahead = await pageAhead(turn);
    return {
      title: words.t('help.title'),
      blocks: [
        ...(ahead?.blocks ?? []),
        { kind: 'text', text: lead(turn) },
        ...COMMANDS.filter((command) => allowed.has(command)).map((command) => {
          const verb: LinkVerb = `${command}.open`;
          return {
            kind: 'row' as const,
            title: words.t(`command.${command}`),
            detail: words.t(`commandAbout.${command}`),
            note: null,
            tone: 'default' as const,
            open: target(verb, {}),
          };
        }),
        { kind: 'text', text: words.t('help.stop'), subtle: true },
        ...(allowed.has('settings')
          ? [{ kind: 'text', text: words.t('help.peace'), subtle: true } as const]
          : []),
      ],
      buttons: ahead
        ? ahead.buttons.filter((button) => !leadsHere(button))
        : [openButton(words.t('button.myWork'), 'myWork.open', {})],
    };
  }
  return { id: 'help', roles: ANYONE, beforeSetup: true, beforeAdmission: true, open, steps: [] };
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
