import fc from 'fast-check';
import { RECORDED } from '../../src/domain/confirmation';
import { addDays } from '../../src/domain/time/dates';
import {
  claimDeadlines,
  deadlines,
  enrollmentDeadlines,
  voucherDeadlines,
  voucherDue,
  type Deadline,
  latestStart,
} from '../../src/domain/voucher/deadlines';
import type { Voucher } from '../../src/domain/voucher/voucher';
import { workingDaysIn } from '../../src/domain/time/working-day';
import { anyDate } from './arbitraries';
import { assigned, claim, CONFIRMED, enrollment, redeemed, reserved, TODAY } from './records';
import { rules } from '../../src/schemes/planning-services/rules';
import { everywhere } from '../support/records/day';

const brief = (found: readonly Deadline[]) => found.map(({ kind, on, daysLeft }) => [kind, on, daysLeft]);

describe('the dates of a voucher', () => {
  it('are the latest start and the expiry until it is reserved', () => {
    expect(brief(voucherDeadlines(assigned(), rules, everywhere(TODAY)))).toEqual([
      ['latestStart', '2027-01-12', 50],
      ['expiry', '2027-01-22', 60],
    ]);
  });

  it('are the end of the engagement and the expiry while it is reserved', () => {
    expect(brief(voucherDeadlines(reserved(), rules, everywhere(TODAY)))).toEqual([
      ['report', '2026-12-04', 11],
      ['expiry', '2027-01-22', 60],
    ]);
  });

  it('are its start as well while its reservation is not confirmed', () => {
    expect(brief(voucherDeadlines(reserved({}, {}, RECORDED), rules, everywhere(TODAY)))[0]).toEqual([
      'start',
      '2026-11-30',
      7,
    ]);
  });

  it('are the last day to claim once it is redeemed, and none once it is claimed', () => {
    expect(brief(voucherDeadlines(redeemed('2026-09-23'), rules, everywhere(TODAY)))).toEqual([
      ['claim', '2026-11-22', -1],
    ]);
    expect(voucherDeadlines(redeemed('2026-09-23', {}, { claimId: 'c1' }), rules, everywhere(TODAY))).toEqual(
      [],
    );
  });

  it('never lie after its expiry, and a latest start leaves the engagement and the buffer their working days', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(1, 3, 5, 10, 15), anyDate, (expiresOn, days, endsOn) => {
        const open = [assigned({ expiresOn, days }), reserved({ expiresOn, days }, { endsOn })];
        for (const { on } of open.flatMap((voucher) => voucherDeadlines(voucher, rules, everywhere(TODAY)))) {
          expect(on <= expiresOn).toBe(true);
        }
        const start = latestStart(rules, { expiresOn, days });
        expect(workingDaysIn(start, addDays(expiresOn, -1))).toBe(days + rules.reportBuffer.value);
      }),
    );
  });
});

describe('the clock that counts for a voucher now', () => {
  const due = (voucher: Voucher, today = TODAY) => {
    const found = voucherDue(voucher, rules, everywhere(today));
    return found && [found.kind, found.daysLeft];
  };

  it('is the latest start until it is reserved, and the start of the engagement until that is confirmed', () => {
    expect(due(assigned())).toEqual(['latestStart', 50]);
    expect(due(reserved({}, {}, RECORDED))).toEqual(['start', 7]);
    expect(due(reserved({}, {}, RECORDED), '2026-12-02')).toEqual(['start', -2]);
    expect(due(reserved())).toEqual(['expiry', 60]);
  });

  it('is the expiry until the redemption is confirmed, then the last day to claim', () => {
    const recorded = redeemed('2026-11-20', { expiresOn: '2026-11-25' }, { confirmation: RECORDED });
    expect(due(recorded)).toEqual(['expiry', 2]);
    expect(due(recorded, '2026-11-26')).toEqual(['claim', 54]);
    expect(due(redeemed('2026-11-20', {}, { claimId: 'c1' }))).toBeUndefined();
  });

  it('is the expiry once it has expired', () => {
    expect(due(assigned(), '2027-01-23')).toEqual(['expiry', -1]);
    expect(due(reserved({}, {}, RECORDED), '2027-01-23')).toEqual(['expiry', -1]);
  });
});

describe('the dates of a claim', () => {
  it('matter until it is known to be submitted, and again when action is required', () => {
    expect(brief(claimDeadlines(claim('draft'), TODAY))).toEqual([['claim', '2026-12-23', 30]]);
    expect(claimDeadlines(claim('submitted'), TODAY)).toHaveLength(1);
    expect(claimDeadlines(claim('submitted', { confirmation: CONFIRMED }), TODAY)).toHaveLength(0);
    expect(claimDeadlines(claim('actionRequired'), TODAY)).toHaveLength(1);
    expect(claimDeadlines(claim('paid'), TODAY)).toHaveLength(0);
  });
});

it('an enrollment has the dates of its renewal, in their order', () => {
  expect(brief(enrollmentDeadlines(enrollment('2026-12-23'), rules, TODAY))).toEqual([
    ['renewalPreparation', '2026-09-24', -60],
    ['renewalOpens', '2026-12-24', 31],
    ['renewalCloses', '2027-01-22', 60],
  ]);
});

it('the dates of all records come soonest first', () => {
  const records = {
    vouchers: [assigned()],
    claims: [claim('draft')],
    enrollments: [enrollment('2026-12-01')],
  };
  const days = deadlines(records, rules, everywhere(TODAY)).map(({ daysLeft }) => daysLeft);
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(days).toHaveLength(6);
});
