import { claimDueOn } from '../../src/domain/claim/claim';
import { addDays, type CalendarDate } from '../../src/domain/time/dates';
import { enrollmentState, isInForce, nextAnniversary } from '../../src/domain/enrollment/enrollment';
import { computedExpiry, voucherState } from '../../src/domain/voucher/voucher';
import { assigned, enrollment, redeemed, reserved, TODAY } from './records';
import { rules } from '../../src/schemes/planning-services/rules';
import { everywhere } from '../support/records/day';

describe('a voucher', () => {
  const yesterday = addDays(TODAY, -1);

  it('is alive on the day of its expiry and expired the day after, unless it is redeemed', () => {
    expect(voucherState(assigned({ expiresOn: TODAY }), everywhere(TODAY))).toBe('assigned');
    expect(voucherState(assigned({ expiresOn: yesterday }), everywhere(TODAY))).toBe('expired');
    expect(voucherState(reserved({ expiresOn: yesterday }), everywhere(TODAY))).toBe('expired');
    expect(voucherState(redeemed('2026-11-01', { expiresOn: yesterday }), everywhere(TODAY))).toBe(
      'redeemed',
    );
  });

  it('expires 180 days after its creation, else after its assignment, else nobody knows', () => {
    expect(computedExpiry(rules, '2026-01-01', '2026-02-01')).toEqual({
      expiresOn: '2026-06-30',
      expirySource: 'creation',
    });
    expect(computedExpiry(rules, null, '2026-01-01')).toEqual({
      expiresOn: '2026-06-30',
      expirySource: 'assignment',
    });
    expect(computedExpiry(rules, null, null)).toBeNull();
  });

  it('is claimed within 60 days of its redemption', () => {
    expect(claimDueOn(rules, '2026-11-01')).toBe('2026-12-31');
  });
});

describe('an enrollment', () => {
  it.each<[number, string]>([
    [0, 'enrolled'],
    [1, 'renewalDue'],
    [30, 'renewalDue'],
    [31, 'lapsed'],
  ])('%i days after its anniversary is %s', (days, expected) => {
    const anniversaryOn: CalendarDate = addDays(TODAY, -days);
    expect(enrollmentState(enrollment(anniversaryOn), rules, TODAY)).toBe(expected);
  });

  it('is in force until the renewal window closes', () => {
    expect((['notEnrolled', 'enrolled', 'renewalDue', 'lapsed'] as const).map(isInForce)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(enrollmentState(undefined, rules, TODAY)).toBe('notEnrolled');
    expect(nextAnniversary(rules, '2027-04-01')).toBe('2028-03-31');
  });
});
