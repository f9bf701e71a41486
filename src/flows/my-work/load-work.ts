import { addDays } from '../../domain/dates';
import { GLOBAL_ADMINS, mayAct } from '../../domain/role';
import type { Voucher } from '../../domain/voucher';
import type { WorkInput } from '../../domain/work';
import type { Turn } from '../flow';
import { peopleOutside } from '../waiting';

/** An expired voucher may still be extended by Microsoft or its customer; later than this nobody looks for it here. Days. */
const EXPIRED_SHOWN = 30;
const OPEN_CLAIMS = ['draft', 'submitted', 'inReview', 'actionRequired', 'approved', 'held'] as const;
/** Ids in one query: databases limit the number of parameters. */
const AT_ONCE = 400;

/** The records that somebody's work can follow from: only those that are alive. */
export async function loadWork(turn: Turn): Promise<WorkInput> {
  const { store, actor, scheme, today } = turn;
  const [unredeemed, unclaimed, claims, enrollments, paymentSetups, waiting] = await Promise.all([
    store.vouchers.list({
      state: ['assigned', 'reserved'],
      expiresOn: { from: addDays(today, -EXPIRED_SHOWN) },
    }),
    store.vouchers.list({ state: 'redeemed', claimId: null }),
    store.claims.list({ state: OPEN_CLAIMS }),
    store.enrollments.list(),
    store.paymentSetups.list(),
    whoWaits(turn),
  ]);
  const claimed = await byIds(
    claims.map(({ id }) => id),
    (claimId) => store.vouchers.list({ claimId }),
  );
  const reports = await byIds(
    unredeemed.filter(({ state }) => state === 'reserved').map(({ id }) => id),
    (id) => store.reports.list({ id }),
  );
  const vouchers: Voucher[] = [...unredeemed, ...unclaimed, ...claimed];
  return { actor, vouchers, reports, claims, enrollments, paymentSetups, waiting, scheme, today };
}

async function whoWaits({ store, actor }: Turn): Promise<WorkInput['waiting']> {
  if (!mayAct(actor.roles, GLOBAL_ADMINS)) return [];
  const people = await store.people.list({}, { orderBy: 'name' });
  return (await peopleOutside(store, people)).waiting;
}

async function byIds<R>(
  ids: readonly string[],
  list: (some: readonly string[]) => Promise<R[]>,
): Promise<R[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, index) =>
    list(ids.slice(index * AT_ONCE, (index + 1) * AT_ONCE)),
  );
  return (await Promise.all(parts)).flat();
}
