import type { Instant } from '../domain/time/dates';

/** The time now; tests and `npm run local -- --at` set it. */
export interface Clock {
  now(): Instant;
}

/** A clock that people may move, in local mode alone; it goes on from there. */
export interface MovableClock extends Clock {
  moveTo(at: Instant): void;
}
