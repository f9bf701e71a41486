import type { Claim } from '../../domain/claim/claim';
import type { Voucher } from '../../domain/voucher/voucher';
import { longestRunning } from '../../domain/time/day';
import type { Tables } from '../../ports';
import type { Turn } from '../../desk/flow';

interface Reading extends Pick<Turn, 'today' | 'dayIn'> {
  readonly store: Pick<Tables, 'vouchers' | 'claims'>;
}

const OPEN_CLAIMS: readonly Claim['state'][] = [
  'draft',
  'submitted',
  'inReview',
  'actionRequired',
  'approved',
  'held',
];

/**
 * Vouchers whose redemption waits to be confirmed: those that may yet expire, the soonest first, and those in open
 * claims, the latest first. Earlier ones may be paid long since.
 */
export async function unconfirmedRedemptions(reading: Reading, most: number): Promise<Voucher[]> {
  const { store, today } = reading;
  const unconfirmed = { state: 'redeemed', confirmationState: 'recorded' } as const;
  const [running, latest] = await Promise.all([
    store.vouchers.list(
      { ...unconfirmed, expiresOn: { from: longestRunning(today) } },
      { orderBy: 'expiresOn', limit: most },
    ),
    store.vouchers.list(unconfirmed, { orderBy: 'expiresOn', descending: true, limit: most }),
  ]);
  return unsettled(store, [...running, ...latest]);
}

/** Those of redeemed vouchers that no claim has brought to an end. */
export async function unsettled(
  { claims }: Pick<Tables, 'claims'>,
  redeemed: readonly Voucher[],
): Promise<Voucher[]> {
  const claimed = await claims.list({
    id: redeemed.flatMap(({ claimId }) => claimId ?? []),
    state: OPEN_CLAIMS,
  });
  const open = new Set(claimed.map(({ id }) => id));
  return redeemed.filter(({ claimId }) => claimId === null || open.has(claimId));
}
