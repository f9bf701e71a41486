import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import { PrismaClientKnownRequestError } from '@prisma/client/runtime/client';
import { UpstreamError } from '../../../errors';
import { DuplicateError } from '../../../ports';
import { failTransaction } from './transaction';

const UNIQUE_CONSTRAINT = 'P2002';

/** The answer of the database, or its failure in words of the ports. */
export async function ask<T>(question: PromiseLike<T>): Promise<T> {
  try {
    return await question;
  } catch (error) {
    const failure = translate(error);
    failTransaction(failure);
    throw failure;
  }
}

/**
 * What Prisma reports as known came from the database: a unique field that is taken, else a database that is slow,
 * full or gone. All else, a query that Prisma can't make sense of and every error of our own, stays what it is.
 */
export function translate(error: unknown): Error {
  if (error instanceof PrismaClientKnownRequestError) {
    return error.code === UNIQUE_CONSTRAINT
      ? new DuplicateError(error.message, { cause: error })
      : new UpstreamError('database', true, { cause: error });
  }
  if (error instanceof Error && isDriverAdapterError(error))
    return new UpstreamError('database', true, { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}

/** Whether somebody else holds the file; it is the driver's word for it. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && isDriverAdapterError(error) && error.cause.kind === 'SocketTimeout';
}

/** What went wrong at the bottom of it, in a few words for the operator. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isDriverAdapterError(error)) {
    const { kind, originalMessage } = error.cause;
    return DRIVER_REASONS[kind] ?? originalMessage ?? kind;
  }
  return error.cause instanceof Error ? reason(error.cause) : error.message;
}

/** What the driver tells by a code alone. */
const DRIVER_REASONS: Readonly<Record<string, string>> = {
  DatabaseNotReachable: 'nobody answers there',
  SocketTimeout: 'it did not answer in time',
  ConnectionClosed: 'it hung up',
};
