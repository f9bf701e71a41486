import { setTimeout } from 'node:timers/promises';
import { hasEmbeddedPostgres } from '../../../tools/embedded-postgres';
import type { PressAnswer } from '../processes/http-chat';
import { voucherTyped } from '../processes/journeys';
import { lockDatabase } from '../store/locked';
import { ownPostgres } from '../store/own-postgres';
import { serve } from '../processes/served';

/** What was seen while the database was away, and after it. */
export interface AwayFigures {
  /** Presses that were answered meanwhile with words that leave the card. */
  readonly told: number;
  /** Presses that were answered with a card meanwhile: none. */
  readonly taken: number;
  readonly slowestAnswerMs: number;
  readonly slowestHealthMs: number;
  /** Presses that were taken when they were sent again. */
  readonly takenAfterwards: number;
}

const LOCKED = 'an SQLite file that another program holds';
const STOPPED = 'a PostgreSQL server that is stopped';
/** Nothing is refused, and nothing comes back. */
export const MUTE = 'a PostgreSQL server that says nothing any more';

/** The ways in which a database can be away. */
export const AWAY = hasEmbeddedPostgres() ? ([LOCKED, STOPPED, MUTE] as const) : ([LOCKED] as const);

/** The database is away for a while; three people press at once, again and again; then once more, in the same process. */
export async function withoutDatabase(way: (typeof AWAY)[number], awayMs: number): Promise<AwayFigures> {
  if (way === LOCKED) return pressing({}, (dataFolder) => lockDatabase(dataFolder), awayMs);
  const server = await ownPostgres();
  const takeAway = (): Promise<() => Promise<void>> => (way === STOPPED ? server.halt() : server.mute());
  return pressing({ databaseUrl: server.url }, takeAway, awayMs).finally(() => server.stop());
}

async function pressing(
  place: { readonly databaseUrl?: string },
  takeAway: (dataFolder: string) => Promise<() => Promise<void>>,
  awayMs: number,
): Promise<AwayFigures> {
  const served = await serve(place);
  try {
    const people = [served.kenji, served.mei, served.kenji];
    const presses = await Promise.all(
      people.map(async (who, index) => {
        const press = who.pressOf(
          await who.open('addVoucher.form', {}),
          'addVoucher.save',
          voucherTyped(`L-${index}`),
        );
        return { who, press };
      }),
    );
    const sendAll = (): Promise<PressAnswer[]> =>
      Promise.all(presses.map(({ who, press }) => who.send(press.verb, press.data, press.activityId)));
    const figures = { told: 0, taken: 0, slowestAnswerMs: 0, slowestHealthMs: 0 };
    const bringBack = await takeAway(served.dataFolder);
    const began = performance.now();
    while (performance.now() - began < awayMs) {
      const asked = performance.now();
      const answers = sendAll();
      const health = setTimeout(100).then(async () => {
        const at = performance.now();
        await (await fetch(`${served.desk.origin}/health`)).text();
        figures.slowestHealthMs = Math.max(figures.slowestHealthMs, Math.round(performance.now() - at));
      });
      for (const answer of await answers) {
        if ('text' in answer) figures.told += 1;
        else figures.taken += 1;
      }
      figures.slowestAnswerMs = Math.max(figures.slowestAnswerMs, Math.round(performance.now() - asked));
      await health;
    }
    await bringBack();
    const afterwards = await sendAll();
    return { ...figures, takenAfterwards: afterwards.filter((answer) => 'card' in answer).length };
  } finally {
    await served.close();
  }
}
