import type { Block, Page } from '../../cards/page';
import type { VoucherMail } from '../../domain/voucher/voucher-mail';
import type { Store } from '../../ports';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { firstOf, MOST_LISTED, PAGE_LENGTH, pageButtons, shownPage } from '../../desk/paging';
import { MOST_LEFT, mailsLeft } from '../../notices/mails-left';
import { mailSubject } from '../shared/voucher-mail-parts';
import { readMail } from '../shared/voucher-prefill';

const SETTLED = ['takenIn', 'dismissed', 'known'] as const;

/** The voucher mails, those that wait for a decision on top, each line opening its mail. */
export async function listPage(turn: Turn, { page }: { readonly page: number } = { page: 0 }): Promise<Page> {
  const { words, store } = turn;
  const waiting = await store.voucherMails.count({ state: 'proposed' }, MOST_LISTED);
  const settled = await store.voucherMails.count({ state: SETTLED }, MOST_LISTED);
  const count = Math.min(waiting + settled, MOST_LISTED);
  const shown = shownPage(page, count);
  const left = await mailsLeft(store);
  const mails = await mailsOf(store, shown * PAGE_LENGTH, waiting);
  return {
    title: words.t('mails.title'),
    blocks: [
      {
        kind: 'text',
        text:
          count === 0
            ? words.t('mails.none')
            : words.t('mails.waiting', { count: waiting, more: waiting < MOST_LISTED ? 'no' : 'yes' }),
      },
      ...mails.map((mail) => row(turn, mail)),
      ...(left > 0
        ? [
            {
              kind: 'text',
              subtle: true,
              text: words.t('mails.left', { count: left, more: left < MOST_LEFT ? 'no' : 'yes' }),
            } as const,
          ]
        : []),
    ],
    buttons: [
      ...pageButtons(words, 'voucherMails.page', shown, count),
      openButton(words.t('intake.pasteMail'), 'addVoucher.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** One page of the list, which is two after each other: those that wait, and all others; each newest first. */
async function mailsOf({ voucherMails }: Store, offset: number, waiting: number): Promise<VoucherMail[]> {
  const newest = { orderBy: 'receivedAt', descending: true } as const;
  const open = await voucherMails.list({ state: 'proposed' }, { ...newest, offset, limit: PAGE_LENGTH });
  const rest = { offset: Math.max(0, offset - waiting), limit: PAGE_LENGTH - open.length };
  if (rest.limit === 0) return open;
  const lists = SETTLED.map((state) => ({ state }));
  const limit = rest.offset + rest.limit;
  const settled = await firstOf(voucherMails, lists, {
    ...newest,
    limit,
  });
  return [...open, ...settled.slice(rest.offset)];
}

function row({ words, scheme }: Turn, mail: VoucherMail): Block {
  const { number } = readMail(mail, scheme, []).values;
  return {
    kind: 'row',
    title: mailSubject(words, mail),
    detail: [number, mail.sender, words.dateTime(mail.receivedAt)].filter(Boolean).join(' · '),
    note: words.t(`state.voucherMail.${mail.state}`),
    tone: mail.state === 'proposed' ? 'accent' : 'default',
    open: target('voucherMails.show', { id: mail.id }),
  };
}
