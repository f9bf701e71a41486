import { z } from 'zod';
import { ANYONE } from '../../domain/company/role';
import type { MovableClock } from '../../ports';
import { ask } from '../../desk/ask';
import { date, timeOfDay } from '../../desk/fields';
import type { Flow } from '../../desk/flow';
import { show } from '../../desk/show';
import { clockPage } from './clock-page';
import { moveClock } from './move-clock';
import { texts } from './texts';
import { words } from './words';

/** The clock of local mode, which people may move; no record is changed by it. */
export function clockFlow(clock: MovableClock): Flow {
  return {
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
  };
}

declare module '../../desk/links' {
  interface Links {
    'clock.open': Record<never, never>;
  }
}
