import type { Page } from '../cards/page';
import { isUsable, type Flow, type Turn } from './flow';
import { openButton, opening } from './links';
import { whoCan } from './refusal';

/** What a job is for, who does it, and for those who may the way to it. */
export async function aboutPage(turn: Turn, flow: Flow): Promise<Page> {
  const { words } = turn;
  const usable = isUsable(turn, flow);
  return {
    title: words.t(flow.title),
    blocks: [
      ...(flow.help ? [{ kind: 'text', text: words.t(flow.help) } as const] : []),
      ...(usable
        ? []
        : [
            {
              kind: 'text',
              text: words.t('refusal.who', { names: await whoCan(turn, flow.roles) }),
            } as const,
          ]),
    ],
    buttons: [
      ...(usable ? [{ kind: 'open', title: words.t(flow.title), ...opening(flow) } as const] : []),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}
