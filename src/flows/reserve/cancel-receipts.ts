import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { afterCancelling } from '../../domain/voucher/cancellation';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { recordedReceipt, refusedStatus } from '../shared/recorded-receipt';
import { day, named, period, text, ways } from './receipt-parts';
import { reopened } from './reopened';

/** The reservation is given up here; what to press in Partner Center, and where to write down its answer. */
export function cancelReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { recordId: id, facts: was } = event;
  return recordedReceipt(turn, event, {
    title: words.t('reserve.cancelled'),
    blocks: [
      facts([
        ...named(turn, event),
        [words.t('reserve.cancelReason'), reasonText(turn, text(was['reason']))],
        [words.t('reserve.expiryUnchanged'), day(turn, was['expiresOn'])],
      ]),
      ...reopened(turn, event, 'reserve.reportReleased'),
    ],
    tool: 'cancelReservation',
    confirm: target('reserve.cancelResult', { id }),
    refuse: target('reserve.cancelRefusal', { id }),
    buttons: ways(turn, id),
  });
}

/** The cancellation stands in Partner Center; why it was made decides what follows. */
export function cancelConfirmedReceipt(turn: Turn, event: AuditEvent): Page {
  const { words, scheme } = turn;
  const { recordId: id, facts: was } = event;
  const reason = text(was['cancelReason']) ?? '';
  const next =
    afterCancelling(scheme.rules, reason) === 'reserve'
      ? openButton(words.t('reserve.again'), 'reserve.voucher', { id })
      : openButton(words.t('vouchers.close'), 'vouchers.close', { id });
  return receipt(turn, event, {
    title: words.t('reserve.cancelConfirmed'),
    blocks: [
      facts([
        ...named(turn, event),
        [words.t('reserve.cancelReason'), reasonText(turn, reason)],
        [words.t('voucher.confirmation'), words.t('confirmation.confirmed')],
        [words.t('reserve.reference'), text(was['toolReference'])],
      ]),
    ],
    next: next.title,
    buttons: [next, ...ways(turn, id)],
  });
}

/** Partner Center did not cancel it: the reservation stands again. */
export function cancelRefusedReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { recordId: id, facts: was } = event;
  const reason = text(was['reason']);
  const next = openButton(words.t('reserve.cancel'), 'reserve.cancel', { id });
  return receipt(turn, event, {
    title: words.t('reserve.restored'),
    status: refusedStatus(turn),
    blocks: [
      facts([
        ...named(turn, event),
        [words.t('voucher.cancellation'), reason && words.t('confirmation.refused', { reason })],
        [words.t('voucher.dates'), period(turn, was['startsOn'], was['endsOn'])],
        [words.t('voucher.expiresOn'), day(turn, was['expiresOn'])],
      ]),
      ...(Number(was['restored'] ?? 0) > 0
        ? [{ kind: 'text', text: words.t('reserve.reportRestored') } as const]
        : []),
    ],
    next: next.title,
    buttons: [next, ...ways(turn, id)],
  });
}

function reasonText({ words, scheme }: Turn, reason: string | null): string | null {
  const known = scheme.rules.cancelReasons.find(({ id }) => id === reason);
  return known ? words.of(known.text) : reason;
}
