import type { Page } from '../../cards/page';
import { refusable } from '../../domain/confirmation';
import { addDays, isCalendarDate } from '../../domain/time/dates';
import { reservationChecks } from '../../domain/voucher/reservation';
import type { ReservedVoucher, VoucherEvent } from '../../domain/voucher/voucher';
import type { Turn } from '../../desk/flow';
import { checkBlocks, gravestFirst } from '../shared/check-blocks';
import { openButton } from '../../desk/links';
import { chosenBefore, reservationFacts } from '../shared/reservation-facts';
import { toolButton } from '../shared/tool-steps';
import { loadReserved } from './load-voucher';
import { REFUSALS } from './refuse';
import { stepPage, submit } from './step-page';

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

/** Asks for Partner Center's reference; the other answer is one button away. */
export async function confirmForm(turn: Turn, { id }: Id): Promise<Page> {
  const { words } = turn;
  const voucher = await reserved(turn, id, 'confirm');
  return stepPage(turn, voucher, {
    title: words.t('confirmation.record'),
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
        : [openButton(words.t('confirmation.wasRefused'), 'reserve.refuse', { id })]),
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
      openButton(words.t('confirmation.record'), 'reserve.confirm', { id }),
    ],
  });
}

function reserved({ store, today }: Turn, id: string, event: VoucherEvent): Promise<ReservedVoucher> {
  return loadReserved(store, { id }, today, event);
}
