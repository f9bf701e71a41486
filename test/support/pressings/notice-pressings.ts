import type { OutboxItem } from '../../../src/ports';
import type { CardView } from '../chat/card-view';
import { noticeAbout, queued } from '../notices/notices';
import type { Pressing } from './pressings';
import { assignedVoucher } from '../records/vouchers';
import type { Chat, World } from '../chat/world';

const at = (chat: Chat, verb: string, card: Record<string, unknown>): Promise<CardView> =>
  chat.invoke(verb, { card });

async function expiring({ store }: World, overrides: Partial<OutboxItem>): Promise<OutboxItem> {
  const { id } = await assignedVoucher(store, { expiresOn: '2026-12-23' });
  const notice = await noticeAbout(store, { kind: 'voucherExpiring', subject: 'voucher', recordId: id });
  return queued(store, 'kenji', notice, overrides);
}

const undelivered = async (world: World, chat: Chat): Promise<CardView> => {
  const { id } = await expiring(world, { state: 'dead', lastError: 'noMailAddress', route: 'mail' });
  return at(chat, 'notices.letter', { id });
};

/** Every step of the notices that changes records. */
export const noticePressings: readonly Pressing[] = [
  {
    verb: 'notices.snooze',
    person: 'kenji',
    open: async (world, chat) => at(chat, 'notices.show', { id: (await expiring(world, {})).id }),
  },
  { verb: 'notices.retry', person: 'kenji', open: undelivered },
  { verb: 'notices.settle', person: 'kenji', open: undelivered },
  {
    verb: 'notices.retryAll',
    person: 'kenji',
    open: async (world, chat) => {
      await undelivered(world, chat);
      return at(chat, 'notices.open', {});
    },
  },
];
