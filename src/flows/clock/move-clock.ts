import { withBanner, type Page } from '../../cards/page';
import { instantAt } from '../../domain/time/wall-time';
import type { MovableClock } from '../../ports';
import type { Turn } from '../../desk/flow';
import { movedPage } from './clock-page';
import { wallTimeOf, type WallTime } from './wall-time-of';

/** Moves the clock to a wall time of the company's zone, and shows it. */
export async function moveClock(turn: Turn, clock: MovableClock, { on, time }: WallTime): Promise<Page> {
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
