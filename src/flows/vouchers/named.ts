import type { Page } from '../../cards/page';
import { mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import { customerByName, namedVouchers } from '../shared/find-vouchers';
import type { Slots, Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import type { Said } from '../../language/sentence/question';
import { voucherPage } from './detail-page';
import { listPage } from './list-page';
import { readNarrowing } from './narrowing';

/** What was named opens at once; several possible customers are asked about; else the whole list. */
export async function openVouchers(turn: Turn, slots: Slots): Promise<Page> {
  const one = await namedVouchers(turn, slots, {
    one: (voucher) => voucherPage(turn, voucher),
    unknown: (number) => unknownNumber(turn, number),
    target: ({ id }) => target('vouchers.show', { id }),
  });
  if (one) return one;
  const named = slots.customer ? await customerByName(turn.store, slots.customer) : undefined;
  if (!named && slots.candidates) return chooseCustomer(turn, slots.candidates);
  const narrowed = slots.said
    ? await readNarrowing(turn, withoutDay(slots.said))
    : { filter: 'all' as const };
  return listPage(turn, { ...narrowed, page: 0, ...(named ? { customer: named.id } : {}) });
}

/** A day that is named in an order is the day on which something is to be done. */
function withoutDay(said: Said): Said {
  return said.period && said.period.from === said.period.to ? { ...said, period: undefined } : said;
}

/** That there is no voucher of that number. */
export function unknownNumber({ words, actor }: Turn, number: string): Page {
  return {
    title: words.t('vouchers.title'),
    blocks: [{ kind: 'text', text: words.t('vouchers.unknownNumber', { number }) }],
    buttons: [
      ...(mayAct(actor.roles, PARTNER_ADMINS)
        ? [openButton(words.t('command.addVoucher'), 'addVoucher.open', {})]
        : []),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
    ],
  };
}

async function chooseCustomer(turn: Turn, names: readonly string[]): Promise<Page> {
  const { words, store } = turn;
  const known = await Promise.all(names.slice(0, 10).map((name) => customerByName(store, name)));
  return {
    title: words.t('vouchers.whichCustomer'),
    blocks: known.flatMap((one) =>
      one
        ? [
            {
              kind: 'row',
              title: one.name,
              detail: null,
              note: null,
              tone: 'default',
              open: target('vouchers.page', { page: 0, state: 'all', customer: one.id }),
            } as const,
          ]
        : [],
    ),
    buttons: [openButton(words.t('button.vouchers'), 'vouchers.open', {})],
  };
}
