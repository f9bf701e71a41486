import type { Turn } from '../flow';
import { judge, type Judged } from './judge';

/** The company's reserved vouchers, the most urgent expiry first. */
export interface Candidates {
  readonly ready: readonly Judged[];
  readonly notReady: readonly Judged[];
}

/** Tells the reserved vouchers that can be redeemed now from the others. */
export async function reservedVouchers(turn: Turn): Promise<Candidates> {
  const vouchers = await turn.store.vouchers.list({ state: 'reserved' }, { orderBy: 'expiresOn' });
  const judged = await judge(turn.store, turn, vouchers);
  return {
    ready: judged.filter(({ missing }) => missing.length === 0),
    notReady: judged.filter(({ missing }) => missing.length > 0),
  };
}
