import { AsyncLocalStorage } from 'node:async_hooks';
import type { SqlQueryable, Transaction } from '@prisma/driver-adapter-utils';
import { UpstreamError } from '../../../errors';

/** Most milliseconds that a transaction waits for those before it, and that its work then takes. */
export const LIMITS = { waitMs: 10_000, workMs: 10_000 };

interface Held {
  readonly connection: SqlQueryable;
  open: boolean;
  /** What the database first refused inside. */
  failure?: Error;
}

/** The transaction from inside of which the code that runs now was called. */
const holding = new AsyncLocalStorage<Held>();

/** Throws where the code that runs now was called from inside a transaction. */
export function refuseInsideTransaction(): void {
  if (!holding.getStore()?.open) return;
  throw new Error(
    'inside a transaction only the tables that it was given may be used: this call would wait for ever',
  );
}

/** The connection of the transaction from inside of which this is called; throws where there is none. */
export function heldConnection(): SqlQueryable {
  const held = holding.getStore();
  if (!held?.open) throw new Error('this call comes too late, or from outside of a transaction');
  return held.connection;
}

/** Notes that the database refused something; the transaction in which it did can't stand any more. */
export function failTransaction(error: Error): void {
  const held = holding.getStore();
  if (held?.open) held.failure ??= error;
}

/**
 * Runs the work in a transaction, which then stands as a whole or not at all. A call past the transaction is refused
 * instead of waiting for its end. What the database refused inside fails the whole, even where the work caught it:
 * PostgreSQL takes nothing more then, and rolls back at the commit without a word.
 */
export async function runInTransaction<T>(transaction: Transaction, work: () => Promise<T>): Promise<T> {
  const held: Held = { open: true, connection: transaction };
  try {
    const result = await runInTime(holding.run(held, work));
    if (held.failure !== undefined) throw held.failure;
    held.open = false;
    await transaction.commit();
    return result;
  } catch (error) {
    const isOpen = held.open;
    held.open = false;
    // Nobody waits for it: the database may be what is slow.
    if (isOpen) void transaction.rollback().catch(() => undefined);
    throw error;
  }
}

async function runInTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new UpstreamError('database', true, { cause: new Error('a transaction took too long') }));
    }, LIMITS.workMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
