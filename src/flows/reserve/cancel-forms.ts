import type { Page } from '../../cards/page';
import { refusable } from '../../domain/confirmation';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { toolButton } from '../shared/tool-steps';
import { loadCancelled, loadReserved } from './load-voucher';
import { stepPage, submit } from './step-page';

interface Id {
  readonly id: string;
}

/** Asks why the reservation is given up. */
export async function cancelForm(turn: Turn, { id }: Id): Promise<Page> {
  const { words, scheme, store, today } = turn;
  const voucher = await loadReserved(store, { id }, today, 'cancelReservation');
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
export async function cancelResultForm(turn: Turn, { id }: Id): Promise<Page> {
  const { words, store, today } = turn;
  const voucher = await loadCancelled(store, { id }, today, 'confirmCancellation');
  return stepPage(turn, voucher, {
    title: words.t('confirmation.record'),
    blocks: [
      { kind: 'text', text: words.t('reserve.cancelResultText') },
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
      submit(voucher, words.t('reserve.confirmed'), 'reserve.saveCancelConfirmed'),
      ...(voucher.confirmation.state === 'confirmed'
        ? []
        : [openButton(words.t('confirmation.wasRefused'), 'reserve.cancelRefusal', { id })]),
      toolButton(turn, 'cancelReservation'),
    ],
  });
}

/** Asks why Partner Center did not cancel it, and says what becomes of the reservation. */
export async function cancelRefusalForm(turn: Turn, { id }: Id): Promise<Page> {
  const { words, store, today } = turn;
  const voucher = await loadCancelled(store, { id }, today, 'refuseCancellation');
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
