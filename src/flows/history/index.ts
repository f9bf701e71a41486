import { z } from 'zod';
import type { Page } from '../../cards/page';
import { ANYONE } from '../../domain/company/role';
import { date, id } from '../../desk/fields';
import { namedVouchers } from '../shared/find-vouchers';
import { defineFlow, type Flow, type Slots, type Turn } from '../../desk/flow';
import { emptyPage } from '../../desk/pages';
import { openButton, target } from '../../desk/links';
import { show } from '../../desk/show';
import { historyAnswers } from './answers';
import { latestPage } from './latest-page';
import { recordPage } from './record-page';
import { KINDS } from './records';
import { texts, words } from './words';

const page = z.int().min(0).max(100_000);
const listed = z.strictObject({
  page,
  actorId: id.optional(),
  from: date.optional(),
  to: date.optional(),
});

/** The latest of all, or, where the sentence named a voucher, all of that one. */
async function open(turn: Turn, slots: Slots): Promise<Page> {
  const named = await namedVouchers(turn, slots, {
    one: ({ id: recordId }) => recordPage(turn, { kind: 'voucher', id: recordId }),
    unknown: () => unknownVoucher(turn),
    target: ({ id: recordId }) => target('history.record', { kind: 'voucher', id: recordId }),
  });
  return named ?? latestPage(turn);
}

function unknownVoucher(turn: Turn): Page {
  const { words } = turn;
  return emptyPage(turn, words.t('history.title'), words.t('history.noVoucher'), [
    openButton(words.t('history.all'), 'history.open', {}),
    openButton(words.t('button.vouchers'), 'vouchers.open', {}),
  ]);
}

/** Who did what, when and from where: to everybody who was let in, of the records that they may read. */
export function historyFlow(flows: () => readonly Flow[]): Flow {
  return defineFlow({
    id: 'history',
    texts,
    words,
    title: 'command.history',
    help: 'commandAbout.history',
    roles: ANYONE,
    open,
    answers: historyAnswers(flows),
    steps: [
      show('history.page', ANYONE, listed, latestPage),
      show(
        'history.record',
        ANYONE,
        z.strictObject({ kind: z.enum(KINDS), id, page: page.optional() }),
        recordPage,
      ),
    ],
  });
}

declare module '../../desk/links' {
  interface Links {
    'history.open': Record<never, never>;
    'history.page': { readonly page: number };
    'history.record': { readonly kind: string; readonly id: string };
  }
}
