/** What an answer other than success means for whoever sent something; times in milliseconds. */
type Refusal =
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

/** Whoever asks for a longer rest is asked again after this time all the same; a header may say anything. Milliseconds. */
export const LONGEST_REST_MS = 15 * 60_000;

/**
 * Milliseconds to wait by `Retry-After`: a number of seconds, or a date, which counts from the sender's own clock where
 * the answer names it. Between zero and `LONGEST_REST_MS`; null where the header names neither. Source: RFC 9110, 10.2.3.
 */
export function retryAfter(headers: Pick<Headers, 'get'> | undefined): number | null {
  const value = headers?.get('retry-after')?.trim() ?? '';
  const wait = /^\d+(\.\d+)?$/.test(value)
    ? Math.ceil(Number(value) * 1_000)
    : moment(value) - (moment(headers?.get('date')) || Date.now());
  return Number.isNaN(wait) ? null : Math.min(Math.max(0, wait), LONGEST_REST_MS);
}

/** Milliseconds since 1970, NaN where it is no date with a time of day: `Date.parse` alone takes `-5` for a year. */
function moment(text: string | null | undefined): number {
  return text && /\d{2}:\d{2}:\d{2}/.test(text) ? Date.parse(text) : NaN;
}
