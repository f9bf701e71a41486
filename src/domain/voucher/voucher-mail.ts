import type { Instant } from '../time/dates';
import type { Transitions } from '../lifecycle';
import type { Versioned } from '../versioned';

/**
 * `proposed`: waits for a person. `takenIn`: a person made a voucher of it. `dismissed`: a person said that it holds
 * none. `known`: its voucher was here already when it came.
 */
export type VoucherMailState = 'proposed' | 'takenIn' | 'dismissed' | 'known';

export type VoucherMailEvent = 'takeIn' | 'dismiss' | 'settle' | 'reopen';

/** What a partner admin may do with a mail; `settle`: its voucher has come in by another way. */
export const voucherMailMoves: Transitions<VoucherMailState, VoucherMailEvent> = {
  proposed: { takeIn: 'takenIn', dismiss: 'dismissed', settle: 'known' },
  takenIn: {},
  dismissed: { reopen: 'proposed' },
  known: { reopen: 'proposed' },
};

/** A mail of the shared mailbox that seems to hold a voucher; nothing is taken in without a person. */
export interface VoucherMail extends Versioned {
  readonly state: VoucherMailState;
  /** The mail's own Message-ID, with a mark of what it states where another has the same: unique, so that it comes once. */
  readonly messageId: string;
  readonly subject: string;
  /** Address of the sender. */
  readonly sender: string;
  readonly receivedAt: Instant;
  /** The text that was read, of the mail or of its attachment, as `readVoucherMail` takes it; earlier versions kept HTML. */
  readonly body: string;
  /** Name of the attachment that the text comes from; null: the mail itself. */
  readonly attachment: string | null;
  /** The voucher that it led to, or that was here already. */
  readonly voucherId: string | null;
}
