import type { Block, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { isCalendarDate } from '../../domain/dates';
import type { Turn } from '../flow';
import { openButton, target } from '../links';
import { facts, receipt } from '../pages';
import { toolButton, toolSteps } from '../tool-steps';
import { deadline } from '../voucher-facts';

/** All vouchers of one press with their last day to claim, and what to press in the voucher tool. */
export function redeemReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const count = Number(event.facts['count']);
  const claim = words.t('command.claim');
  return receipt(turn, event, {
    title: words.t('redeem.done', { count }),
    blocks: [
      { kind: 'text', text: words.t('confirmation.recorded'), tone: 'warning' },
      ...toolSteps(turn, 'redeem'),
      { kind: 'text', text: words.t('redeem.thenTell', { count }) },
      ...Array.from({ length: count }, (_, index) => redeemedRow(turn, event, index)),
    ],
    next: claim,
    buttons: [
      openButton(claim, 'claim.voucher', { id: event.recordId }),
      toolButton(turn, 'redeem'),
      openButton(words.t('redeem.others'), 'redeem.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}

function redeemedRow({ words }: Turn, { facts: known }: AuditEvent, index: number): Block {
  const fact = (name: string): string => String(known[`${name}.${index}`]);
  const [dueOn, redeemedOn] = [fact('dueOn'), String(known['redeemedOn'])];
  // Days are counted from the redemption, not from today: every repeat of the receipt is the same.
  const due =
    isCalendarDate(dueOn) && isCalendarDate(redeemedOn) ? deadline(words, dueOn, redeemedOn) : dueOn;
  return {
    kind: 'row',
    title: words.t('voucher.line', { number: fact('number'), customer: fact('customer') }),
    detail: words.t('redeem.due', { due }),
    note: null,
    tone: 'default',
    open: target('redeem.result', { id: fact('id') }),
  };
}

/** The voucher tool shows the redemption. */
export function confirmedReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { recordId: id } = event;
  const claim = words.t('command.claim');
  return receipt(turn, event, {
    title: words.t('redeem.confirmed', { number: String(event.facts['number']) }),
    blocks: [
      facts([
        [words.t('voucher.customer'), text(event.facts['customer'])],
        [words.t('voucher.confirmation'), words.t('confirmation.confirmed')],
        [words.t('redeem.reference'), text(event.facts['toolReference'])],
      ]),
    ],
    next: claim,
    buttons: [
      openButton(claim, 'claim.voucher', { id }),
      openButton(words.t('voucher.open'), 'vouchers.show', { id }),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}

/** The voucher tool refused; the voucher is reserved again. */
export function refusedReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { recordId: id } = event;
  const next = words.t('redeem.again');
  return receipt(turn, event, {
    title: words.t('redeem.refused', { number: String(event.facts['number']) }),
    blocks: [
      facts([
        [words.t('voucher.customer'), text(event.facts['customer'])],
        [
          words.t('voucher.confirmation'),
          words.t('confirmation.refused', { reason: String(event.facts['reason']) }),
        ],
      ]),
      { kind: 'text', text: words.t('redeem.reservedAgain') },
    ],
    next,
    buttons: [
      openButton(next, 'redeem.voucher', { id }),
      openButton(words.t('voucher.open'), 'vouchers.show', { id }),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
