import type { Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { mailSubject } from '../shared/voucher-mail-parts';
import type { Decision } from './decide';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What was decided on a mail, with the next step: to take it back, to see the voucher, or to take it in. */
export function decisionReceipt(decision: Decision): (turn: Turn, event: AuditEvent) => Page {
  return (turn, event) => {
    const { words } = turn;
    return receipt(turn, event, {
      title: words.t(`mails.done.${decision}`),
      blocks: [
        facts([
          [words.t('mails.subject'), mailSubject(words, { subject: text(event.facts['subject']) })],
          [words.t('mails.sender'), text(event.facts['sender'])],
          [words.t('voucher.number'), text(event.facts['number']).slice(0, 150)],
        ]),
      ],
      buttons: [next(turn, event, decision), openButton(words.t('mails.all'), 'voucherMails.open', {})],
    });
  };
}

function next(
  { words }: Turn,
  { id, recordId, recordVersion, facts: was }: AuditEvent,
  decision: Decision,
): Button {
  switch (decision) {
    case 'dismiss':
      return {
        kind: 'submit',
        title: words.t('mails.reopen'),
        verb: 'voucherMails.reopen',
        // The event's own id: the receipt is the same at each press, and what it did can be taken back once.
        data: { id: recordId, version: recordVersion, nonce: id },
        quiet: true,
      };
    case 'settle':
      return openButton(words.t('voucher.open'), 'vouchers.show', { id: text(was['voucherId']) });
    case 'reopen':
      return openButton(words.t('mails.show'), 'voucherMails.show', { id: recordId });
  }
}
