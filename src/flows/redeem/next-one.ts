import type { Facts } from '../../domain/audit';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Work } from '../../desk/flow';
import { unconfirmedRedemptions } from '../shared/unconfirmed-redemptions';
import { redeemable } from './candidates';

/**
 * What comes next once one redemption is settled, as facts of its receipt: another that waits to be confirmed, the one
 * that may expire first before the others; else another voucher that is ready to be redeemed; else nothing.
 */
export async function nextOne(work: Work, { id }: Pick<Voucher, 'id'>): Promise<Facts> {
  const tables = { ...work, store: work.tables };
  const isOther = (voucher: Voucher): boolean => voucher.id !== id;
  const waiting = (await unconfirmedRedemptions(tables, 2)).find(isOther);
  if (waiting) return { nextStep: 'confirm', nextId: waiting.id, nextNumber: waiting.number };
  const { ready } = await redeemable(tables);
  const next = ready.map(({ voucher }) => voucher).find(isOther);
  return next ? { nextStep: 'redeem', nextId: next.id, nextNumber: next.number } : {};
}
