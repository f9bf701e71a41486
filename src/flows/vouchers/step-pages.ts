import type { Block, Button, Page } from '../../cards/page';
import { move } from '../../domain/lifecycle';
import { voucherMoves, voucherState, type Voucher, type VoucherEvent } from '../../domain/voucher/voucher';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { load } from '../../desk/load';
import { voucherByNumber } from '../../desk/typed-numbers';
import { shortFacts, voucherStatus } from '../shared/voucher-facts';
import { CLOSE_REASONS } from './facts';

interface Id {
  readonly id: string;
}

/** Asks for the right number; offers the voucher that already has the one that was typed. */
export async function numberPage(
  turn: Turn,
  { id }: Id,
  typed?: Readonly<Record<string, string>>,
): Promise<Page> {
  const { words, store } = turn;
  const voucher = await changeable(turn, id, ['correctNumber']);
  const holder = typed?.['number'] ? await voucherByNumber(store, typed['number']) : undefined;
  const duplicate = holder?.id === id ? undefined : holder;
  return stepPage(turn, voucher, {
    title: words.t('vouchers.correctNumber'),
    text: words.t('vouchers.correctNumberText'),
    field: {
      kind: 'field',
      id: 'number',
      input: 'text',
      label: words.t('voucher.number'),
      required: true,
      maxLength: 100,
      value: voucher.number,
    },
    buttons: [
      submit(voucher, words.t('button.save'), 'vouchers.saveNumber'),
      ...(duplicate
        ? [
            openButton(words.t('voucher.openNumber', { number: duplicate.number }), 'vouchers.show', {
              id: duplicate.id,
            }),
          ]
        : []),
    ],
  });
}

/** Asks for the expiry that the tool shows now. */
export async function expiryPage(turn: Turn, { id }: Id): Promise<Page> {
  const { words, dayIn } = turn;
  const voucher = await changeable(turn, id, ['changeExpiry', 'reviveAssigned']);
  const expired = voucherState(voucher, turn) === 'expired';
  return stepPage(turn, voucher, {
    title: words.t('vouchers.changeExpiry'),
    text: words.t(expired ? 'vouchers.reviveText' : 'vouchers.changeExpiryText'),
    field: {
      kind: 'field',
      id: 'expiresOn',
      input: 'date',
      label: words.t('voucher.expiresOn'),
      required: true,
      value: voucher.expiresOn,
      ...(expired ? { min: dayIn(voucher.deliveryCountry).behind } : {}),
    },
    buttons: [submit(voucher, words.t('button.save'), 'vouchers.saveExpiry')],
  });
}

/** Asks why the voucher is out of our hands. */
export async function closePage(turn: Turn, { id }: Id): Promise<Page> {
  const { words } = turn;
  const voucher = await changeable(turn, id, ['close']);
  return stepPage(turn, voucher, {
    title: words.t('vouchers.close'),
    text: words.t('vouchers.closeText'),
    field: {
      kind: 'field',
      id: 'reason',
      input: 'choice',
      label: words.t('voucher.closeReason'),
      required: true,
      choices: CLOSE_REASONS.map((value) => ({ value, title: words.t(`voucher.closeReason.${value}`) })),
    },
    buttons: [{ ...submit(voucher, words.t('vouchers.close'), 'vouchers.saveClosed'), destructive: true }],
  });
}

/** The voucher, if one of the moves is open to it; else `DomainError('illegalMove')`. */
async function changeable(
  turn: Turn,
  id: string,
  events: readonly [VoucherEvent, ...VoucherEvent[]],
): Promise<Voucher> {
  const voucher = await load(turn.store.vouchers, id);
  const state = voucherState(voucher, turn);
  const [first] = events;
  move(voucherMoves, state, events.find((event) => voucherMoves[state][event]) ?? first);
  return voucher;
}

type Submit = Extract<Button, { kind: 'submit' }>;

function submit({ id, version }: Voucher, title: string, verb: string): Submit {
  return { kind: 'submit', title, verb, data: { id, version } };
}

function stepPage(
  turn: Turn,
  voucher: Voucher,
  parts: { title: string; text: string; field: Block; buttons: readonly Button[] },
): Page {
  return {
    title: turn.words.t('voucher.step', { step: parts.title, number: voucher.number }),
    status: voucherStatus(turn, voucher),
    blocks: [shortFacts(turn, voucher), { kind: 'text', text: parts.text }, parts.field],
    buttons: [...parts.buttons, openButton(turn.words.t('button.back'), 'vouchers.show', { id: voucher.id })],
  };
}
