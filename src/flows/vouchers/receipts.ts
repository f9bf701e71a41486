import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { isCalendarDate } from '../../domain/time/dates';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { CLOSE_REASONS } from './close';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The number was put right. */
export function numberReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  return done(turn, event, words.t('vouchers.numberCorrected'), [
    [words.t('voucher.number'), text(event.facts['number'])],
    [words.t('voucher.formerNumber'), text(event.facts['formerNumber'])],
    [words.t('voucher.customer'), text(event.facts['customer'])],
  ]);
}

/** The expiry was written down; says so where the voucher lives again. */
export function expiryReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const revived = event.event !== 'changeExpiry';
  return done(turn, event, words.t(revived ? 'vouchers.revived' : 'vouchers.expiryChanged'), [
    [words.t('voucher.number'), text(event.facts['number'])],
    [words.t('voucher.customer'), text(event.facts['customer'])],
    [words.t('voucher.expiresOn'), day(turn, event.facts['expiresOn'])],
    [words.t('voucher.formerExpiry'), day(turn, event.facts['formerExpiresOn'])],
  ]);
}

/** The voucher is closed. */
export function closeReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const reason = CLOSE_REASONS.find((known) => known === event.facts['reason']);
  return done(turn, event, words.t('vouchers.closed'), [
    [words.t('voucher.number'), text(event.facts['number'])],
    [words.t('voucher.customer'), text(event.facts['customer'])],
    [words.t('voucher.closeReason'), reason ? words.t(`voucher.closeReason.${reason}`) : null],
  ]);
}

function day({ words }: Turn, value: unknown): string | null {
  return typeof value === 'string' && isCalendarDate(value) ? words.date(value) : null;
}

function done(turn: Turn, event: AuditEvent, title: string, pairs: Parameters<typeof facts>[0]): Page {
  const { words } = turn;
  const { recordId: id } = event;
  const reservable = event.event !== 'close' && event.facts['state'] === 'assigned';
  const open = openButton(words.t('voucher.open'), 'vouchers.show', { id });
  return receipt(turn, event, {
    title,
    blocks: [facts(pairs)],
    ...(reservable ? { next: words.t('command.reserve') } : {}),
    buttons: [
      ...(reservable ? [openButton(words.t('command.reserve'), 'reserve.voucher', { id })] : []),
      open,
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}
