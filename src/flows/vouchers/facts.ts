import { z } from 'zod';
import type { CloseReason } from '../../domain/voucher/voucher';
import { day } from '../../desk/facts';

/** Why a voucher is closed by hand. */
export const CLOSE_REASONS = [
  'withdrawn',
  'takenByOther',
  'invalid',
] as const satisfies readonly CloseReason[];

const voucherFacts = z.object({ number: z.string(), customer: z.string() });
export type VoucherFacts = z.infer<typeof voucherFacts>;

/** The state that the change led to. */
const state = z.string();

export const numberFacts = voucherFacts.extend({ formerNumber: z.string(), state });
export type NumberFacts = z.infer<typeof numberFacts>;

export const expiryFacts = voucherFacts.extend({ expiresOn: day, formerExpiresOn: day, state });
export type ExpiryFacts = z.infer<typeof expiryFacts>;

export const closeFacts = voucherFacts.extend({
  reason: z.enum(CLOSE_REASONS),
  /** The state before. */
  former: z.string(),
});
export type CloseFacts = z.infer<typeof closeFacts>;
