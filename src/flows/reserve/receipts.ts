import type { Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { findEngagement } from '../../domain/scheme/scheme';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { recordedReceipt, refusedStatus } from '../shared/recorded-receipt';
import { day, named, period, text, ways } from './receipt-parts';
import { REFUSALS } from './refuse';
import { reopened } from './reopened';

/** The voucher is reserved here; what to press in Partner Center, and where to write down its answer. */
export function reserveReceipt(turn: Turn, event: AuditEvent): Page {
  const { words, scheme } = turn;
  const { recordId: id, facts: was } = event;
  const engagement = findEngagement(scheme, text(was['engagement']) ?? '')?.engagement;
  const exception = scheme.rules.customerLimit.exceptions.find((one) => one.id === was['exception']);
  return recordedReceipt(turn, event, {
    title: words.t('reserve.done'),
    blocks: [
      facts([
        ...named(turn, event),
        [words.t('voucher.engagement'), engagement ? words.of(engagement.name) : text(was['engagement'])],
        [words.t('voucher.location'), text(was['location'])],
        [words.t('voucher.dates'), period(turn, was['startsOn'], was['endsOn'])],
        [words.t('voucher.lead'), text(was['lead'])],
        [words.t('voucher.exception'), exception && words.of(exception.text)],
        [words.t('voucher.expiresOn'), day(turn, was['expiresOn'])],
      ]),
    ],
    tool: 'reserve',
    confirm: target('reserve.confirm', { id }),
    refuse: target('reserve.refuse', { id }),
    buttons: ways(turn, id),
  });
}

/** The new dates are written down; what to press in Partner Center. */
export function datesReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { recordId: id, facts: was } = event;
  return recordedReceipt(turn, event, {
    title: words.t('reserve.datesDone'),
    blocks: [
      facts([
        ...named(turn, event),
        [words.t('voucher.dates'), period(turn, was['startsOn'], was['endsOn'])],
        [words.t('reserve.formerDates'), period(turn, was['formerStartsOn'], was['formerEndsOn'])],
      ]),
      ...reopened(turn, event, 'reserve.reportReopened'),
    ],
    tool: 'changeDates',
    confirm: target('reserve.confirm', { id }),
    buttons: ways(turn, id),
  });
}

/** The reservation stands in Partner Center. */
export function confirmReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { recordId: id, facts: was } = event;
  return receipt(turn, event, {
    title: words.t('reserve.confirmDone'),
    blocks: [
      facts([
        ...named(turn, event),
        [words.t('voucher.confirmation'), words.t('confirmation.confirmed')],
        [words.t('reserve.reference'), text(was['reference'])],
        [words.t('reserve.startsOn'), day(turn, was['startsOn'])],
      ]),
    ],
    next: words.t('command.report'),
    buttons: [openButton(words.t('command.report'), 'report.voucher', { id }), ...ways(turn, id)],
  });
}

/** Partner Center refused the reservation; the next step follows from its reason. */
export function refuseReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { recordId: id, facts: was } = event;
  const reason = REFUSALS.find((known) => known === was['reason']) ?? 'invalid';
  const why = words.t(`reserve.refusal.${reason}`);
  const next: Button = {
    takenByOther: openButton(words.t('reserve.askCustomer'), 'addVoucher.message', {}),
    invalid: openButton(words.t('vouchers.correctNumber'), 'vouchers.number', { id }),
    expired: openButton(words.t('vouchers.changeExpiry'), 'vouchers.expiry', { id }),
  }[reason];
  return receipt(turn, event, {
    title: words.t('reserve.refuseDone'),
    status: refusedStatus(turn),
    blocks: [
      facts([
        ...named(turn, event),
        [words.t('voucher.confirmation'), words.t('confirmation.refused', { reason: why })],
        [words.t('voucher.expiresOn'), reason === 'expired' ? day(turn, was['expiresOn']) : null],
      ]),
      { kind: 'text', text: words.t(`reserve.refusedText.${reason}`) },
      ...reopened(turn, event, 'reserve.reportReleased'),
    ],
    next: next.title,
    buttons: [
      next,
      ...(reason === 'takenByOther' ? [] : [openButton(words.t('vouchers.close'), 'vouchers.close', { id })]),
      ...ways(turn, id),
    ],
  });
}
