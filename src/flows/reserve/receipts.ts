import type { Block, Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { isCalendarDate } from '../../domain/dates';
import { findEngagement } from '../../domain/scheme';
import type { Turn } from '../flow';
import { openButton } from '../links';
import { facts, receipt } from '../pages';
import { toolButton, toolSteps } from '../tool-steps';
import { REFUSALS } from './refuse';
import { reopened } from './reopened';

/** The voucher is reserved here; what to press in Partner Center, and where to write down its answer. */
export function reserveReceipt(turn: Turn, event: AuditEvent): Page {
  const { words, scheme } = turn;
  const { recordId: id, facts: was } = event;
  const engagement = findEngagement(scheme, text(was['engagement']) ?? '')?.engagement;
  const exception = scheme.rules.customerLimit.exceptions.find((one) => one.id === was['exception']);
  return receipt(turn, event, {
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
      ...inTool(turn, 'reserve'),
    ],
    next: words.t('reserve.confirm'),
    buttons: [
      openButton(words.t('reserve.confirm'), 'reserve.confirm', { id }),
      openButton(words.t('reserve.wasRefused'), 'reserve.refuse', { id }),
      toolButton(turn, 'reserve'),
      ...ways(turn, id),
    ],
  });
}

/** The new dates are written down; what to press in Partner Center. */
export function datesReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { recordId: id, facts: was } = event;
  return receipt(turn, event, {
    title: words.t('reserve.datesDone'),
    blocks: [
      facts([
        ...named(turn, event),
        [words.t('voucher.dates'), period(turn, was['startsOn'], was['endsOn'])],
        [words.t('reserve.formerDates'), period(turn, was['formerStartsOn'], was['formerEndsOn'])],
      ]),
      ...reopened(turn, event, 'reserve.reportReopened'),
      ...inTool(turn, 'changeDates'),
    ],
    next: words.t('reserve.confirm'),
    buttons: [
      openButton(words.t('reserve.confirm'), 'reserve.confirm', { id }),
      toolButton(turn, 'changeDates'),
      ...ways(turn, id),
    ],
  });
}

/** The reservation is given up here; what to press in Partner Center. */
export function cancelReceipt(turn: Turn, event: AuditEvent): Page {
  const { words, scheme } = turn;
  const { recordId: id, facts: was } = event;
  const reason = scheme.rules.cancelReasons.find((one) => one.id === was['reason']);
  return receipt(turn, event, {
    title: words.t('reserve.cancelled'),
    blocks: [
      facts([
        ...named(turn, event),
        [words.t('reserve.cancelReason'), reason && words.of(reason.text)],
        [words.t('reserve.expiryUnchanged'), day(turn, was['expiresOn'])],
      ]),
      ...reopened(turn, event, 'reserve.reportReleased'),
      { kind: 'text', text: words.t('reserve.alsoThere'), heading: true },
      ...toolSteps(turn, 'cancelReservation'),
    ],
    next: words.t('reserve.again'),
    buttons: [
      openButton(words.t('reserve.again'), 'reserve.voucher', { id }),
      toolButton(turn, 'cancelReservation'),
      ...ways(turn, id),
    ],
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

function inTool(turn: Turn, step: 'reserve' | 'changeDates'): Block[] {
  const { words } = turn;
  return [
    { kind: 'text', text: words.t('confirmation.recorded'), tone: 'warning' },
    { kind: 'text', text: words.t('reserve.alsoThere'), heading: true },
    ...toolSteps(turn, step),
  ];
}

function named({ words }: Turn, { facts: was }: AuditEvent): [string, string | null][] {
  return [
    [words.t('voucher.number'), text(was['number'])],
    [words.t('voucher.customer'), text(was['customer'])],
  ];
}

function ways({ words }: Turn, id: string): Button[] {
  return [
    openButton(words.t('voucher.open'), 'vouchers.show', { id }),
    openButton(words.t('button.myWork'), 'myWork.open', {}),
  ];
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function day({ words }: Turn, value: unknown): string | null {
  return typeof value === 'string' && isCalendarDate(value) ? words.date(value) : null;
}

function period({ words }: Turn, startsOn: unknown, endsOn: unknown): string | null {
  if (typeof startsOn !== 'string' || typeof endsOn !== 'string') return null;
  return isCalendarDate(startsOn) && isCalendarDate(endsOn)
    ? words.t('voucher.period', { startsOn, endsOn })
    : null;
}
