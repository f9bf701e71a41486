import { GLOBAL_ADMINS, mayAct } from '../../domain/company/role';
import { seesDesk, seesEnrollments, workItems, type WorkInput } from '../../domain/work';
import type { WorkItem } from '../../domain/work-item';
import { peopleOutside } from '../../desk/waiting';
import { eachOnce } from '../shared/reserved-vouchers';
import { liveOfPrograms } from './load-live';
import { unconfirmedRedemptions } from '../shared/unconfirmed-redemptions';
import {
  assignedVouchers,
  claimsToFollow,
  expiredVouchers,
  ledVouchers,
  namingVouchers,
  reservedVouchers,
  sentReports,
  unclaimedVouchers,
  type WorkTurn,
} from './load-records';

/** What somebody is to do, the most urgent first: `most` lines at least, or all where there are fewer. */
export async function loadWork(turn: WorkTurn, most: number): Promise<WorkItem[]> {
  const input = await loadInput(turn, most);
  const items = workItems(input);
  if (items.length >= most || !seesDesk(turn.actor.roles)) return items;
  // What has expired stands behind all that can still be done.
  const expired = await expiredVouchers(turn, most);
  return workItems({ ...input, vouchers: [...input.vouchers, ...expired].sort(byId) });
}

/** The records that these lines follow from: of each kind of work no more than could stand among them. */
async function loadInput(turn: WorkTurn, most: number): Promise<WorkInput> {
  const { store, actor, scheme, today, dayIn } = turn;
  const isDesk = seesDesk(actor.roles);
  const isGlobalAdmin = mayAct(actor.roles, GLOBAL_ADMINS);
  const [enrollments, paymentSetups, waiting, claims, ...lists] = await Promise.all([
    store.enrollments.list(),
    store.paymentSetups.list(),
    whoWaits(turn),
    isDesk ? claimsToFollow(turn, most) : [],
    isDesk ? assignedVouchers(turn, most) : [],
    isDesk ? reservedVouchers(turn, most) : ledVouchers(turn, most),
    isDesk ? unconfirmedRedemptions(turn, most) : [],
    isDesk || isGlobalAdmin ? unclaimedVouchers(turn, most) : [],
    sentReports(turn),
  ]);
  const live = seesEnrollments(actor.roles) ? await liveOfPrograms(turn, enrollments) : undefined;
  const vouchers = eachOnce([...lists.flat(), ...(await namingVouchers(turn, claims))]).sort(byId);
  const reported = vouchers.filter(({ state }) => state === 'reserved' || state === 'redeemed');
  const reports = await store.reports.list({ id: reported.map(({ id }) => id) });
  return {
    actor,
    vouchers,
    ...(live && { live }),
    reports,
    claims: claims.sort(byId),
    enrollments,
    paymentSetups,
    waiting,
    scheme,
    today,
    dayIn,
  };
}

interface Known {
  readonly id: string;
}

/** What is equally urgent stands in the same order on every page. */
function byId(a: Known, b: Known): number {
  return a.id < b.id ? -1 : 1;
}

async function whoWaits({ store, actor }: WorkTurn): Promise<WorkInput['waiting']> {
  if (!mayAct(actor.roles, GLOBAL_ADMINS)) return [];
  const people = await store.people.list({}, { orderBy: 'name' });
  return (await peopleOutside(store, people)).waiting;
}
