import type { Page } from '../../cards/page';
import { mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { setupPage, waitingPage } from '../../desk/refusal';

/** The first message after installation: what it is for, how to start, and what it can't do here. */
export async function welcomePage(turn: Turn): Promise<Page> {
  const { words, actor } = turn;
  if (actor.roles.length === 0) return waitingPage(turn);
  const takesVouchers = mayAct(actor.roles, PARTNER_ADMINS);
  const next = turn.company.version === 0 ? await setupPage(turn) : null;
  return {
    title: words.t('welcome.title'),
    blocks: [
      { kind: 'text', text: words.t('welcome.what') },
      { kind: 'text', text: words.t(takesVouchers ? 'welcome.how' : 'welcome.howOthers') },
      { kind: 'text', text: words.t('welcome.limits'), subtle: true },
      ...(next?.blocks ?? []),
    ],
    buttons: next?.buttons ?? [
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      ...(takesVouchers ? [openButton(words.t('command.addVoucher'), 'addVoucher.open', {})] : []),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      openButton(words.t('button.help'), 'help.open', {}),
    ],
  };
}

/** The answer in a channel or a group chat: personal work is done in the personal chat. */
export function pointerPage({ words }: Turn): Page {
  return {
    title: words.t('pointer.title'),
    blocks: [{ kind: 'text', text: words.t('pointer.text') }],
    buttons: [],
  };
}
