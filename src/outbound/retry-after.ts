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
