import { retryAfter } from './retry-after';

/** What an answer other than success means for whoever sent something; times in milliseconds. */
export type Refusal =
  | {
      readonly kind: 'throttled' | 'retry';
      readonly afterMs: number | null;
      readonly reason: string;
    }
  | { readonly kind: 'refused' | 'tooLarge'; readonly reason: string };

/** The message itself is at fault, so that it would be refused again. */
const BAD_REQUEST = 400;
const CONTENT_TOO_LARGE = 413;

/** The receiver is busy, and takes the same in a moment. Source: Teams, "Status codes from bot conversational APIs". */
const BUSY = [412, 429, 502, 503, 504];

/**
 * What is not known to be final is to be tried again: a token is renewed, a permission granted, a service mended. The
 * codes that close a way for good are known to those who speak to it. The table stands in `docs/operations.md`.
 */
export function refusalOf(
  status: number,
  headers: Pick<Headers, 'get'> | undefined,
  reason: string,
): Refusal {
  if (status === BAD_REQUEST) return { kind: 'refused', reason };
  if (status === CONTENT_TOO_LARGE) return { kind: 'tooLarge', reason };
  return { kind: status === 429 ? 'throttled' : 'retry', afterMs: retryAfter(headers), reason };
}

/** Whether whoever waits for the answer may wait a little longer for another try. */
export function isBusy(status: number): boolean {
  return BUSY.includes(status);
}
