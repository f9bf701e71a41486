import type { Block, Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import type { CalendarDate } from '../../domain/time/dates';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { recordedReceipt, refusedStatus } from '../shared/tool-steps';
import { deadline } from '../shared/voucher-facts';
import type { ConfirmedFacts, NextFacts, RedemptionFacts, RefusedFacts } from './facts';

/** All vouchers of one press with the days that count, and what to press in the voucher tool. */
export function redeemReceipt(turn: Turn, event: AuditEvent<RedemptionFacts>): Page {
  const { words } = turn;
  const { recordId: id } = event;
  const { vouchers, redeemedOn } = event.facts;
  const count = vouchers.length;
  return recordedReceipt(turn, event, {
    title: words.t('redeem.done', { count }),
    blocks: [
      ...vouchers.map((voucher) => redeemedRow(turn, voucher, redeemedOn)),
      ...(count > 1 ? [{ kind: 'text', text: words.t('redeem.thenTell') } as const] : []),
    ],
    tool: 'redeem',
    confirm: target('redeem.result', { id }),
    // Of several, the card of each asks for its own.
    ...(count === 1 ? { refuse: target('redeem.refusal', { id }) } : {}),
    buttons: [
      openButton(words.t('command.claim'), 'claim.voucher', { id }),
      openButton(words.t('redeem.others'), 'redeem.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}

/** Days are counted from the redemption, not from today: every repeat of the receipt is the same. */
function redeemedRow(
  { words }: Turn,
  { id, number, customer, dueOn, expiresOn }: RedemptionFacts['vouchers'][number],
  redeemedOn: CalendarDate,
): Block {
  const lines = [
    expiresOn && words.t('redeem.expires', { expiry: deadline(words, expiresOn, redeemedOn) }),
    words.t('redeem.due', { due: deadline(words, dueOn, redeemedOn) }),
  ];
  return {
    kind: 'row',
    title: words.t('voucher.line', { number, customer }),
    detail: lines.filter(Boolean).join(' · '),
    note: null,
    tone: 'default',
    open: target('redeem.result', { id }),
  };
}

/** The voucher tool shows the redemption. The next of several comes first, then the claim. */
export function confirmedReceipt(turn: Turn, event: AuditEvent<ConfirmedFacts>): Page {
  const { words } = turn;
  const { recordId: id, facts: known } = event;
  const claim = openButton(words.t('command.claim'), 'claim.voucher', { id });
  const buttons = [...nextOne(turn, known), claim];
  return receipt(turn, event, {
    title: words.t('redeem.confirmed', { number: known.number }),
    blocks: [
      facts([
        [words.t('voucher.customer'), known.customer],
        [words.t('voucher.confirmation'), words.t('confirmation.confirmed')],
        [words.t('redeem.reference'), known.toolReference],
      ]),
    ],
    next: (buttons[0] ?? claim).title,
    buttons: [
      ...buttons,
      openButton(words.t('voucher.open'), 'vouchers.show', { id }),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}

/** The way to the next redemption to confirm, or to the next voucher that is ready; rows of earlier releases name none. */
function nextOne({ words }: Turn, { nextStep, nextId: id, nextNumber: number }: NextFacts): Button[] {
  if (id === null || number === null) return [];
  return nextStep === 'redeem'
    ? [openButton(words.t('redeem.redeemOf', { number }), 'redeem.voucher', { id })]
    : [openButton(words.t('redeem.recordOf', { number }), 'redeem.result', { id })];
}

/** The voucher tool refused; the voucher is reserved again. */
export function refusedReceipt(turn: Turn, event: AuditEvent<RefusedFacts>): Page {
  const { words } = turn;
  const { recordId: id, facts: known } = event;
  const again = openButton(words.t('redeem.again'), 'redeem.voucher', { id });
  const buttons = [...nextOne(turn, known), again];
  return receipt(turn, event, {
    title: words.t('redeem.refused', { number: known.number }),
    status: refusedStatus(turn),
    blocks: [
      facts([
        [words.t('voucher.customer'), known.customer],
        [words.t('voucher.confirmation'), words.t('confirmation.refused', { reason: known.reason })],
        [words.t('voucher.expiresOn'), known.expiresOn && words.date(known.expiresOn)],
      ]),
      { kind: 'text', text: words.t('redeem.reservedAgain') },
    ],
    next: (buttons[0] ?? again).title,
    buttons: [
      ...buttons,
      openButton(words.t('voucher.open'), 'vouchers.show', { id }),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}
