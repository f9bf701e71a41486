import { setTimeout } from 'node:timers/promises';
import type { PressAnswer } from './http-chat';
import { lockDatabase } from './locked';
import { voucherTyped } from './journeys';
import { serve } from './served';

/** What was seen while the database was held, and after it. */
export interface LockedFigures {
  /** Presses that were answered meanwhile, each with words that leave the card. */
  readonly told: number;
  /** Presses that were answered with a card meanwhile: none. */
  readonly taken: number;
  readonly slowestAnswerMs: number;
  readonly slowestHealthMs: number;
  /** Presses that were taken when they were sent again. */
  readonly takenAfterwards: number;
}

/** Holds the database for a while; three people press at once, again and again; then once more, in the same process. */
export async function lockedDesk(holdMs: number): Promise<LockedFigures> {
  const served = await serve();
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
    const unlock = await lockDatabase(served.dataFolder);
    const began = performance.now();
    while (performance.now() - began < holdMs) {
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
    await unlock();
    const afterwards = await sendAll();
    return { ...figures, takenAfterwards: afterwards.filter((answer) => 'card' in answer).length };
  } finally {
    await served.close();
  }
}
