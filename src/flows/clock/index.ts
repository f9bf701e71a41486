import { z } from 'zod';
import { withBanner, type Page } from '../../cards/page';
import { ANYONE } from '../../domain/company/role';
import { instantAt } from '../../domain/time/wall-time';
import type { MovableClock } from '../../ports';
import { ask, show } from '../../desk/show';
import { date, timeOfDay } from '../../desk/fields';
import { defineFlow, type Flow, type Turn } from '../../desk/flow';
import { clockPage, movedPage, wallTimeOf, type WallTime } from './clock-pages';
import { texts, words } from './words';

/** The clock of local mode, which people may move; no record is changed by it. */
export function clockFlow(clock: MovableClock): Flow {
  return defineFlow({
    id: 'clock',
    texts,
    words,
    title: 'command.clock',
    help: 'commandAbout.clock',
    roles: ANYONE,
    open: (turn, { on }) => clockPage(turn, clock, on),
    steps: [
      // The button says where to, not how far: pressed twice, it moves once.
      show('clock.move', ANYONE, z.strictObject({ on: date, time: timeOfDay }), (turn, to) =>
        moveClock(turn, clock, to),
      ),
      ask({
        verb: 'clock.set',
        roles: ANYONE,
        data: z.strictObject({}),
        input: z.object({ on: date, time: timeOfDay }),
        form: (turn) => clockPage(turn, clock),
        page: (turn, _data, to) => moveClock(turn, clock, to),
      }),
    ],
  });
}

/** Moves the clock to a wall time of the company's zone, and shows it. */
async function moveClock(turn: Turn, clock: MovableClock, { on, time }: WallTime): Promise<Page> {
  const { words, company } = turn;
  const before = wallTimeOf(company.timeZone, clock.now());
  clock.moveTo(instantAt(company.timeZone, on, time));
  const isBack = `${on} ${time}` < `${before.on} ${before.time}`;
  return withBanner(
    await movedPage(turn, clock),
    words.t(isBack ? 'clock.movedBack' : 'clock.moved'),
    isBack ? 'warning' : 'good',
  );
}

declare module '../../desk/links' {
  interface Links {
    'clock.open': Record<never, never>;
  }
}
