import { blocking, type Check, type CheckCode, type Outcome } from '../../src/domain/check';
import { addDays, type CalendarDate } from '../../src/domain/time/dates';
import { latestStart } from '../../src/domain/voucher/deadlines';
import { reservationChecks, type ReservationFacts } from '../../src/domain/voucher/reservation';
import {
  assigned,
  competency,
  engagement,
  enrollment,
  exam,
  known,
  location,
  program,
  redeemed,
  reserved,
  scheme,
  TODAY,
} from './records';
import { rules } from '../../src/schemes/planning-services/rules';
import { everywhere } from '../support/records/day';

const good: ReservationFacts = {
  voucher: assigned(),
  program,
  enrollment: enrollment('2027-04-01'),
  qualifications: [competency('2027-04-01'), exam('haruto')],
  otherVouchers: [],
  engagement,
  location: location('tokyo'),
  dates: { startsOn: '2026-11-30', endsOn: '2026-12-04' },
  lead: { id: 'haruto', name: 'Haruto Mori' },
  exception: null,
  rules,
  ...everywhere(TODAY),
  retirementInForce: false,
};

function find(code: CheckCode, changed: Partial<ReservationFacts>): Check | undefined {
  return reservationChecks({ ...good, ...changed }).find(({ key }) => key.split('.')[1] === code);
}

function outcome(code: CheckCode, changed: Partial<ReservationFacts>): Outcome | undefined {
  return find(code, changed)?.outcome;
}

describe('the checks before a reservation', () => {
  it('all hold for a voucher in order, each with its numbers', () => {
    const checks = reservationChecks(good);
    expect(checks.map(({ outcome: each }) => each)).toEqual(checks.map(() => 'pass'));
    expect(checks.map(({ key }) => key.split('.')[1])).toEqual([
      'expiry',
      'expirySource',
      'enrollment',
      'competency',
      'leadExam',
      'length',
      'customerLimit',
      'country',
      'listing',
      'latestStart',
      'reserveBeforeStart',
      'span',
      'withinLife',
    ]);
    for (const { key, params } of checks) expect([key, Object.keys(params).length > 0]).toEqual([key, true]);
  });

  it('leave out what is not chosen yet', () => {
    const open = { engagement: null, location: null, dates: null, lead: null };
    expect(reservationChecks({ ...good, ...open }).map(({ key }) => key)).toEqual([
      'check.expiry.pass',
      'check.expirySource.pass',
      'check.enrollment.pass',
      'check.latestStart.pass',
    ]);
  });

  it.each<[string, number, Outcome]>([
    ['a day before its expiry', 1, 'pass'],
    ['on the day of its expiry', 0, 'pass'],
    ['a day after its expiry', -1, 'fail'],
  ])('of a voucher %s: days left %i, %s', (_, days, expected) => {
    expect(find('expiry', { voucher: assigned({ expiresOn: addDays(TODAY, days) }) })).toMatchObject({
      outcome: expected,
      params: { days: Math.abs(days) },
    });
  });

  it('warn of an expiry that is only estimated', () => {
    expect(outcome('expirySource', { voucher: assigned({ expirySource: 'creation' }) })).toBe('pass');
    expect(outcome('expirySource', { voucher: assigned({ expirySource: 'assignment' }) })).toBe('warn');
  });

  it.each<[string, CalendarDate, Outcome]>([
    ['before the renewal opens', TODAY, 'pass'],
    ['on the first day of the window', addDays(TODAY, -1), 'warn'],
    ['on the last day of the window', addDays(TODAY, -30), 'warn'],
    ['after the window', addDays(TODAY, -31), 'fail'],
  ])('look at the enrollment %s', (_, anniversaryOn, expected) => {
    expect(outcome('enrollment', { enrollment: enrollment(anniversaryOn) })).toBe(expected);
  });

  it('fail without an enrollment', () => {
    expect(find('enrollment', { enrollment: undefined })).toMatchObject({
      params: { state: 'notEnrolled' },
      outcome: 'fail',
    });
  });

  it('block when nothing is known of the competency or of the lead', () => {
    const checks = reservationChecks({ ...good, qualifications: [] });
    expect(blocking(checks).map(({ key }) => key)).toEqual([
      'check.competency.unknown',
      'check.leadExam.unknown',
    ]);
  });

  it('warn of a competency that ends before the engagement does', () => {
    expect(outcome('competency', { qualifications: [competency('2026-12-03')] })).toBe('warn');
    expect(outcome('competency', { qualifications: [competency('2026-12-04')] })).toBe('pass');
  });

  it('need a location in the country of delivery, and warn of one that is not listed', () => {
    expect(find('country', { location: location('taipei', { country: 'TW' }) })).toMatchObject({
      outcome: 'fail',
      params: { location: 'taipei', locationCountry: 'TW', deliveryCountry: 'JP' },
    });
    expect(outcome('listing', { location: location('tokyo', { listed: false }) })).toBe('warn');
  });

  it("allow the engagement's own lengths, else those of the scheme", () => {
    const short = { ...engagement, lengths: [1, 3] };
    expect(find('length', { engagement: short })).toMatchObject({
      outcome: 'fail',
      params: { days: 5, lengths: '1 3' },
    });
    const { lengths: _, ...free } = engagement;
    expect(find('length', { engagement: free })).toMatchObject({
      outcome: 'pass',
      params: { lengths: '1 3 5 10 15' },
    });
    expect(outcome('length', { engagement: free, voucher: assigned({ days: 4 }) })).toBe('fail');
  });
});

describe('the limit for one customer', () => {
  const others = [reserved({ id: 'v2', days: 5 }), redeemed('2026-10-01', { id: 'v3', days: 5 })];

  it('adds up what is reserved and redeemed of the same kind of engagement', () => {
    expect(find('customerLimit', { otherVouchers: others })).toMatchObject({
      outcome: 'pass',
      params: { used: 10, days: 5, total: 15, limit: 15 },
    });
    expect(outcome('customerLimit', { otherVouchers: others, voucher: assigned({ days: 10 }) })).toBe('fail');
  });

  it('is exceeded only with an exception of the scheme that is attested', () => {
    const over = { otherVouchers: others, voucher: assigned({ days: 10 }) };
    const { id } = known(rules.customerLimit.exceptions[0]);
    expect(find('customerLimit', { ...over, exception: id })).toMatchObject({
      outcome: 'warn',
      params: { exception: id },
    });
    expect(outcome('customerLimit', { ...over, exception: 'because' })).toBe('fail');
  });

  it('leaves out the voucher itself, other customers, other engagements, and what is not reserved or has expired', () => {
    const otherVouchers = [
      reserved({ days: 15 }),
      reserved({ id: 'a', customerId: 'contoso' }),
      reserved({ id: 'b' }, { engagementId: 'another' }),
      assigned({ id: 'c' }),
      reserved({ id: 'd', expiresOn: '2026-11-22' }),
    ];
    expect(find('customerLimit', { otherVouchers })?.params).toMatchObject({ used: 0 });
  });
});

describe('the dates of a reservation', () => {
  const dates = (startsOn: CalendarDate, endsOn: CalendarDate) => ({ dates: { startsOn, endsOn } });

  it('start today or later', () => {
    expect(outcome('reserveBeforeStart', dates(TODAY, '2026-12-04'))).toBe('pass');
    expect(outcome('reserveBeforeStart', dates('2026-11-22', '2026-12-04'))).toBe('fail');
  });

  it('are changed to no day before the day on which the voucher was reserved', () => {
    const voucher = reserved({}, { reservedOn: '2026-11-16' });
    expect(outcome('reserveBeforeStart', { voucher, ...dates('2026-11-16', '2026-12-04') })).toBe('pass');
    expect(outcome('reserveBeforeStart', { voucher, ...dates('2026-11-15', '2026-12-04') })).toBe('fail');
  });

  it('end on the day of expiry at the latest', () => {
    expect(outcome('withinLife', dates('2027-01-18', '2027-01-22'))).toBe('pass');
    expect(find('withinLife', dates('2027-01-18', '2027-01-23'))).toMatchObject({
      outcome: 'fail',
      params: { why: 'late' },
    });
  });

  it('do not begin before the voucher was created, where that day is known', () => {
    const voucher = assigned({ createdOn: '2026-12-01' });
    expect(find('withinLife', { voucher })).toMatchObject({ outcome: 'fail', params: { why: 'early' } });
    expect(outcome('withinLife', { voucher: assigned({ createdOn: null }) })).toBe('pass');
  });

  it('do not end before they start, and are warned of when they hold too few working days', () => {
    expect(outcome('span', dates('2026-12-04', '2026-12-03'))).toBe('fail');
    expect(find('span', dates('2026-12-01', '2026-12-04'))).toMatchObject({
      outcome: 'warn',
      params: { workingDays: 4, days: 5 },
    });
    expect(outcome('span', dates('2026-12-01', '2026-12-07'))).toBe('pass');
  });

  it('are warned of when they start after the latest start, and before they are chosen, when that has passed', () => {
    // Friday 22 January less 5 + 3 working days.
    expect(latestStart(rules, assigned())).toBe('2027-01-12');
    expect(outcome('latestStart', dates('2027-01-12', '2027-01-18'))).toBe('pass');
    expect(find('latestStart', dates('2027-01-13', '2027-01-19'))).toMatchObject({
      outcome: 'warn',
      params: { latestStartOn: '2027-01-12', days: 5, buffer: 3 },
    });
    expect(outcome('latestStart', { dates: null, today: '2027-01-12' })).toBe('pass');
    expect(outcome('latestStart', { dates: null, today: '2027-01-13' })).toBe('warn');
  });
});

describe('retirement', () => {
  const retired = known(scheme.programs.find(({ retiredOn }) => retiredOn && retiredOn.on !== 'unknown'));
  const retiredOn = known(retired.retiredOn).on;
  const then = {
    retirementInForce: true,
    today: '2019-12-02',
    dates: { startsOn: '2019-12-02', endsOn: '2019-12-06' },
  } as const;

  it('counts only while it is in force', () => {
    const codes = (retirementInForce: boolean) =>
      reservationChecks({ ...good, program: retired, retirementInForce }).map(({ key }) => key.split('.')[1]);
    expect(codes(false)).not.toContain('lastRedemption');
    expect(codes(true)).toEqual(
      expect.arrayContaining(['programRetired', 'lastAssignment', 'lastRedemption']),
    );
  });

  it('leaves a voucher its life that was issued by the last day of its program', () => {
    const issued = (createdOn: CalendarDate | null, takenInOn: CalendarDate = '2019-12-01') =>
      outcome('programRetired', {
        ...then,
        program: retired,
        voucher: assigned({ createdOn, assignedOn: null, takenInOn }),
      });
    if (retiredOn === 'unknown') throw new Error('dated program expected');
    expect(issued(retiredOn)).toBe('pass');
    expect(issued(addDays(retiredOn, 1))).toBe('fail');
    expect(issued(null)).toBe('pass');
    expect(issued(null, addDays(retiredOn, 1))).toBe('warn');
  });

  it('warns of a program that is gone since nobody knows when', () => {
    const gone = { ...retired, retiredOn: { ...known(retired.retiredOn), on: 'unknown' as const } };
    expect(find('programRetired', { ...then, program: gone })).toMatchObject({
      outcome: 'warn',
      params: { dated: 'no' },
    });
  });

  it('lets no engagement end after the last redemption, nor a voucher count that was issued too late', () => {
    const { lastRedemptionOn, lastAssignmentOn } = rules.retirement;
    const ending = (endsOn: CalendarDate) =>
      outcome('lastRedemption', { ...then, dates: { startsOn: '2021-12-01', endsOn } });
    expect(ending(lastRedemptionOn)).toBe('pass');
    expect(ending(addDays(lastRedemptionOn, 1))).toBe('fail');
    expect(outcome('lastAssignment', { ...then, voucher: assigned({ createdOn: lastAssignmentOn }) })).toBe(
      'pass',
    );
    expect(
      outcome('lastAssignment', { ...then, voucher: assigned({ createdOn: addDays(lastAssignmentOn, 1) }) }),
    ).toBe('fail');
  });
});
