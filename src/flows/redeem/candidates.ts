import type { Tables } from '../../ports';
import type { Turn } from '../../desk/flow';
import { eachOnce, MOST_READ, reservedOfReports, reservedVouchers } from '../shared/reserved-vouchers';
import { expiredVouchers } from '../shared/live-vouchers';
import { judge, type Judged } from './judge';

/** The records that it is told by. */
interface Reading extends Pick<Turn, 'scheme' | 'today' | 'dayIn' | 'retirementInForce'> {
  readonly store: Pick<Tables, 'vouchers' | 'reports' | 'deliverables' | 'locations'>;
}

/** The company's reserved vouchers, the most urgent expiry first. */
export interface Candidates {
  readonly ready: readonly Judged[];
  readonly notReady: readonly Judged[];
  /** Whether there may be more of either. */
  readonly hasMore: boolean;
}

/**
 * Tells the reserved vouchers that can be redeemed now from the others: of those that expire first, whose engagement was
 * over last, whose report was submitted last, and that have expired last.
 */
export async function redemptionCandidates(turn: Reading): Promise<Candidates> {
  const { store } = turn;
  const [reserved, submitted, expired] = await Promise.all([
    reservedVouchers(store, turn),
    store.reports.list(
      { state: 'submitted' },
      { orderBy: 'submittedAt', descending: true, limit: MOST_READ },
    ),
    expiredVouchers(store, { state: 'reserved' }, MOST_READ, turn),
  ]);
  const reported = await reservedOfReports(store, submitted, turn);
  const vouchers = eachOnce([...expired, ...reserved.vouchers, ...reported]).sort(
    (a, b) => a.expiresOn.localeCompare(b.expiresOn) || a.id.localeCompare(b.id),
  );
  const judged = await judge(store, turn, vouchers);
  return {
    ready: judged.filter(({ missing }) => missing.length === 0),
    notReady: judged.filter(({ missing }) => missing.length > 0),
    hasMore: reserved.hasMore || expired.length === MOST_READ,
  };
}
