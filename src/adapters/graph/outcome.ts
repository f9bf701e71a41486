import { GraphError } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { UpstreamError } from '../../errors';
import { isBusy, refusalOf } from '../../outbound/answer';
import type { Outcome } from '../../ports';

/** What became of one request. Throws what is no failure of Graph's or of the network's. */
export async function attempt(send: () => Promise<unknown>): Promise<Outcome> {
  try {
    await send();
    return { kind: 'sent' };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** What a failed request means for whoever wanted to send; throws the error if it is not one of the Graph client's. */
export function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof GraphError)) throw error;
  const { statusCode, code } = error;
  if (statusCode < 0) {
    const reason = `graph: ${code} ${error.message}`;
    return code === 'NotReached' ? { kind: 'retry', afterMs: null, reason } : { kind: 'unknown', reason };
  }
  const reason = `graph: ${statusCode} ${code ?? 'unexpected'}`;
  // Taken, with an answer of another form than it should have.
  if (statusCode < 300) return { kind: 'unknown', reason };
  return refusalOf(statusCode, error.headers, reason);
}

/**
 * Whether the same request may be taken within seconds, so that somebody who waits for it may wait; throws the error if
 * it is not one of the Graph client's.
 */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof GraphError)) throw error;
  return error.statusCode < 300 || isBusy(error.statusCode);
}

/**
 * The failed request, or an answer of another form than it should have, as an error of the system; throws the error
 * itself if it is neither.
 */
export function upstreamError(system: string, error: unknown): UpstreamError {
  if (error instanceof UpstreamError) return error;
  if (error instanceof z.ZodError) return new UpstreamError(system, false, { cause: error });
  return new UpstreamError(system, mayPass(error), { cause: error });
}

/** Whether the request was answered with the status. */
export function hasStatus(error: unknown, status: number): error is GraphError {
  return error instanceof GraphError && error.statusCode === status;
}
