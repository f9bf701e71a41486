import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { dateIn } from '../../domain/time/dates';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { deadline, expirySource, programName } from '../shared/voucher-facts';
import type { TakeInFacts } from './facts';

/** The voucher is here; reserving it comes next, unless it has expired already. */
export function takeInReceipt(turn: Turn, event: AuditEvent<TakeInFacts>): Page {
  const { words } = turn;
  const { recordId: id, facts: was } = event;
  const expired = was.expired === 1;
  const on = dateIn(turn.company.timeZone, event.at);
  const next = expired
    ? openButton(words.t('vouchers.changeExpiry'), 'vouchers.expiry', { id })
    : openButton(words.t('command.reserve'), 'reserve.voucher', { id });
  return receipt(turn, event, {
    title: words.t('intake.done'),
    blocks: [
      facts([
        [words.t('voucher.number'), was.number],
        [words.t('voucher.customer'), was.customer],
        [words.t('voucher.programLabel'), programName(turn, was.program)],
        [words.t('voucher.days'), words.t('days.count', { days: was.days })],
        [words.t('voucher.country'), words.country(was.country)],
        [words.t('voucher.adminEmail'), was.adminEmail],
        [words.t('voucher.expiresOn'), deadline(words, was.expiresOn, on)],
        [words.t('voucher.expirySource'), expirySource(turn, was.expirySource)],
      ]),
      {
        kind: 'text',
        text: words.t(expired ? 'intake.doneExpired' : 'intake.doneText'),
        tone: expired ? 'attention' : 'default',
      },
    ],
    next: next.title,
    buttons: [
      next,
      openButton(words.t('voucher.open'), 'vouchers.show', { id }),
      was.proposal
        ? openButton(words.t('mails.all'), 'voucherMails.open', {})
        : openButton(words.t('intake.another'), 'addVoucher.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}
