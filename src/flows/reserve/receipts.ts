import type { Block, Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import type { CalendarDate } from '../../domain/time/dates';
import { findEngagement } from '../../domain/scheme/scheme';
import { afterCancelling } from '../../domain/voucher/cancellation';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { recordedReceipt, refusedStatus } from '../shared/tool-steps';
import type {
  CancelConfirmedFacts,
  CancelFacts,
  CancelRefusedFacts,
  ConfirmFacts,
  DatesFacts,
  RefuseFacts,
  ReserveFacts,
  VoucherFacts,
} from './facts';

/** The voucher is reserved here; what to press in Partner Center, and where to write down its answer. */
export function reserveReceipt(turn: Turn, event: AuditEvent<ReserveFacts>): Page {
  const { words, scheme } = turn;
  const { recordId: id, facts: was } = event;
  const engagement = findEngagement(scheme, was.engagement)?.engagement;
  const exception = scheme.rules.customerLimit.exceptions.find((one) => one.id === was.exception);
  return recordedReceipt(turn, event, {
    title: words.t('reserve.done'),
    blocks: [
      facts([
        ...numberAndCustomer(turn, was),
        [words.t('voucher.engagement'), engagement ? words.of(engagement.name) : was.engagement],
        [words.t('voucher.location'), was.location],
        [words.t('voucher.dates'), period(turn, was.startsOn, was.endsOn)],
        [words.t('voucher.lead'), was.lead],
        [words.t('voucher.exception'), exception && words.of(exception.text)],
        [words.t('voucher.expiresOn'), words.date(was.expiresOn)],
      ]),
    ],
    tool: 'reserve',
    confirm: target('reserve.confirm', { id }),
    refuse: target('reserve.refuse', { id }),
    buttons: waysOn(turn, id),
  });
}

/** The new dates are written down; what to press in Partner Center. */
export function datesReceipt(turn: Turn, event: AuditEvent<DatesFacts>): Page {
  const { words } = turn;
  const { recordId: id, facts: was } = event;
  return recordedReceipt(turn, event, {
    title: words.t('reserve.datesDone'),
    blocks: [
      facts([
        ...numberAndCustomer(turn, was),
        [words.t('voucher.dates'), period(turn, was.startsOn, was.endsOn)],
        [words.t('reserve.formerDates'), period(turn, was.formerStartsOn, was.formerEndsOn)],
      ]),
      ...reportNote(turn, was, 'reserve.reportReopened'),
    ],
    tool: 'changeDates',
    confirm: target('reserve.confirm', { id }),
    buttons: waysOn(turn, id),
  });
}

/** The reservation stands in Partner Center. */
export function confirmReceipt(turn: Turn, event: AuditEvent<ConfirmFacts>): Page {
  const { words } = turn;
  const { recordId: id, facts: was } = event;
  return receipt(turn, event, {
    title: words.t('reserve.confirmDone'),
    blocks: [
      facts([
        ...numberAndCustomer(turn, was),
        [words.t('voucher.confirmation'), words.t('confirmation.confirmed')],
        [words.t('reserve.reference'), was.reference],
        [words.t('reserve.startsOn'), words.date(was.startsOn)],
      ]),
    ],
    next: words.t('command.report'),
    buttons: [openButton(words.t('command.report'), 'report.voucher', { id }), ...waysOn(turn, id)],
  });
}

/** Partner Center refused the reservation; the next step follows from its reason. */
export function refuseReceipt(turn: Turn, event: AuditEvent<RefuseFacts>): Page {
  const { words } = turn;
  const { recordId: id, facts: was } = event;
  const { reason } = was;
  const why = words.t(`reserve.refusal.${reason}`);
  const next: Button = {
    takenByOther: openButton(words.t('reserve.askCustomer'), 'addVoucher.message', {}),
    invalid: openButton(words.t('vouchers.correctNumber'), 'vouchers.number', { id }),
    expired: openButton(words.t('vouchers.changeExpiry'), 'vouchers.expiry', { id }),
  }[reason];
  return receipt(turn, event, {
    title: words.t('reserve.refuseDone', { number: was.number }),
    status: refusedStatus(turn),
    blocks: [
      facts([
        ...numberAndCustomer(turn, was),
        [words.t('voucher.confirmation'), words.t('confirmation.refused', { reason: why })],
        [words.t('voucher.expiresOn'), reason === 'takenByOther' ? null : words.date(was.expiresOn)],
      ]),
      { kind: 'text', text: words.t(`reserve.refusedText.${reason}`) },
      ...reportNote(turn, was, 'reserve.reportReleased'),
    ],
    next: next.title,
    buttons: [
      next,
      ...(reason === 'takenByOther' ? [] : [openButton(words.t('vouchers.close'), 'vouchers.close', { id })]),
      ...waysOn(turn, id),
    ],
  });
}

/** The reservation is given up here; what to press in Partner Center, and where to write down its answer. */
export function cancelReceipt(turn: Turn, event: AuditEvent<CancelFacts>): Page {
  const { words } = turn;
  const { recordId: id, facts: was } = event;
  return recordedReceipt(turn, event, {
    title: words.t('reserve.cancelled'),
    blocks: [
      facts([
        ...numberAndCustomer(turn, was),
        [words.t('reserve.cancelReason'), reasonText(turn, was.reason)],
        [words.t('reserve.expiryUnchanged'), words.date(was.expiresOn)],
      ]),
      ...reportNote(turn, was, 'reserve.reportReleased'),
    ],
    tool: 'cancelReservation',
    confirm: target('reserve.cancelResult', { id }),
    refuse: target('reserve.cancelRefusal', { id }),
    buttons: waysOn(turn, id),
  });
}

/** The cancellation stands in Partner Center; why it was made decides what follows. */
export function cancelConfirmedReceipt(turn: Turn, event: AuditEvent<CancelConfirmedFacts>): Page {
  const { words, scheme } = turn;
  const { recordId: id, facts: was } = event;
  const next =
    afterCancelling(scheme.rules, was.cancelReason) === 'reserve'
      ? openButton(words.t('reserve.again'), 'reserve.voucher', { id })
      : openButton(words.t('vouchers.close'), 'vouchers.close', { id });
  return receipt(turn, event, {
    title: words.t('reserve.cancelConfirmed'),
    blocks: [
      facts([
        ...numberAndCustomer(turn, was),
        [words.t('reserve.cancelReason'), reasonText(turn, was.cancelReason)],
        [words.t('voucher.confirmation'), words.t('confirmation.confirmed')],
        [words.t('reserve.reference'), was.toolReference],
      ]),
    ],
    next: next.title,
    buttons: [next, ...waysOn(turn, id)],
  });
}

/** Partner Center did not cancel it: the reservation stands again. */
export function cancelRefusedReceipt(turn: Turn, event: AuditEvent<CancelRefusedFacts>): Page {
  const { words } = turn;
  const { recordId: id, facts: was } = event;
  const { reason } = was;
  const next = openButton(words.t('reserve.cancel'), 'reserve.cancel', { id });
  return receipt(turn, event, {
    title: words.t('reserve.restored'),
    status: refusedStatus(turn),
    blocks: [
      facts([
        ...numberAndCustomer(turn, was),
        [words.t('voucher.cancellation'), reason && words.t('confirmation.refused', { reason })],
        [words.t('voucher.dates'), period(turn, was.startsOn, was.endsOn)],
        [words.t('voucher.expiresOn'), words.date(was.expiresOn)],
      ]),
      ...(was.restored > 0 ? [{ kind: 'text', text: words.t('reserve.reportRestored') } as const] : []),
    ],
    next: next.title,
    buttons: [next, ...waysOn(turn, id)],
  });
}

function numberAndCustomer({ words }: Turn, { number, customer }: VoucherFacts): [string, string][] {
  return [
    [words.t('voucher.number'), number],
    [words.t('voucher.customer'), customer],
  ];
}

function period({ words }: Turn, startsOn: CalendarDate, endsOn: CalendarDate): string {
  return words.t('voucher.period', { startsOn, endsOn });
}

function reasonText({ words, scheme }: Turn, reason: string): string {
  const known = scheme.rules.cancelReasons.find(({ id }) => id === reason);
  return known ? words.of(known.text) : reason;
}

/** Says what became of the report, where there was one. */
function reportNote(
  { words }: Turn,
  { reopened }: Pick<DatesFacts, 'reopened'>,
  key: 'reserve.reportReleased' | 'reserve.reportReopened',
): Block[] {
  return reopened > 0 ? [{ kind: 'text', tone: 'warning', text: words.t(key) }] : [];
}

/** Where one may go from every receipt of a reservation. */
function waysOn({ words }: Turn, id: string): Button[] {
  return [
    openButton(words.t('voucher.open'), 'vouchers.show', { id }),
    openButton(words.t('button.myWork'), 'myWork.open', {}),
  ];
}
