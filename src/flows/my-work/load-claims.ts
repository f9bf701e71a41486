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

/**
 * Vouchers whose redemption waits to be confirmed: those that may yet expire, the soonest first, and those in open
 * claims, the latest first. Earlier ones may be paid long since.
 */
export async function unconfirmedRedemptions({ store, today }: WorkTurn, most: number): Promise<Voucher[]> {
  const unconfirmed = { state: 'redeemed', confirmationState: 'recorded' } as const;
  const [running, latest] = await Promise.all([
    store.vouchers.list(
      { ...unconfirmed, expiresOn: { from: today } },
      { orderBy: 'expiresOn', limit: most },
    ),
    store.vouchers.list(unconfirmed, { orderBy: 'expiresOn', descending: true, limit: most }),
  ]);
  const found = [...running, ...latest];
  const claimed = await store.claims.list({
    id: found.flatMap(({ claimId }) => claimId ?? []),
    state: OPEN_CLAIMS,
  });
  const open = new Set(claimed.map(({ id }) => id));
  return found.filter(({ claimId }) => claimId === null || open.has(claimId));
}
