import type { Enrollment } from '../../domain/enrollment';
import { waitsForEnrollment, type LiveVouchers } from '../../domain/program-work';
import type { Program } from '../../domain/scheme';
import type { WorkTurn } from './work-turn';

/** More of them are not counted. */
const MOST_COUNTED = 100;

/** The live vouchers of each program that the company is not enrolled in. */
export async function liveOfPrograms(
  turn: WorkTurn,
  enrollments: readonly Enrollment[],
): Promise<Map<string, LiveVouchers>> {
  const { scheme, today } = turn;
  const waiting = scheme.programs.filter(({ id }) =>
    waitsForEnrollment(
      enrollments.find((enrollment) => enrollment.id === id),
      scheme.rules,
      today,
    ),
  );
  return new Map(
    await Promise.all(waiting.map(async (program) => [program.id, await liveOf(turn, program)] as const)),
  );
}

async function liveOf({ store, scheme, today }: WorkTurn, { id: programId }: Program): Promise<LiveVouchers> {
  const lengths = scheme.rules.lengths.values;
  const running = { programId, expiresOn: { from: today } };
  const count = await store.vouchers.count(
    { ...running, state: ['assigned', 'reserved'], days: lengths },
    MOST_COUNTED + 1,
  );
  // Of each length the one that expires first: among them is the one that has to start first.
  const vouchers = await Promise.all(
    (count > 0 ? lengths : []).map((days) =>
      store.vouchers.list({ ...running, state: 'assigned', days }, { orderBy: 'expiresOn', limit: 1 }),
    ),
  );
  return { count: Math.min(count, MOST_COUNTED), hasMore: count > MOST_COUNTED, vouchers: vouchers.flat() };
}
