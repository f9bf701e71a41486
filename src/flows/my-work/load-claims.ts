import type { Claim } from '../../domain/claim/claim';
import type { Voucher } from '../../domain/voucher/voucher';
import { firstOf } from '../../desk/merged';
import type { WorkTurn } from './work-turn';

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
