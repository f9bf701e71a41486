import type { Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { mailSubject } from '../shared/voucher-mail-parts';
import type { Decision } from './changes';
import type { DecisionFacts } from './facts';

/** What was decided on a mail, with the next step: to take it back, to see the voucher, or to take it in. */
export function decisionReceipt(decision: Decision): (turn: Turn, event: AuditEvent<DecisionFacts>) => Page {
  return (turn, event) => {
    const { words } = turn;
    const { subject, sender, number } = event.facts;
    return receipt(turn, event, {
      title: words.t(`mails.done.${decision}`),
      blocks: [
        facts([
          [words.t('mails.subject'), mailSubject(words, { subject })],
          [words.t('mails.sender'), sender],
          [words.t('voucher.number'), number?.slice(0, 150)],
        ]),
      ],
      buttons: [...next(turn, event, decision), openButton(words.t('mails.all'), 'voucherMails.open', {})],
    });
  };
}

function next(
  { words }: Turn,
  { id, recordId, recordVersion, facts: { voucherId } }: AuditEvent<DecisionFacts>,
  decision: Decision,
): Button[] {
  switch (decision) {
    case 'dismiss':
      return [
        {
          kind: 'submit',
          title: words.t('mails.reopen'),
          verb: 'voucherMails.reopen',
          // The event's own id: the receipt is the same at each press, and what it did can be taken back once.
          data: { id: recordId, version: recordVersion, nonce: id },
          quiet: true,
        },
      ];
    case 'settle':
      return voucherId === null
        ? []
        : [openButton(words.t('voucher.open'), 'vouchers.show', { id: voucherId })];
    case 'reopen':
      return [openButton(words.t('mails.show'), 'voucherMails.show', { id: recordId })];
  }
}
