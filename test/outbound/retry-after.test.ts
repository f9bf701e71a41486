import { LONGEST_REST_MS, retryAfter } from '../../src/outbound/answer';

const SENT_AT = 'Mon, 23 Nov 2026 03:00:00 GMT';

/** Of an answer that was sent at three o'clock. */
const asked = (value: string, date = SENT_AT) =>
  retryAfter(new Headers({ 'Retry-After': value, ...(date && { Date: date }) }));

describe('Retry-After', () => {
  it.each([
    ['7', 7_000],
    [' 7 ', 7_000],
    ['0', 0],
    ['1.5', 1_500],
    ['Mon, 23 Nov 2026 03:01:30 GMT', 90_000],
    ['Monday, 23-Nov-26 03:01:30 GMT', 90_000],
    ['Mon, 23 Nov 2026 02:00:00 GMT', 0],
  ])('%p is a time to wait', (value, ms) => expect(asked(value)).toBe(ms));

  it.each([
    '86400',
    '9'.repeat(20),
    '9'.repeat(400),
    'Wed, 23 Nov 2033 03:00:00 GMT',
    'Fri, 31 Dec 9999 23:59:59 GMT',
  ])('%p is bounded', (value) => expect(asked(value)).toBe(LONGEST_REST_MS));

  it.each([
    '-5',
    '+5',
    '1e9',
    'Infinity',
    'NaN',
    'soon',
    '5 seconds',
    'Fri, 99 Foo 2026 99:99:99 GMT',
    '2026-11-23',
    '+275761-01-01T00:00:00Z',
  ])('%p names no time', (value) => expect(asked(value)).toBeNull());

  it('counts from this clock where the sender names none that can be read', () => {
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    for (const date of ['', 'yesterday']) {
      const wait = asked(inAMinute, date) ?? -1;
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(60_000);
    }
  });

  it('is not there where there are no headers', () => {
    expect([retryAfter(undefined), retryAfter(new Headers())]).toEqual([null, null]);
  });
});
