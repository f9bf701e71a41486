import type { Instant } from '../domain/time/dates';
import { DomainError } from '../errors';

/** The instant as many milliseconds later. */
export function later(at: Instant, milliseconds: number): Instant {
  const moved = new Date(Date.parse(at) + milliseconds).toISOString();
  return `${moved.slice(0, -1)}Z`;
}

/** Milliseconds from one instant to another. */
export function msBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

const BACK_OFF_MS = 1_000;
const LONGEST_BACK_OFF_MS = 30 * 60_000;

/** Full jitter: anywhere between nothing and a bound that doubles, so that retries do not march in step; ms. */
export function backOff(attempts: number, random: () => number = Math.random): number {
  return random() * Math.min(LONGEST_BACK_OFF_MS, BACK_OFF_MS * 2 ** attempts);
}

/** The result of a write, or undefined when somebody else wrote the record first: then it is theirs. */
export async function unlessOvertaken<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'stale') return undefined;
    throw error;
  }
}
