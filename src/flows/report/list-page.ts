import { withBanner, type Page, type RowBlock } from '../../cards/page';
import type { Slots, Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { emptyPage } from '../../desk/pages';
import { PAGE_LENGTH, pageButtons } from '../../desk/paging';
import { namedVouchers } from '../shared/find-vouchers';
import { reportPage } from './report-page';
import { waitingReports, type Waiting } from './waiting';

/** The report of the voucher that was named; else the reports that wait for this person. */
export async function openReports(turn: Turn, slots: Slots): Promise<Page> {
  const named = await namedVouchers(turn, slots, {
    one: ({ id }) => reportPage(turn, { id }),
    unknown: async () =>
      withBanner(await listPage(turn, { page: 0 }), turn.words.t('report.unknownVoucher'), 'warning'),
    target: ({ id }) => target('report.voucher', { id }),
  });
  return named ?? listPage(turn, { page: 0 }, slots.customer);
}

/** The reports that wait for this person, ten a page. */
export async function listPage(
  turn: Turn,
  { page }: { readonly page: number },
  customer?: string,
): Promise<Page> {
  const { words } = turn;
  const { waiting, hasMore } = await waitingReports(turn, customer);
  if (waiting.length === 0) {
    const vouchers = openButton(words.t('button.vouchers'), 'vouchers.open', {});
    return emptyPage(turn, words.t('command.report'), words.t('report.none'), [vouchers]);
  }
  return {
    title: words.t('command.report'),
    blocks: [
      {
        kind: 'text',
        text: words.t('report.choose', { count: waiting.length, more: hasMore ? 'yes' : 'no' }),
      },
      ...waiting.slice(page * PAGE_LENGTH, (page + 1) * PAGE_LENGTH).map((line) => row(turn, line)),
    ],
    buttons: [
      ...pageButtons(words, 'report.page', page, waiting.length),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** Overdue is what has ended without a report. */
function row({ words, today }: Turn, { voucher, report }: Waiting): RowBlock {
  const endsOn = voucher.reservation?.endsOn ?? voucher.expiresOn;
  const hasEnded = endsOn <= today;
  return {
    kind: 'row',
    title: words.t('voucher.line', { number: voucher.number, customer: voucher.customerName }),
    detail: words.t(hasEnded ? 'report.ended' : 'report.running', { endsOn }),
    note: words.t(report ? 'state.report.draft' : 'report.notStarted'),
    tone: hasEnded ? 'warning' : 'default',
    open: target('report.voucher', { id: voucher.id }),
  };
}
