import fc from 'fast-check';
import { countryCode } from '../../src/domain/company/country';
import { dayAt, longestRunning, zonesOf } from '../../src/domain/time/day';
import { addDays, type CalendarDate, type Instant } from '../../src/domain/time/dates';
import { timeZoneName } from '../../src/domain/time/time-zone';
import { instantAt } from '../../src/domain/time/wall-time';
import { expiryOf } from '../../src/domain/voucher/expiry';
import { expiryCheck } from '../../src/domain/voucher/voucher-checks';
import { voucherDeadlines } from '../../src/domain/voucher/deadlines';
import { voucherState } from '../../src/domain/voucher/voucher';
import { assigned } from './records';
import { rules } from '../../src/schemes/planning-services/rules';

const LAST: CalendarDate = '2026-11-30';
const standing = (timeZone: string, deliveryCountry: string, at: Instant) =>
  expiryOf({ expiresOn: LAST, deliveryCountry }, dayAt(timeZone, at));

const COUNTRIES = Array.from({ length: 26 * 26 }, (_, index) =>
  String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
).filter((code) => countryCode(code) === code);

describe('the last day of a voucher, 30 November', () => {
  it.each<[string, string, string, Instant, 'runs' | 'mayBeOver' | 'over', number]>([
    ['Tokyo for Tokyo, before midnight', 'Asia/Tokyo', 'JP', '2026-11-30T14:59:59.999Z', 'runs', 0],
    ['Tokyo for Tokyo, at midnight', 'Asia/Tokyo', 'JP', '2026-11-30T15:00:00.000Z', 'over', -1],
    [
      'Seattle for the US, while New York has it',
      'America/Los_Angeles',
      'US',
      '2026-12-01T04:59:00.000Z',
      'runs',
      0,
    ],
    [
      'Seattle for the US, New York over',
      'America/Los_Angeles',
      'US',
      '2026-12-01T05:00:00.000Z',
      'mayBeOver',
      0,
    ],
    [
      'Seattle for the US, Seattle over',
      'America/Los_Angeles',
      'US',
      '2026-12-01T08:00:00.000Z',
      'mayBeOver',
      0,
    ],
    [
      'Seattle for the US, Honolulu over',
      'America/Los_Angeles',
      'US',
      '2026-12-01T10:00:00.000Z',
      'over',
      -1,
    ],
    ['Tokyo for the US, the morning after', 'Asia/Tokyo', 'US', '2026-11-30T23:30:00.000Z', 'mayBeOver', 0],
    ['Tokyo for the US, Honolulu over', 'Asia/Tokyo', 'US', '2026-12-01T10:00:00.000Z', 'over', -1],
    ['Seattle for Japan, the day before', 'America/Los_Angeles', 'JP', '2026-11-29T14:00:00.000Z', 'runs', 1],
    [
      'Seattle for Japan, where it is the day',
      'America/Los_Angeles',
      'JP',
      '2026-11-29T16:30:00.000Z',
      'runs',
      0,
    ],
    [
      'Seattle for Japan, where it is over',
      'America/Los_Angeles',
      'JP',
      '2026-11-30T16:30:00.000Z',
      'mayBeOver',
      0,
    ],
    ['Taipei for Auckland', 'Asia/Taipei', 'NZ', '2026-11-30T10:15:00.000Z', 'mayBeOver', 0],
    ['Berlin for a country without zones', 'Europe/Berlin', 'QQ', '2026-11-30T23:00:00.000Z', 'over', -1],
  ])('%s', (_, timeZone, country, at, stands, daysLeft) => {
    expect(standing(timeZone, country, at)).toEqual({ stands, daysLeft });
  });

  it('is refused only when it has ended everywhere, warned of from the first midnight on, and all that judges it agrees', () => {
    const zones = [
      'Asia/Tokyo',
      'America/Los_Angeles',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Europe/London',
    ];
    const hours = fc.integer({ min: -60, max: 60 });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...COUNTRIES),
        hours,
        (timeZone, country, hour) => {
          const at: Instant = `${new Date(Date.parse('2026-12-01T00:00:00Z') + hour * 3_600_000).toISOString().slice(0, -1)}Z`;
          const ends = [timeZone, ...zonesOf(country)].map((zone) =>
            instantAt(zone, addDays(LAST, 1), '00:00'),
          );
          const isOver = ends.every((end) => end <= at);
          const isOverSomewhere = ends.some((end) => end <= at);
          const day = dayAt(timeZone, at);
          const voucher = assigned({ expiresOn: LAST, deliveryCountry: country });
          const { stands, daysLeft } = expiryOf(voucher, day);
          expect(stands).toBe(isOver ? 'over' : isOverSomewhere ? 'mayBeOver' : 'runs');
          expect(voucherState(voucher, day)).toBe(isOver ? 'expired' : 'assigned');
          expect(expiryCheck(voucher, rules, day).outcome).toBe(
            isOver ? 'fail' : isOverSomewhere ? 'warn' : 'pass',
          );
          const [expiry] = voucherDeadlines(voucher, rules, day).filter(({ kind }) => kind === 'expiry');
          expect([expiry?.daysLeft, expiry?.mayBeOver === true]).toEqual([daysLeft, stands === 'mayBeOver']);
          // What a query leaves out by its date has expired, and what it takes in without a look has not.
          if (LAST < longestRunning(day.today)) expect(stands).toBe('over');
          if (LAST >= day.today) expect(stands).not.toBe('over');
        },
      ),
    );
  });
});

describe('the zones of a country', () => {
  it('are known for every country that people live in, and exist', () => {
    const without = COUNTRIES.filter((country) => zonesOf(country).length === 0);
    // Islands that nobody lives on, and codes of parts of other countries.
    expect(without).toEqual(['AC', 'BV', 'CP', 'CQ', 'DG', 'EA', 'HM', 'IC', 'TA']);
    for (const zone of COUNTRIES.flatMap(zonesOf))
      expect([zone, timeZoneName(zone) !== undefined]).toEqual([zone, true]);
  });

  it.each([
    ['JP', 'Asia/Tokyo'],
    ['TW', 'Asia/Taipei'],
    ['US', 'America/New_York'],
    ['US', 'Pacific/Honolulu'],
    ['DE', 'Europe/Berlin'],
  ])('of %s have %s', (country, zone) => {
    expect(zonesOf(country)).toContain(zone);
  });
});
