import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import { PrismaClientKnownRequestError } from '@prisma/client/runtime/client';
import { UpstreamError } from '../../errors';
import { DuplicateError } from '../../ports';
import { failTransaction } from './engine/transaction';

const UNIQUE_CONSTRAINT = 'P2002';

/** The answer of the database, or its failure in words of the ports. */
export async function asked<T>(query: PromiseLike<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    const failure = translated(error);
    failTransaction(failure);
    throw failure;
  }
}

/**
 * What Prisma reports as known came from the database: a unique field that is taken, else a database that is slow,
 * full or gone. All else, a query that Prisma can't make sense of and every error of our own, stays what it is.
 */
export function translated(error: unknown): Error {
  if (error instanceof PrismaClientKnownRequestError) {
    return error.code === UNIQUE_CONSTRAINT
      ? new DuplicateError(error.message, { cause: error })
      : new UpstreamError('database', true, { cause: error });
  }
  if (error instanceof Error && isDriverAdapterError(error))
    return new UpstreamError('database', true, { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}
