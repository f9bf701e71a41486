import type { Block, Button, Page } from '../../cards/page';
import { refusable } from '../../domain/confirmation';
import { addDays, isCalendarDate } from '../../domain/dates';
import { reservationChecks } from '../../domain/reservation';
import type { ReservedVoucher, VoucherEvent } from '../../domain/voucher';
import type { Turn } from '../flow';
import { checkBlocks, gravestFirst } from '../check-blocks';
import { openButton } from '../links';
import { facts, joined } from '../pages';
import { chosenBefore, reservationFacts } from '../reservation-facts';
import { toolButton } from '../tool-steps';
import { confirmationText, shortFacts, voucherStatus } from '../voucher-facts';
import { loadReserved } from './load-voucher';
import { REFUSALS } from './refuse';

interface Id {
  readonly id: string;
}

type Typed = Readonly<Record<string, string>>;

/** Asks for other engagement dates, below every check of the dates as they are or as they were typed. */
export async function datesForm(turn: Turn, { id }: Id, typed?: Typed): Promise<Page> {
  const { words, store } = turn;
  const voucher = await reserved(turn, id, 'changeDates');
  const { startsOn, endsOn } = voucher.reservation;
  const { startsOn: from = '', endsOn: to = '' } = typed ?? {};
  const dates =
    isCalendarDate(from) && isCalendarDate(to) ? { startsOn: from, endsOn: to } : { startsOn, endsOn };
  const chosen = { ...(await chosenBefore(store, turn, voucher.reservation)), dates };
  const checks = reservationChecks(await reservationFacts(store, turn, voucher, chosen));
  const field = { kind: 'field', input: 'date', required: true } as const;
  return stepPage(turn, voucher, {
    title: words.t('reserve.dates'),
    blocks: [
      { kind: 'text', text: words.t('reserve.checks'), heading: true },
      ...checkBlocks(turn, gravestFirst(checks)),
      { ...field, id: 'startsOn', label: words.t('reserve.startsOn'), value: startsOn },
      {
        ...field,
        id: 'endsOn',
        label: words.t('reserve.endsOn'),
        hint: words.t('reserve.endHint', { days: voucher.days, expiresOn: voucher.expiresOn }),
        value: endsOn,
      },
    ],
    buttons: [submit(voucher, words.t('reserve.dates'), 'reserve.saveDates')],
  });
}

/** Asks why the reservation is given up. */
export async function cancelForm(turn: Turn, { id }: Id): Promise<Page> {
  const { words, scheme } = turn;
  const voucher = await reserved(turn, id, 'cancelReservation');
  return stepPage(turn, voucher, {
    title: words.t('reserve.cancel'),
    blocks: [
      { kind: 'text', text: words.t('reserve.cancelText', { expiresOn: voucher.expiresOn }) },
      {
        kind: 'field',
        id: 'reason',
        input: 'choice',
        label: words.t('reserve.cancelReason'),
        required: true,
        choices: scheme.rules.cancelReasons.map((reason) => ({
          value: reason.id,
          title: words.of(reason.text),
        })),
      },
    ],
    buttons: [{ ...submit(voucher, words.t('reserve.cancel'), 'reserve.saveCancelled'), destructive: true }],
  });
}

/** Asks for Partner Center's reference; the other answer is one button away. */
export async function confirmForm(turn: Turn, { id }: Id): Promise<Page> {
  const { words } = turn;
  const voucher = await reserved(turn, id, 'confirm');
  return stepPage(turn, voucher, {
    title: words.t('reserve.confirm'),
    blocks: [
      { kind: 'text', text: words.t('reserve.confirmText') },
      {
        kind: 'field',
        id: 'reference',
        input: 'text',
        label: words.t('reserve.reference'),
        hint: words.t('reserve.referenceHint'),
        maxLength: 60,
      },
    ],
    buttons: [
      submit(voucher, words.t('reserve.confirmed'), 'reserve.saveConfirmed'),
      ...(voucher.confirmation.state === 'confirmed'
        ? []
        : [openButton(words.t('reserve.wasRefused'), 'reserve.refuse', { id })]),
      toolButton(turn, 'reserve'),
    ],
  });
}

/** Asks why Partner Center refused the reservation. */
export async function refuseForm(turn: Turn, { id }: Id): Promise<Page> {
  const { words, today } = turn;
  const voucher = await reserved(turn, id, 'refuse');
  refusable(voucher.confirmation);
  return stepPage(turn, voucher, {
    title: words.t('reserve.refuse'),
    blocks: [
      {
        kind: 'field',
        id: 'reason',
        input: 'choice',
        label: words.t('reserve.refuseReason'),
        required: true,
        choices: REFUSALS.map((value) => ({ value, title: words.t(`reserve.refusal.${value}`) })),
      },
      {
        kind: 'field',
        id: 'expiresOn',
        input: 'date',
        label: words.t('reserve.refusedExpiry'),
        hint: words.t('reserve.refusedExpiryHint', { yesterdayOn: addDays(today, -1) }),
        max: addDays(today, -1),
      },
    ],
    buttons: [
      { ...submit(voucher, words.t('reserve.refuseSave'), 'reserve.saveRefused'), destructive: true },
      openButton(words.t('reserve.confirm'), 'reserve.confirm', { id }),
    ],
  });
}

function reserved({ store, today }: Turn, id: string, event: VoucherEvent): Promise<ReservedVoucher> {
  return loadReserved(store, { id }, today, event);
}

type Submit = Extract<Button, { kind: 'submit' }>;

function submit({ id, version }: ReservedVoucher, title: string, verb: string): Submit {
  return { kind: 'submit', title, verb, data: { id, version } };
}

function stepPage(
  turn: Turn,
  voucher: ReservedVoucher,
  parts: { title: string; blocks: readonly Block[]; buttons: readonly Button[] },
): Page {
  const { words } = turn;
  const { startsOn, endsOn } = voucher.reservation;
  return {
    title: words.t('voucher.step', { step: parts.title, number: voucher.number }),
    status: voucherStatus(turn, voucher),
    blocks: [
      joined(
        shortFacts(turn, voucher),
        facts([
          [words.t('voucher.dates'), words.t('voucher.period', { startsOn, endsOn })],
          [words.t('voucher.confirmation'), confirmationText(words, voucher.confirmation)],
        ]),
      ),
      ...parts.blocks,
    ],
    buttons: [...parts.buttons, openButton(words.t('button.back'), 'vouchers.show', { id: voucher.id })],
  };
}
