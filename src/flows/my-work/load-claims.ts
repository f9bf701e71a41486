import type { Claim } from '../../domain/claim';
import type { Voucher } from '../../domain/voucher';
import { byIds } from '../by-ids';
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
  const [held, ...due] = await Promise.all([
    claims.list({ state: 'held' }, order),
    claims.list({ state: 'draft' }, order),
    claims.list({ state: 'actionRequired' }, order),
    claims.list({ state: 'submitted', confirmationState: 'recorded' }, order),
  ]);
  const first = due.flat().sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return [...held, ...first.slice(0, most)];
}

/** The vouchers that claims are named after. */
export async function namingVouchers({ store }: WorkTurn, claims: readonly Claim[]): Promise<Voucher[]> {
  const ids = claims.flatMap(({ lines }) => lines.slice(0, 1).map(({ voucherId }) => voucherId));
  return byIds(ids, (id) => store.vouchers.list({ id }));
}

/** Vouchers in open claims whose redemption waits to be confirmed, the latest first: earlier ones may be paid long since. */
export async function unconfirmedRedemptions({ store }: WorkTurn, most: number): Promise<Voucher[]> {
  const recorded = await store.vouchers.list(
    { state: 'redeemed', confirmationState: 'recorded' },
    { orderBy: 'expiresOn', descending: true, limit: most },
  );
  const ids = [...new Set(recorded.flatMap(({ claimId }) => claimId ?? []))];
  const open = await byIds(ids, (id) => store.claims.list({ id, state: OPEN_CLAIMS }));
  return recorded.filter(({ claimId }) => open.some(({ id }) => id === claimId));
}
