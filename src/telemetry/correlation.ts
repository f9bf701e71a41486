import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const underWay = new AsyncLocalStorage<string>();

/** The id that ties what happens now to what set it off; undefined outside of all that has one. */
export function correlation(): string | undefined {
  return underWay.getStore();
}

/** Runs the work under a new id: every line of the log and every outbox row that comes of it carries the id. */
export function correlated<T>(work: () => T): T {
  return underWay.run(randomUUID(), work);
}

/**
 * Runs the work under the ids of what caused it, several of them separated by spaces, as where one digest tells what
 * many turns have queued; under a new one where none is known.
 */
export function causedBy<T>(causes: readonly (string | null)[], work: () => T): T {
  const known = [...new Set(causes.flatMap((cause) => cause ?? []))].sort();
  return known.length > 0 ? underWay.run(known.join(' '), work) : correlated(work);
}
