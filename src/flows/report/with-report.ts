import type { Page } from '../../cards/page';
import { mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import { DomainError } from '../../errors';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { whoReads } from '../../desk/reading';
import { faultPage } from '../../desk/refusal';
import { viewReport, type ReportView } from './report-view';

/** The page of a report; where this person can't see it, the page that says why and who can. */
export async function withReport(
  turn: Turn,
  id: string,
  page: (view: ReportView) => Page | Promise<Page>,
): Promise<Page> {
  let view: ReportView;
  try {
    view = await viewReport({ ...turn, tables: turn.store }, id);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'notAllowed') return notYoursPage(turn, id);
    return error.code === 'illegalMove' ? notReservedPage(turn, id) : faultPage(turn, error);
  }
  return page(view);
}

async function notYoursPage(turn: Turn, id: string): Promise<Page> {
  const { words } = turn;
  const names = await whoReads(turn, { kind: 'report', recordId: id });
  return {
    outcome: 'notAllowed',
    title: words.t('refusal.title'),
    blocks: [
      { kind: 'text', text: words.t('report.notYours') },
      { kind: 'text', text: words.t('refusal.who', { names }) },
    ],
    buttons: [
      openButton(words.t('report.others'), 'report.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

async function notReservedPage(turn: Turn, id: string): Promise<Page> {
  const { words, store, actor } = turn;
  const voucher = await store.vouchers.get(id);
  const mayReserve = voucher?.state === 'assigned' && mayAct(actor.roles, PARTNER_ADMINS);
  return {
    outcome: 'declined',
    title: words.t('report.title', { number: voucher?.number ?? '' }),
    blocks: [{ kind: 'text', text: words.t('report.notReserved') }],
    buttons: [
      ...(mayReserve ? [openButton(words.t('command.reserve'), 'reserve.voucher', { id })] : []),
      openButton(words.t('voucher.open'), 'vouchers.show', { id }),
      openButton(words.t('report.others'), 'report.open', {}),
    ],
  };
}
