import { RECORDED } from '../../src/domain/confirmation';
import type { Check } from '../../src/domain/check';
import {
  groupClaimable,
  lineAmount,
  claimChecks,
  earliestClaimDueOn,
  type ClaimFacts,
} from '../../src/domain/claim/claiming';
import type { Rate } from '../../src/domain/company/company';
import { addDays } from '../../src/domain/time/dates';
import { location, redeemed, reserved, rules, scheme, TODAY } from './records';

const tokyo = location('tokyo');
const osaka = location('osaka');
const taipei = location('taipei', { country: 'TW', currency: 'TWD' });
const yen = { amount: 450_000, currency: 'JPY' };
const done = scheme.paymentSetup.map(({ id }) => id);

const good: ClaimFacts = {
  vouchers: [redeemed('2026-11-20'), redeemed('2026-11-10', { id: 'v2', number: 'VCH-2' })],
  locations: [tokyo, osaka, taipei],
  amounts: [yen, yen],
  paymentSetup: { id: 'SDPS', version: 1, done },
  claimId: null,
  scheme,
  today: TODAY,
};

const unusual = (changed: Partial<ClaimFacts>): Pick<Check, 'key' | 'params'>[] =>
  claimChecks({ ...good, ...changed })
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ key, params }) => ({ key, params }));
const keys = (changed: Partial<ClaimFacts>) => unusual(changed).map(({ key }) => key);

describe('the checks before a claim', () => {
  it('all hold for redeemed vouchers of one program, location and currency', () => {
    expect(unusual({})).toEqual([]);
  });

  it('count the days from the voucher redeemed first', () => {
    const due = addDays('2026-11-10', 60);
    expect(earliestClaimDueOn(rules, good.vouchers)).toBe(due);
    const left = (today: typeof due) =>
      claimChecks({ ...good, today }).find(({ key }) => key.startsWith('check.claimWindow'));
    expect(left(addDays(due, -1))).toMatchObject({
      outcome: 'pass',
      params: { dueOn: due, days: 1, window: 60 },
    });
    expect(left(due)).toMatchObject({ outcome: 'pass', params: { days: 0 } });
    expect(left(addDays(due, 1))).toMatchObject({ outcome: 'warn', params: { days: 1 } });
  });

  it('refuse what is not redeemed, or is in another claim', () => {
    expect(keys({ vouchers: [redeemed('2026-11-20'), reserved({ id: 'v2' })] })).toEqual([
      'check.redeemed.fail',
    ]);
    const vouchers = [redeemed('2026-11-20', {}, { claimId: 'c1' })];
    expect(unusual({ vouchers, amounts: [yen] })).toEqual([
      { key: 'check.notClaimed.fail', params: { number: 'VCH-1' } },
    ]);
    expect(unusual({ vouchers, amounts: [yen], claimId: 'c1' })).toEqual([]);
  });

  it('refuse to mix programs, locations or currencies', () => {
    const [first] = good.vouchers;
    const with2 = (facts: { programId?: string; locationId?: string }) => {
      const { locationId = 'tokyo', ...own } = facts;
      return {
        vouchers: [...(first ? [first] : []), redeemed('2026-11-20', { id: 'v2', ...own }, { locationId })],
      };
    };
    expect(keys(with2({ programId: 'DDPS' }))).toEqual(['check.oneProgram.fail']);
    expect(keys(with2({ locationId: 'osaka' }))).toEqual(['check.oneLocation.fail']);
    expect(keys(with2({ locationId: 'taipei' }))).toEqual([
      'check.oneLocation.fail',
      'check.oneCurrency.fail',
    ]);
  });

  it('do not know the set-up while nothing of it is recorded, and warn until it is complete', () => {
    expect(keys({ paymentSetup: undefined })).toEqual(['check.paymentSetup.unknown']);
    const partly = { id: 'SDPS', version: 1, done: done.slice(1) };
    expect(unusual({ paymentSetup: partly })).toEqual([
      { key: 'check.paymentSetup.warn', params: { done: done.length - 1, total: done.length } },
    ]);
  });

  it('warn of blank amounts and of redemptions that nobody has confirmed', () => {
    expect(unusual({ amounts: [yen, null] })).toEqual([
      { key: 'check.amounts.warn', params: { blank: 1, total: 2 } },
    ]);
    const vouchers = [redeemed('2026-11-20', {}, { confirmation: RECORDED })];
    expect(keys({ vouchers })).toEqual(['check.redemptionConfirmed.warn']);
  });
});

describe('what can be claimed together', () => {
  it('is of one program and location; the group with the voucher redeemed first comes first', () => {
    const vouchers = [
      redeemed('2026-11-20', { id: 'a' }),
      redeemed('2026-11-10', { id: 'b' }),
      redeemed('2026-11-15', { id: 'c', programId: 'DDPS' }),
      redeemed('2026-11-05', { id: 'd' }, { locationId: 'taipei' }),
      redeemed('2026-11-01', { id: 'e' }, { claimId: 'c1' }),
      reserved({ id: 'f' }),
    ];
    const groups = groupClaimable(vouchers, good.locations);
    expect(
      groups.map((group) => [group.programId, group.currency, group.vouchers.map(({ id }) => id)]),
    ).toEqual([
      ['SDPS', 'TWD', ['d']],
      ['SDPS', 'JPY', ['b', 'a']],
      ['DDPS', 'JPY', ['c']],
    ]);
  });
});

describe('what a voucher pays', () => {
  const rate = (facts: Partial<Rate> = {}): Rate => ({
    id: 'r1',
    version: 1,
    country: 'JP',
    programId: 'SDPS',
    days: 5,
    amount: yen,
    ...facts,
  });
  const voucher = redeemed('2026-11-20');

  it('is the rate of the country of delivery, for its program and days', () => {
    const rates = [rate({ country: 'TW', amount: null }), rate({ days: 3, amount: null }), rate()];
    expect(lineAmount(rates, voucher, tokyo)).toEqual(yen);
  });

  it('is not known where no rate is entered, or it is in another currency than the location is paid in', () => {
    expect(lineAmount([], voucher, tokyo)).toBeNull();
    expect(lineAmount([rate({ amount: null })], voucher, tokyo)).toBeNull();
    expect(lineAmount([rate()], voucher, taipei)).toBeNull();
  });
});
