import type { Enrollment } from '../../domain/enrollment/enrollment';
import { waitsForEnrollment, type LiveVouchers } from '../../domain/enrollment/program-work';
import type { Program } from '../../domain/scheme/scheme';
import { longestRunning } from '../../domain/time/day';
import { justOver } from '../shared/live-vouchers';
import type { WorkTurn } from './load-records';

/** More of them are not counted. */
const MOST_COUNTED = 100;

/** The live vouchers of each program that the company is not enrolled in. */
export async function liveOfPrograms(
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
