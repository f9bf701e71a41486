import type { Claim } from '../../domain/claim/claim';
import { addDays } from '../../domain/time/dates';
import { mayAct } from '../../domain/company/role';
import { longestRunning } from '../../domain/time/day';
import { EXTENDED_WITHIN, voucherState, type Voucher } from '../../domain/voucher/voucher';
import { seesDesk } from '../../domain/work';
import type { Turn } from '../../desk/flow';
import { firstByExpiry, firstOf } from '../../desk/paging';
import { MOST_READ, unsettled } from '../shared/find-vouchers';
import { justOver, liveVouchers, stillLive } from '../shared/live-vouchers';

/** What of a turn somebody's work is read with. */
export type WorkTurn = Pick<Turn, 'store' | 'actor' | 'scheme' | 'today' | 'dayIn'>;

/** Nobody leads more engagements at once. */
const MOST_LED = 50;

/** Expired vouchers that may still be of use. */
export async function expiredVouchers(turn: WorkTurn, most: number): Promise<Voucher[]> {
  const { store, today } = turn;
  const over = { expiresOn: { from: addDays(today, -EXTENDED_WITHIN), to: addDays(today, -1) } };
  const found = await firstByExpiry(store, ['assigned', 'reserved'], over, { limit: most });
  return found.filter((voucher) => voucherState(voucher, turn) === 'expired');
}

/** Of each length those that expire first: by its length a voucher has to start so much before its expiry. */
export async function assignedVouchers(turn: WorkTurn, most: number): Promise<Voucher[]> {
  const { store, scheme, today } = turn;
  const [{ live }, ...lists] = await Promise.all([
    justOver(store, { state: 'assigned' }, turn),
    ...scheme.rules.lengths.values.map((days) =>
      store.vouchers.list(
        { state: 'assigned', days, expiresOn: { from: today } },
        { orderBy: 'expiresOn', limit: most },
      ),
    ),
  ]);
  return [...live, ...lists.flat()];
}

/**
 * Those that expire first. Long before its expiry a voucher may only wait for its engagement, so that, where there are
 * more, also those are asked for whose reservation waits for confirmation, and whose engagement is over.
 */
export async function reservedVouchers(turn: WorkTurn, most: number): Promise<Voucher[]> {
  const { store, today } = turn;
  const { vouchers } = store;
  const running = { state: 'reserved', expiresOn: { from: longestRunning(today) } } as const;
  const first = await liveVouchers(store, { state: 'reserved' }, most, turn);
  if (first.length < most) return first;
  const [recorded, ended] = await Promise.all([
    vouchers.list({ ...running, confirmationState: 'recorded' }, { orderBy: 'startsOn', limit: most }),
    vouchers.list(
      { state: 'reserved', endsOn: { to: today } },
      { orderBy: 'endsOn', descending: true, limit: most },
    ),
  ]);
  return [...first, ...stillLive([...recorded, ...ended], turn)];
}

/** The engagements that a consultant leads. */
export async function ledVouchers(turn: WorkTurn, most: number): Promise<Voucher[]> {
  const { store, actor } = turn;
  if (!mayAct(actor.roles, ['consultant'])) return [];
  return liveVouchers(store, { leadId: actor.id, state: 'reserved' }, Math.max(most, MOST_LED), turn);
}

/**
 * Redeemed vouchers of which Microsoft is not known to have the report, the latest report first, until their claim is
 * over; for a consultant those that they led.
 */
export async function sentReports({ store, actor }: WorkTurn): Promise<Voucher[]> {
  const isDesk = seesDesk(actor.roles);
  if (!isDesk && !mayAct(actor.roles, ['consultant'])) return [];
  const sent = await store.reports.list(
    { state: 'submitted' },
    { orderBy: 'submittedAt', descending: true, limit: MOST_READ },
  );
  const ids = sent.filter(({ confirmation }) => confirmation?.state !== 'confirmed').map(({ id }) => id);
  if (ids.length === 0) return [];
  const own = isDesk ? {} : { leadId: actor.id };
  return unsettled(store, await store.vouchers.list({ ...own, id: ids, state: 'redeemed' }));
}

/** The redeemed vouchers whose claim is due first. */
export function unclaimedVouchers({ store }: WorkTurn, most: number): Promise<Voucher[]> {
  return store.vouchers.list({ state: 'redeemed', claimId: null }, { orderBy: 'redeemedOn', limit: most });
}

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
