import Database from 'libsql';
import { z } from 'zod';
import { addDays } from '../src/domain/time/dates';
import { median, named, rounded, type Result, type Run } from './bench';
import { startChild } from './load/child';
import { archive, type Archive } from './seed/archive';
import { TODAY } from './seed/facts';

const FEW = 10_000;
const MANY = 1_000_000;
const DUE = 1_000;
const ROUNDS = 3;
/** A voucher that expires on this day is told of by the calendar today: thirty days before, and one day ahead of that. */
const EXPIRING = addDays(TODAY, 31);

const swept = z.object({
  queued: z.number(),
  ms: z.number(),
  cpuMs: z.number(),
  /** The longest time in which nobody else had a turn in the process. */
  longestPauseMs: z.number(),
  heapMb: z.number(),
  rssMb: z.number(),
});
type Swept = z.infer<typeof swept>;

/**
 * The daily sweep where a thousand vouchers come to a reminder, among ten thousand and among a million: what it takes,
 * and by how much the process grows over it. Each in a new process, by turns.
 */
export const run: Run = async (say): Promise<Result> => {
  const few = await archive(FEW, say);
  const many = await archive(MANY, say);
  for (const { path } of [few, many]) execute(path, DUE_TODAY);
  const found: Record<'few' | 'many', Swept[]> = { few: [], many: [] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    say(`round ${round} of ${ROUNDS}`);
    found.few.push(await sweepOf(few));
    found.many.push(await sweepOf(many));
  }
  for (const database of [few, many]) database.remove();
  const queued = [...found.few, ...found.many].map((each) => each.queued);
  if (new Set(queued).size !== 1 || (queued[0] ?? 0) < DUE) throw new Error(`queued: ${queued.join()}`);
  return {
    figures: {
      due: DUE,
      queued: queued[0] ?? 0,
      ...named('tenThousand', middle(found.few)),
      ...named('million', middle(found.many)),
      cpuRatio: rounded(
        median(found.many.map(({ cpuMs }, round) => cpuMs / (found.few[round]?.cpuMs ?? NaN))),
      ),
    },
    ratio: rounded(median(found.many.map(({ ms }, round) => ms / (found.few[round]?.ms ?? NaN)))),
  };
};

/** Of the history, so many are open after all; those who are told are the four partner admins of the company's own. */
const DUE_TODAY = `
  UPDATE "Voucher" SET "state" = 'assigned', "reservation" = NULL, "confirmation" = NULL, "redeemedOn" = NULL,
    "claimId" = NULL, "closeReason" = NULL, "leadId" = NULL, "engagementId" = NULL, "locationId" = NULL,
    "startsOn" = NULL, "endsOn" = NULL, "reservedOn" = NULL, "expiresOn" = '${EXPIRING}'
  WHERE rowid IN (SELECT rowid FROM "Voucher" WHERE "state" = 'redeemed' ORDER BY rowid DESC LIMIT ${DUE});
  UPDATE "Person" SET "roles" = '["viewer"]' WHERE "id" LIKE 'person-%';
`;

/** As the day before left it. */
const YESTERDAY = `
  DELETE FROM "OutboxItem" WHERE "state" = 'pending';
  UPDATE "Bookmark" SET "value" = '${addDays(TODAY, -1)}' WHERE "id" = 'reminders';
`;

function execute(path: string, script: string): void {
  const database = new Database(path);
  database.exec(script);
  database.close();
}

async function sweepOf({ url, path }: Archive): Promise<Swept> {
  execute(path, YESTERDAY);
  const child = await startChild('bots/sweep.ts', { databaseUrl: url });
  const found = swept.parse(await child.used());
  await child.stop();
  return found;
}

function middle(all: readonly Swept[]): Record<Exclude<keyof Swept, 'queued'>, number> {
  const of = (name: keyof Swept): number => median(all.map((each) => each[name]));
  return {
    ms: of('ms'),
    cpuMs: of('cpuMs'),
    longestPauseMs: of('longestPauseMs'),
    heapMb: of('heapMb'),
    rssMb: of('rssMb'),
  };
}
