import type { Page, RowBlock, Target } from '../../cards/page';
import type { Check } from '../../domain/check';
import { DAY_CHECKS } from '../../domain/report/report-days';
import { checkBlock } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { PAGE_LENGTH, pageButtons, shownPage } from '../../desk/paging';
import { expiryLeft, expiryTone } from '../shared/voucher-facts';
import { redemptionCandidates } from './candidates';
import { lacks, type Judged } from './judge';

/** A voucher that can't be redeemed yet: says what is missing, and opens where that is done. */
export function notReadyRow(turn: Turn, judged: Judged): RowBlock {
  const { words } = turn;
  const { voucher, missing } = judged;
  return {
    kind: 'row',
    title: words.t('voucher.line', { number: voucher.number, customer: voucher.customerName }),
    detail: missing.map((check) => lackText(turn, check)).join(' · '),
    note: expiryLeft(turn, voucher),
    tone: expiryTone(turn, voucher),
    open: wayOn(judged),
  };
}

/** What lacks most often is said in few words: the page of the voucher says it in full. */
function lackText(turn: Turn, check: Check): string {
  const { words } = turn;
  switch (check.key) {
    case 'check.report.fail':
      return words.t('redeem.lacks.report', check.params);
    case 'check.deliverable.fail':
      return words.t('redeem.lacks.deliverable');
    case 'check.expiry.fail':
      return words.t('redeem.lacks.expiry', check.params);
    case 'check.engagementEnded.fail':
      return words.t('redeem.lacks.engagementEnded', check.params);
    default:
      return checkBlock(turn, check).text;
  }
}

const WRONG_DAYS = DAY_CHECKS.map((code) => `check.${code}.fail` as const);

/** Dates and expiry are put right on the voucher, report and deliverable in the report. */
function wayOn(judged: Judged): Target {
  const { id } = judged.voucher;
  const waits = lacks(judged, 'check.expiry.fail', 'check.engagementEnded.fail', 'check.reserved.fail');
  const writes = lacks(judged, 'check.report.fail', 'check.deliverable.fail', ...WRONG_DAYS);
  return writes && !waits ? target('report.voucher', { id }) : target('vouchers.show', { id });
}

/** All reserved vouchers that can't be redeemed yet, with what each lacks. */
export async function notReadyPage(turn: Turn, { page }: { readonly page: number }): Promise<Page> {
  const { words } = turn;
  const { notReady, hasMore } = await redemptionCandidates(turn);
  const shown = shownPage(page, notReady.length);
  return {
    title: words.t('redeem.notReady', { count: notReady.length, more: hasMore ? 'yes' : 'no' }),
    blocks: [
      { kind: 'text', text: words.t('redeem.notReadyText') },
      ...notReady
        .slice(shown * PAGE_LENGTH, (shown + 1) * PAGE_LENGTH)
        .map((judged) => notReadyRow(turn, judged)),
    ],
    buttons: [
      openButton(words.t('button.back'), 'redeem.open', {}),
      ...pageButtons(words, 'redeem.notReady', shown, notReady.length),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}
