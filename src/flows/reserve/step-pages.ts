import type { Block, Button, Page } from '../../cards/page';
import { addDays, isCalendarDate } from '../../domain/time/dates';
import { refusable } from '../../domain/confirmation';
import { reservationChecks } from '../../domain/voucher/reservation';
import type { AssignedVoucher, ReservedVoucher } from '../../domain/voucher/voucher';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, joined } from '../../desk/pages';
import { checkBlocks, gravestFirst } from '../shared/checks';
import { chosenBefore, reservationFacts } from '../shared/reservation-facts';
import { toolButton } from '../shared/tool-steps';
import { cancellationFacts, confirmationText, shortFacts, voucherStatus } from '../shared/voucher-facts';
import { REFUSALS } from './facts';
import { loadCancelled, loadReserved } from './load-voucher';

interface Id {
  readonly id: string;
}

type Typed = Readonly<Record<string, string>>;

type Submit = Extract<Button, { kind: 'submit' }>;

/** A voucher whose reservation stands, or was cancelled. */
type Stepping = AssignedVoucher | ReservedVoucher;

/** Asks for other engagement dates, below every check of the dates as they are or as they were typed. */
export async function datesPage(turn: Turn, { id }: Id, typed?: Typed): Promise<Page> {
  const { words, store } = turn;
  const voucher = await loadReserved(store, { id }, turn, 'changeDates');
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

/** Asks for Partner Center's reference; the other answer is one button away. */
export async function confirmPage(turn: Turn, { id }: Id): Promise<Page> {
  const { words, store } = turn;
  const voucher = await loadReserved(store, { id }, turn, 'confirm');
  return stepPage(turn, voucher, {
    title: words.t('confirmation.record'),
    blocks: [{ kind: 'text', text: words.t('reserve.confirmText') }, referenceField(turn)],
    buttons: [
      submit(voucher, words.t('reserve.confirmed'), 'reserve.saveConfirmed'),
      ...(voucher.confirmation.state === 'confirmed'
        ? []
        : [openButton(words.t('confirmation.wasRefused'), 'reserve.refuse', { id })]),
      toolButton(turn, 'reserve'),
    ],
  });
}

/** Asks why Partner Center refused the reservation. */
export async function refusePage(turn: Turn, { id }: Id): Promise<Page> {
  const { words, store } = turn;
  const voucher = await loadReserved(store, { id }, turn, 'refuse');
  refusable(voucher.confirmation);
  const overOn = addDays(turn.dayIn(voucher.deliveryCountry).ahead, -1);
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
        hint: words.t('reserve.refusedExpiryHint', { yesterdayOn: overOn }),
        max: overOn,
      },
    ],
    buttons: [
      { ...submit(voucher, words.t('reserve.refuseSave'), 'reserve.saveRefused'), destructive: true },
      openButton(words.t('confirmation.record'), 'reserve.confirm', { id }),
    ],
  });
}

/** Asks why the reservation is given up. */
export async function cancelPage(turn: Turn, { id }: Id): Promise<Page> {
  const { words, scheme, store } = turn;
  const voucher = await loadReserved(store, { id }, turn, 'cancelReservation');
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

/** Asks whether Partner Center shows the cancellation; the other answer is one button away. */
export async function cancelResultPage(turn: Turn, { id }: Id): Promise<Page> {
  const { words, store } = turn;
  const voucher = await loadCancelled(store, { id }, turn, 'confirmCancellation');
  return stepPage(turn, voucher, {
    title: words.t('confirmation.record'),
    blocks: [{ kind: 'text', text: words.t('reserve.cancelResultText') }, referenceField(turn)],
    buttons: [
      submit(voucher, words.t('reserve.confirmed'), 'reserve.saveCancelConfirmed'),
      ...(voucher.confirmation.state === 'confirmed'
        ? []
        : [openButton(words.t('confirmation.wasRefused'), 'reserve.cancelRefusal', { id })]),
      toolButton(turn, 'cancelReservation'),
    ],
  });
}

/** Asks why Partner Center did not cancel it, and says what becomes of the reservation. */
export async function cancelRefusalPage(turn: Turn, { id }: Id): Promise<Page> {
  const { words, store } = turn;
  const voucher = await loadCancelled(store, { id }, turn, 'refuseCancellation');
  refusable(voucher.confirmation);
  return stepPage(turn, voucher, {
    title: words.t('reserve.cancelRefusal'),
    blocks: [
      { kind: 'text', text: words.t('reserve.cancelRefusalText') },
      {
        kind: 'field',
        id: 'reason',
        input: 'lines',
        label: words.t('reserve.refuseReason'),
        hint: words.t('reserve.referenceHint'),
        maxLength: 500,
      },
    ],
    buttons: [
      { ...submit(voucher, words.t('reserve.restore'), 'reserve.saveCancelRefused'), destructive: true },
      openButton(words.t('confirmation.record'), 'reserve.cancelResult', { id }),
    ],
  });
}

function referenceField({ words }: Turn): Block {
  return {
    kind: 'field',
    id: 'reference',
    input: 'text',
    label: words.t('reserve.reference'),
    hint: words.t('reserve.referenceHint'),
    maxLength: 60,
  };
}

/** The button that takes the step, with the version that was shown. */
function submit({ id, version }: Stepping, title: string, verb: string): Submit {
  return { kind: 'submit', title, verb, data: { id, version } };
}

/** A page that asks for one step of a reservation, below the facts by which it is recognized. */
function stepPage(
  turn: Turn,
  voucher: Stepping,
  parts: { title: string; blocks: readonly Block[]; buttons: readonly Button[] },
): Page {
  const { words } = turn;
  return {
    title: words.t('voucher.step', { step: parts.title, number: voucher.number }),
    status: voucherStatus(turn, voucher),
    blocks: [
      joined(
        shortFacts(turn, voucher),
        voucher.state === 'assigned'
          ? cancellationFacts(turn, voucher)
          : facts([
              [words.t('voucher.dates'), words.t('voucher.period', datesOf(voucher))],
              [words.t('voucher.confirmation'), confirmationText(words, voucher.confirmation)],
            ]),
      ),
      ...parts.blocks,
    ],
    buttons: [...parts.buttons, openButton(words.t('button.back'), 'vouchers.show', { id: voucher.id })],
  };
}

function datesOf({ reservation: { startsOn, endsOn } }: ReservedVoucher) {
  return { startsOn, endsOn };
}
