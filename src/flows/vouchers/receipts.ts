import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import type { CloseFacts, ExpiryFacts, NumberFacts, VoucherFacts } from './facts';

/** The number was put right. */
export function numberReceipt(turn: Turn, event: AuditEvent<NumberFacts>): Page {
  const { words } = turn;
  const { number, formerNumber, customer, state } = event.facts;
  return voucherReceipt(turn, event, {
    title: words.t('vouchers.numberCorrected'),
    pairs: [
      [words.t('voucher.number'), number],
      [words.t('voucher.formerNumber'), formerNumber],
      [words.t('voucher.customer'), customer],
    ],
    isReservable: state === 'assigned',
  });
}

/** The expiry was written down; says so where the voucher lives again. */
export function expiryReceipt(turn: Turn, event: AuditEvent<ExpiryFacts>): Page {
  const { words } = turn;
  const { number, customer, expiresOn, formerExpiresOn, state } = event.facts;
  const isRevived = event.event !== 'changeExpiry';
  return voucherReceipt(turn, event, {
    title: words.t(isRevived ? 'vouchers.revived' : 'vouchers.expiryChanged'),
    pairs: [
      [words.t('voucher.number'), number],
      [words.t('voucher.customer'), customer],
      [words.t('voucher.expiresOn'), words.date(expiresOn)],
      [words.t('voucher.formerExpiry'), words.date(formerExpiresOn)],
    ],
    isReservable: state === 'assigned',
  });
}

/** The voucher is closed. */
export function closeReceipt(turn: Turn, event: AuditEvent<CloseFacts>): Page {
  const { words } = turn;
  const { number, customer, reason } = event.facts;
  return voucherReceipt(turn, event, {
    title: words.t('vouchers.closed'),
    pairs: [
      [words.t('voucher.number'), number],
      [words.t('voucher.customer'), customer],
      [words.t('voucher.closeReason'), words.t(`voucher.closeReason.${reason}`)],
    ],
    isReservable: false,
  });
}

function voucherReceipt(
  turn: Turn,
  event: AuditEvent<VoucherFacts>,
  parts: { title: string; pairs: Parameters<typeof facts>[0]; isReservable: boolean },
): Page {
  const { words } = turn;
  const { recordId: id } = event;
  const reserve = parts.isReservable
    ? openButton(words.t('command.reserve'), 'reserve.voucher', { id })
    : null;
  return receipt(turn, event, {
    title: parts.title,
    blocks: [facts(parts.pairs)],
    ...(reserve && { next: reserve.title }),
    buttons: [
      ...(reserve ? [reserve] : []),
      openButton(words.t('voucher.open'), 'vouchers.show', { id }),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}
