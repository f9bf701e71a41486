import { GraphError } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { UpstreamError } from '../errors';
import type { Outcome } from '../ports';

/** Statuses after which the same request may be taken later; 429 besides pauses the tenant. */
const RETRYABLE = [412, 502, 503, 504];

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
  if (statusCode === 429) return { kind: 'throttled', afterMs: retryAfter(error), reason };
  if (RETRYABLE.includes(statusCode)) return { kind: 'retry', afterMs: retryAfter(error), reason };
  return statusCode < 300 ? { kind: 'unknown', reason } : { kind: 'refused', reason };
}

/**
 * The failed request, or an answer of another form than it should have, as an error of the system; throws the error
 * itself if it is neither.
 */
export function upstreamError(system: string, error: unknown): UpstreamError {
  if (error instanceof UpstreamError) return error;
  if (error instanceof z.ZodError) return new UpstreamError(system, false, { cause: error });
  return new UpstreamError(system, outcomeOf(error).kind !== 'refused', { cause: error });
}

/** Whether the request was answered with the status. */
export function hasStatus(error: unknown, status: number): error is GraphError {
  return error instanceof GraphError && error.statusCode === status;
}

/** Milliseconds to wait by `Retry-After`, which is a number of seconds or a date; null where it does not say. */
export function retryAfter({ headers }: GraphError): number | null {
  const value = headers?.get('retry-after')?.trim();
  if (!value) return null;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // Against the clock of whoever wrote it.
  const sentAt = Date.parse(headers?.get('date') ?? '');
  const wait = Date.parse(value) - (Number.isNaN(sentAt) ? Date.now() : sentAt);
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
