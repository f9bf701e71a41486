import type { Claim } from '../../domain/claim';
import type { Voucher } from '../../domain/voucher';
import { firstOf } from '../merged';
import type { WorkTurn } from './work-turn';

const OPEN_CLAIMS: readonly Claim['state'][] = [
  'draft',
  'submitted',
  'inReview',
  'actionRequired',
  'approved',
  'held',
];

/** The claims that something can be done about, those due first; and those that are held, for which no day is named. */
export async function claimsToFollow({ store: { claims } }: WorkTurn, most: number): Promise<Claim[]> {
  const order = { orderBy: 'dueOn', limit: most } as const;
  const [held, due] = await Promise.all([
    claims.list({ state: 'held' }, order),
    firstOf(
      claims,
      [
        { state: 'draft' },
        { state: 'actionRequired' },
        { state: 'submitted', confirmationState: 'recorded' },
      ],
      order,
    ),
  ]);
  return [...held, ...due];
}

/** The vouchers that claims are named after. */
export async function namingVouchers({ store }: WorkTurn, claims: readonly Claim[]): Promise<Voucher[]> {
  const ids = claims.flatMap(({ lines }) => lines.slice(0, 1).map(({ voucherId }) => voucherId));
  return store.vouchers.list({ id: ids });
}

/** Vouchers in open claims whose redemption waits to be confirmed, the latest first: earlier ones may be paid long since. */
export async function unconfirmedRedemptions({ store }: WorkTurn, most: number): Promise<Voucher[]> {
  const recorded = await store.vouchers.list(
    { state: 'redeemed', confirmationState: 'recorded' },
    { orderBy: 'expiresOn', descending: true, limit: most },
  );
  const ids = [...new Set(recorded.flatMap(({ claimId }) => claimId ?? []))];
  const open = await store.claims.list({ id: ids, state: OPEN_CLAIMS });
  return recorded.filter(({ claimId }) => open.some(({ id }) => id === claimId));
}
