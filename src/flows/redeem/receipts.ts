import type { Block, Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { isCalendarDate } from '../../domain/time/dates';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { recordedReceipt, refusedStatus } from '../shared/recorded-receipt';
import { deadline } from '../shared/voucher-facts';

/** All vouchers of one press with the days that count, and what to press in the voucher tool. */
export function redeemReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { recordId: id } = event;
  const count = Number(event.facts['count']);
  return recordedReceipt(turn, event, {
    title: words.t('redeem.done', { count }),
    blocks: [
      ...Array.from({ length: count }, (_, index) => redeemedRow(turn, event, index)),
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
function redeemedRow({ words }: Turn, { facts: known }: AuditEvent, index: number): Block {
  const fact = (name: string): string => String(known[`${name}.${index}`]);
  const redeemedOn = String(known['redeemedOn']);
  const day = (on: string): string =>
    isCalendarDate(on) && isCalendarDate(redeemedOn) ? deadline(words, on, redeemedOn) : on;
  const expiresOn = text(known[`expiresOn.${index}`]);
  const lines = [
    expiresOn && words.t('redeem.expires', { expiry: day(expiresOn) }),
    words.t('redeem.due', { due: day(fact('dueOn')) }),
  ];
  return {
    kind: 'row',
    title: words.t('voucher.line', { number: fact('number'), customer: fact('customer') }),
    detail: lines.filter(Boolean).join(' · '),
    note: null,
    tone: 'default',
    open: target('redeem.result', { id: fact('id') }),
  };
}

/** The voucher tool shows the redemption. The next of several comes first, then the claim. */
export function confirmedReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { recordId: id } = event;
  const claim = openButton(words.t('command.claim'), 'claim.voucher', { id });
  const buttons = [...nextOne(turn, event), claim];
  return receipt(turn, event, {
    title: words.t('redeem.confirmed', { number: String(event.facts['number']) }),
    blocks: [
      facts([
        [words.t('voucher.customer'), text(event.facts['customer'])],
        [words.t('voucher.confirmation'), words.t('confirmation.confirmed')],
        [words.t('redeem.reference'), text(event.facts['toolReference'])],
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
function nextOne({ words }: Turn, { facts: known }: AuditEvent): Button[] {
  const [id, number] = [text(known['nextId']), text(known['nextNumber'])];
  if (!id || !number) return [];
  return known['nextStep'] === 'redeem'
    ? [openButton(words.t('redeem.redeemOf', { number }), 'redeem.voucher', { id })]
    : [openButton(words.t('redeem.recordOf', { number }), 'redeem.result', { id })];
}

/** The voucher tool refused; the voucher is reserved again. */
export function refusedReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { recordId: id } = event;
  const again = openButton(words.t('redeem.again'), 'redeem.voucher', { id });
  const buttons = [...nextOne(turn, event), again];
  return receipt(turn, event, {
    title: words.t('redeem.refused', { number: String(event.facts['number']) }),
    status: refusedStatus(turn),
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
    next: (buttons[0] ?? again).title,
    buttons: [
      ...buttons,
      openButton(words.t('voucher.open'), 'vouchers.show', { id }),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
