import type { Enrollment } from '../../domain/enrollment/enrollment';
import { waitsForEnrollment, type LiveVouchers } from '../../domain/enrollment/program-work';
import type { Program } from '../../domain/scheme/scheme';
import { longestRunning } from '../../domain/time/day';
import { justOver } from '../shared/live-vouchers';
import {
  type WorkTurn,
  assignedVouchers,
  claimsToFollow,
  expiredVouchers,
  ledVouchers,
  namingVouchers,
  reservedVouchers,
  sentReports,
  unclaimedVouchers,
} from './load-records';
import { GLOBAL_ADMINS, mayAct } from '../../domain/company/role';
import { seesDesk, seesEnrollments, workItems, type WorkInput } from '../../domain/work';
import type { WorkItem } from '../../domain/work-item';
import { peopleOutside } from '../../desk/waiting';
import { eachOnce, unconfirmedRedemptions } from '../shared/find-vouchers';

/** More of them are not counted. */
const MOST_COUNTED = 100;

/** The live vouchers of each program that the company is not enrolled in. */
async function liveOfPrograms(
  turn: WorkTurn,
  enrollments: readonly Enrollment[],
): Promise<Map<string, LiveVouchers>> {
  const { store, scheme, today } = turn;
  const waiting = scheme.programs.filter(({ id }) =>
    waitsForEnrollment(
      enrollments.find((enrollment) => enrollment.id === id),
      scheme.rules,
      today,
    ),
  );
  // Most companies have no voucher of a program that they are not enrolled in, which one question tells.
  const { where, from } = running(
    turn,
    waiting.map(({ id }) => id),
  );
  const isAny = await store.vouchers.count({ ...where, expiresOn: { from: longestRunning(from) } }, 1);
  if (isAny === 0) return new Map(waiting.map(({ id }) => [id, NONE]));
  return new Map(
    await Promise.all(waiting.map(async (program) => [program.id, await liveOf(turn, program)] as const)),
  );
}

const NONE: LiveVouchers = { count: 0, hasMore: false, vouchers: [] };

/** The live vouchers of these programs; the lengths are all that there are, and lead into the index. */
function running({ scheme, today }: WorkTurn, programId: string | readonly string[]) {
  const days = scheme.rules.lengths.values;
  return { where: { programId, state: ['assigned', 'reserved'], days }, from: today } as const;
}

async function liveOf(turn: WorkTurn, { id: programId }: Program): Promise<LiveVouchers> {
  const { store, scheme } = turn;
  const { where, from } = running(turn, programId);
  const { live } = await justOver(store, where, turn);
  const count =
    live.length + (await store.vouchers.count({ ...where, expiresOn: { from } }, MOST_COUNTED + 1));
  // Of each length the one that expires first: among them is the one that has to start first.
  const vouchers = await Promise.all(
    (count > 0 ? scheme.rules.lengths.values : []).map((days) =>
      store.vouchers.list(
        { programId, state: 'assigned', days, expiresOn: { from } },
        { orderBy: 'expiresOn', limit: 1 },
      ),
    ),
  );
  return {
    count: Math.min(count, MOST_COUNTED),
    hasMore: count > MOST_COUNTED,
    vouchers: [...live.filter(({ state }) => state === 'assigned'), ...vouchers.flat()],
  };
}

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
