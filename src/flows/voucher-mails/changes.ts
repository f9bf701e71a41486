import { move } from '../../domain/lifecycle';
import { voucherMailMoves, type VoucherMailEvent } from '../../domain/voucher/voucher-mail';
import { DomainError } from '../../errors';
import type { Change, Work } from '../../desk/flow';
import { loadCurrent } from '../../desk/load';
import { voucherOfMail } from '../shared/voucher-mail-page';
import { readMail } from '../shared/voucher-prefill';
import type { DecisionFacts } from './facts';

/** What is decided on a mail here; taking it in belongs to the form. */
export type Decision = Exclude<VoucherMailEvent, 'takeIn'>;

interface Pressed {
  readonly id: string;
  readonly version: number;
}

/**
 * Decides on a voucher mail: it holds no voucher, its voucher is here already, or neither and it waits again. Throws
 * `DomainError` where the mail does not take that, or its voucher is not here.
 */
export function decide(event: Decision): (work: Work, pressed: Pressed) => Promise<Change<DecisionFacts>> {
  return async (work, pressed) => {
    const mail = await loadCurrent(work.tables.voucherMails, pressed);
    const state = move(voucherMailMoves, mail.state, event);
    const voucher = event === 'settle' ? await voucherOfMail(work, mail) : null;
    if (voucher === undefined) throw new DomainError('illegalMove');
    const saved = await work.tables.voucherMails.save({ ...mail, state, voucherId: voucher?.id ?? null });
    const number = voucher?.number ?? readMail(mail, work.scheme, []).values.number ?? null;
    return {
      recordId: mail.id,
      recordVersion: saved.version,
      event: `voucherMail.${event}`,
      facts: { subject: mail.subject, sender: mail.sender, number, voucherId: voucher?.id ?? null },
      before: { state: mail.state },
      after: { state },
    };
  };
}
