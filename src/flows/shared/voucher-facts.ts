import type { FactsBlock, Page, Tone } from '../../cards/page';
import type { Confirmation } from '../../domain/confirmation';
import { daysBetween, type CalendarDate } from '../../domain/time/dates';
import { expiryNotices } from '../../domain/voucher/deadlines';
import type { Day } from '../../domain/time/day';
import { expiryOf, type Expiring } from '../../domain/voucher/expiry';
import { findProgram } from '../../domain/scheme/scheme';
import {
  voucherState,
  type AssignedVoucher,
  type Voucher,
  type VoucherState,
} from '../../domain/voucher/voucher';
import type { Words } from '../../words/words';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, outdatedPage } from '../../desk/pages';

/** The voucher's state as it stands at the top of its page; amber while its latest step is recorded here only. */
export function voucherStatus(
  turn: Pick<Turn, 'words' | 'dayIn'>,
  voucher: Voucher,
): { text: string; tone: Tone } {
  const { words } = turn;
  const state = voucherState(voucher, turn);
  const text = words.t(`state.voucher.${state}`);
  const isLive = state === 'assigned' || state === 'reserved';
  if (isLive && expiryOf(voucher, turn).stands === 'mayBeOver')
    return { text: words.t('state.mayBeOver', { state: text }), tone: 'attention' };
  if (isUnconfirmed(voucher, turn))
    return { text: words.t('state.notThere', { state: text }), tone: 'warning' };
  return { text, tone: stateTone(state) };
}

/** Whether the latest step of the voucher is recorded here only, and can still be confirmed. */
export function isUnconfirmed(voucher: Voucher, day: Pick<Day, 'dayIn'>): boolean {
  return voucher.confirmation?.state === 'recorded' && voucherState(voucher, day) !== 'expired';
}

function stateTone(state: VoucherState): Tone {
  if (state === 'expired') return 'attention';
  return state === 'closed' ? 'default' : state === 'redeemed' ? 'good' : 'accent';
}

/** Days from one day to another in words: how many are left, or how long ago it was. */
export function daysLeft(words: Words, on: CalendarDate, today: CalendarDate): string {
  return inDays(words, daysBetween(today, on));
}

/** The same of a number of days, negative where it was. */
export function inDays(words: Words, days: number): string {
  return days < 0 ? words.t('days.over', { days: -days }) : words.t('days.left', { days });
}

/** A deadline: the date, and the days left. */
export function deadline(words: Words, on: CalendarDate, today: CalendarDate): string {
  return words.t('date.left', { dateOn: on, left: daysLeft(words, on, today) });
}

/** The days that a voucher has left, how long ago it expired, or that its last day may be over. */
export function expiryLeft(turn: Pick<Turn, 'words' | 'dayIn'>, voucher: Expiring): string {
  const { stands, daysLeft: days } = expiryOf(voucher, turn);
  return stands === 'mayBeOver' ? turn.words.t('days.mayBeOver') : inDays(turn.words, days);
}

/** The expiry of a voucher: the date, and what is left. */
export function expiryText(turn: Pick<Turn, 'words' | 'dayIn'>, voucher: Expiring): string {
  return turn.words.t('date.left', { dateOn: voucher.expiresOn, left: expiryLeft(turn, voucher) });
}

/** The color of an expiry, as of any deadline. */
export function expiryTone(turn: Pick<Turn, 'scheme' | 'dayIn'>, voucher: Expiring): Tone {
  return toneOf(turn, expiryOf(voucher, turn).daysLeft);
}

/** A deadline is colored only where it presses: from the second of the scheme's notices on, and at the last three. */
export function deadlineTone(turn: Pick<Turn, 'scheme' | 'today'>, on: CalendarDate): Tone {
  return toneOf(turn, daysBetween(turn.today, on));
}

/** The color of what is so many days ahead. */
export function toneOf({ scheme }: Pick<Turn, 'scheme'>, days: number): Tone {
  const notices = expiryNotices(scheme.rules).reverse();
  if (days <= (notices[2] ?? 0)) return 'attention';
  return days <= (notices.at(-2) ?? 0) ? 'warning' : 'default';
}

/** Code and name of a program. */
export function programName({ scheme, words }: Pick<Turn, 'scheme' | 'words'>, id: string): string {
  const program = findProgram(scheme, id);
  return program ? words.t('voucher.program', { code: id, name: words.of(program.name) }) : id;
}

/** How the expiry is known. */
export function expirySource(
  { scheme, words }: Pick<Turn, 'scheme' | 'words'>,
  source: Voucher['expirySource'],
): string {
  return words.t(`voucher.expirySource.${source}`, { days: scheme.rules.voucherLife.value });
}

/** Whether a step stands in Partner Center, as known here. */
export function confirmationText(words: Words, confirmation: Confirmation): string {
  switch (confirmation.state) {
    case 'recorded':
      return words.t('confirmation.recorded');
    case 'confirmed': {
      const by = words.t('voucher.confirmedBy', {
        name: confirmation.by,
        when: words.dateTime(confirmation.at),
      });
      const reference =
        confirmation.reference && words.t('voucher.toolReference', { reference: confirmation.reference });
      return [words.t('confirmation.confirmed'), by, reference].filter(Boolean).join(' · ');
    }
    case 'refused':
      return words.t('confirmation.refused', { reason: confirmation.reason });
  }
}

/** That the latest reservation of a voucher was cancelled, why, and whether that stands in Partner Center. */
export function cancellationFacts(
  { scheme, words }: Pick<Turn, 'scheme' | 'words'>,
  { confirmation }: AssignedVoucher,
): FactsBlock {
  if (confirmation === null) return facts([]);
  const { cancelReason } = confirmation;
  const reason = scheme.rules.cancelReasons.find(({ id }) => id === cancelReason);
  return facts([
    [words.t('reserve.cancelReason'), reason ? words.of(reason.text) : cancelReason],
    [words.t('voucher.cancellation'), confirmationText(words, confirmation)],
  ]);
}

/** The few facts by which a voucher is recognized. */
export function shortFacts(turn: Turn, voucher: Voucher): FactsBlock {
  const { words } = turn;
  return facts([
    [words.t('voucher.customer'), voucher.customerName],
    [words.t('voucher.programLabel'), programName(turn, voucher.programId)],
    [words.t('voucher.days'), words.t('days.count', { days: voucher.days })],
    [words.t('voucher.country'), words.country(voucher.deliveryCountry)],
    [words.t('voucher.expiresOn'), expiryText(turn, voucher)],
  ]);
}

/** The voucher as it stands, with a way to all of its facts: the answer where a step is no longer possible. */
export async function presentVoucher(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words } = turn;
  const voucher = await turn.store.vouchers.get(id);
  if (!voucher) return outdatedPage(turn);
  return {
    title: words.t('voucher.title', { number: voucher.number }),
    status: voucherStatus(turn, voucher),
    blocks: [shortFacts(turn, voucher)],
    buttons: [
      openButton(words.t('voucher.open'), 'vouchers.show', { id }),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
    ],
  };
}
