import { addDays, dateIn, type CalendarDate, type Instant } from '../../src/domain/time/dates';
import { DEFAULT_NOTICE_SETTINGS, type Habits } from '../../src/domain/notice/notice-settings';
import { allowedAt, nextDigest, tellAt } from '../../src/domain/notice/notice-time';
import { createHolidays } from '../../src/adapters/holidays';

const holidays = createHolidays();

/** The habits of somebody who has chosen nothing else. */
function habits(timeZone: string, country: string, own: Partial<Habits> = {}): Habits {
  const isHoliday = (on: CalendarDate) => holidays.isPublic(country, on);
  return { ...DEFAULT_NOTICE_SETTINGS, timeZone, isHoliday, ...own };
}

const tokyo = (own?: Partial<Habits>) => habits('Asia/Tokyo', 'JP', own);
const seattle = (own?: Partial<Habits>) => habits('America/Los_Angeles', 'US', own);
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Day and wall time of an instant for whoever has these habits. */
function wall(at: Instant, { timeZone }: Habits): string {
  const time = new Date(at).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${dateIn(timeZone, at)} ${time}`;
}

const tell = (on: CalendarDate, urgent: boolean, own: Habits) => wall(tellAt({ on, urgent }, own), own);
const allowed = (at: Instant, urgent: boolean, own: Habits) => wall(allowedAt(at, own, urgent), own);

describe('what can wait', () => {
  it('comes with the digest of its day', () => {
    expect(tellAt({ on: '2026-11-24', urgent: false }, tokyo())).toBe('2026-11-23T23:30:00.000Z');
  });

  it('waits over a weekend, and over Golden Week, for the first working day', () => {
    expect(tell('2026-11-28', false, tokyo())).toBe('2026-11-30 08:30');
    expect(tell('2026-05-02', false, tokyo())).toBe('2026-05-07 08:30');
    expect(tell('2026-04-29', false, tokyo())).toBe('2026-04-30 08:30');
  });

  it('comes at its hour even in the quiet hours, for the person chose it', () => {
    const early = tokyo({ digestAt: '06:00' });
    expect(tell('2026-11-24', false, early)).toBe('2026-11-24 06:00');
    expect(allowed('2026-11-23T21:00:00.000Z', false, early)).toBe('2026-11-24 06:00');
    expect(allowed('2026-11-23T21:59:00.000Z', false, early)).toBe('2026-11-24 06:59');
    expect(allowed('2026-11-23T22:00:00.000Z', false, early)).toBe('2026-11-25 06:00');
    expect(allowed('2026-11-23T20:59:00.000Z', false, early)).toBe('2026-11-24 06:00');
  });

  it('may go on with a digest that began before midnight', () => {
    const late = tokyo({ digestAt: '23:30' });
    expect(allowed('2026-11-24T15:10:00.000Z', false, late)).toBe('2026-11-25 00:10');
    expect(allowed('2026-11-24T15:40:00.000Z', false, late)).toBe('2026-11-25 23:30');
  });

  it('goes at once in the hours of a working day, and with the next digest else', () => {
    expect(allowed('2026-11-24T06:00:00.000Z', false, tokyo())).toBe('2026-11-24 15:00');
    expect(allowed('2026-11-24T12:00:00.000Z', false, tokyo())).toBe('2026-11-25 08:30');
    expect(allowed('2026-11-24T16:00:00.000Z', false, tokyo())).toBe('2026-11-25 08:30');
    expect(allowed('2026-11-28T03:00:00.000Z', false, tokyo())).toBe('2026-11-30 08:30');
    expect(allowed('2026-11-27T12:00:00.000Z', false, tokyo())).toBe('2026-11-30 08:30');
  });

  it('waits for the digest that is still ahead on its day, so that there is one a day', () => {
    expect(allowed('2026-11-23T23:10:00.000Z', false, tokyo())).toBe('2026-11-24 08:30');
    expect(allowed('2026-11-24T03:00:00.000Z', false, tokyo({ digestAt: '17:15' }))).toBe('2026-11-24 17:15');
    expect(allowed('2026-11-24T08:15:00.000Z', false, tokyo({ digestAt: '17:15' }))).toBe('2026-11-24 17:15');
  });

  it('comes on its own day to somebody who works on none', () => {
    const never = tokyo({ workingDays: [] });
    expect(tell('2026-11-28', false, never)).toBe('2026-11-28 08:30');
    expect(allowed('2026-11-28T03:00:00.000Z', false, never)).toBe('2026-11-28 12:00');
    expect(wall(nextDigest('2026-11-28T03:00:00.000Z', never), never)).toBe('2026-11-29 08:30');
  });
});

describe('what cannot wait', () => {
  it('comes at eight on its day', () => {
    expect(tell('2026-11-24', true, tokyo())).toBe('2026-11-24 08:00');
    expect(tell('2026-11-24', true, tokyo({ quiet: null }))).toBe('2026-11-24 08:00');
  });

  it('comes on the last working day before a weekend, and before Golden Week', () => {
    expect(tell('2026-11-29', true, tokyo())).toBe('2026-11-27 08:00');
    expect(tell('2026-05-05', true, tokyo())).toBe('2026-05-01 08:00');
    expect(tell('2026-04-29', true, tokyo())).toBe('2026-04-28 08:00');
  });

  it('comes on its own day where no working day lies in the two weeks before', () => {
    const closed = tokyo({ isHoliday: (on) => on > '2026-11-01' });
    expect(tell('2026-11-16', true, closed)).toBe('2026-11-16 08:00');
    expect(tell('2026-11-13', true, closed)).toBe('2026-10-30 08:00');
  });

  it.each([
    [{ from: '22:00', to: '09:30' }, '09:30'],
    [{ from: '07:00', to: '12:15' }, '12:15'],
    [{ from: '08:00', to: '08:30' }, '08:30'],
    [{ from: '19:00', to: '07:00' }, '08:00'],
    [{ from: '20:00', to: '20:00' }, '08:00'],
  ] as const)('waits for the end of quiet hours like %j that its morning lies in', (quiet, expected) => {
    expect(tell('2026-11-24', true, tokyo({ quiet }))).toBe(`2026-11-24 ${expected}`);
  });

  it('comes before quiet hours that last from the morning into the next day', () => {
    expect(tell('2026-11-24', true, tokyo({ quiet: { from: '07:30', to: '05:00' } }))).toBe(
      '2026-11-24 05:00',
    );
  });

  it('is told at any hour but the quiet ones, on any day', () => {
    expect(allowed('2026-11-29T03:00:00.000Z', true, tokyo())).toBe('2026-11-29 12:00');
    expect(allowed('2026-11-28T10:00:00.000Z', true, tokyo())).toBe('2026-11-29 08:00');
    expect(allowed('2026-11-28T22:59:00.000Z', true, tokyo())).toBe('2026-11-29 08:00');
    expect(allowed('2026-11-28T23:00:00.000Z', true, tokyo())).toBe('2026-11-29 08:00');
    expect(allowed('2026-11-28T16:00:00.000Z', true, tokyo({ quiet: null }))).toBe('2026-11-29 01:00');
  });
});

describe('the next digest', () => {
  it('is today’s while it is ahead, and never the one that is now', () => {
    const next = (after: Instant) => wall(nextDigest(after, tokyo()), tokyo());
    expect(next('2026-11-23T23:29:59.999Z')).toBe('2026-11-24 08:30');
    expect(next('2026-11-23T23:30:00.000Z')).toBe('2026-11-25 08:30');
    expect(next('2026-05-01T00:00:00.000Z')).toBe('2026-05-07 08:30');
  });
});

describe('when the clocks change in Seattle', () => {
  it('the hours stay those of the wall', () => {
    expect(tellAt({ on: '2026-10-30', urgent: false }, seattle())).toBe('2026-10-30T15:30:00.000Z');
    expect(tellAt({ on: '2026-11-01', urgent: false }, seattle())).toBe('2026-11-02T16:30:00.000Z');
    expect(tellAt({ on: '2026-11-01', urgent: true }, seattle())).toBe('2026-10-30T15:00:00.000Z');
    const sunday = seattle({ workingDays: everyDay });
    expect(tellAt({ on: '2026-11-01', urgent: true }, sunday)).toBe('2026-11-01T16:00:00.000Z');
    expect(tellAt({ on: '2027-03-14', urgent: true }, sunday)).toBe('2027-03-14T15:00:00.000Z');
    expect(nextDigest('2027-03-12T17:00:00.000Z', seattle())).toBe('2027-03-15T15:30:00.000Z');
    expect(nextDigest('2026-10-31T15:30:00.000Z', sunday)).toBe('2026-11-01T16:30:00.000Z');
  });

  it('quiet hours that end in the hour that is left out end an hour later, whoever asks', () => {
    const night = seattle({ workingDays: everyDay, quiet: { from: '19:00', to: '02:30' } });
    for (const at of [
      '2027-03-14T09:59:00.000Z',
      '2027-03-14T10:00:00.000Z',
      '2027-03-14T10:29:00.000Z',
    ] as const)
      expect([at, allowedAt(at, night, true)]).toEqual([at, '2027-03-14T10:30:00.000Z']);
    expect(allowedAt('2027-03-14T10:31:00.000Z', night, true)).toBe('2027-03-14T10:31:00.000Z');
  });

  it('quiet hours that end in the hour that comes twice end the first time', () => {
    const night = seattle({ quiet: { from: '19:00', to: '01:30' } });
    expect(allowedAt('2026-11-01T08:29:00.000Z', night, true)).toBe('2026-11-01T08:30:00.000Z');
    expect(allowedAt('2026-11-01T09:15:00.000Z', night, true)).toBe('2026-11-01T09:15:00.000Z');
  });

  it('a digest at an hour that is left out comes an hour later, one at an hour that comes twice comes once', () => {
    const night = seattle({ workingDays: everyDay, digestAt: '02:30' });
    expect(tellAt({ on: '2027-03-14', urgent: false }, night)).toBe('2027-03-14T10:30:00.000Z');
    expect(allowedAt('2027-03-14T10:30:00.000Z', night, false)).toBe('2027-03-14T10:30:00.000Z');
    const twice = seattle({ workingDays: everyDay, digestAt: '01:30' });
    expect(nextDigest('2026-11-01T08:00:00.000Z', twice)).toBe('2026-11-01T08:30:00.000Z');
    expect(nextDigest('2026-11-01T08:30:00.000Z', twice)).toBe('2026-11-02T09:30:00.000Z');
    expect(allowedAt('2026-11-01T09:31:00.000Z', twice, false)).toBe('2026-11-02T09:30:00.000Z');
  });

  it('the same day is told of in Tokyo before it is in Seattle', () => {
    const on = '2026-11-24';
    expect(tellAt({ on, urgent: false }, tokyo()) < tellAt({ on, urgent: false }, seattle())).toBe(true);
    expect(dateIn('America/Los_Angeles', tellAt({ on, urgent: false }, seattle()))).toBe(addDays(on, 0));
  });
});
