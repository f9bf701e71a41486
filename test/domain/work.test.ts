import { RECORDED } from '../../src/domain/confirmation';
import { addDays } from '../../src/domain/time/dates';
import { workItems, type WorkInput } from '../../src/domain/work';
import type { WorkItem } from '../../src/domain/work-item';
import {
  assigned,
  claim,
  CONFIRMED,
  enrollment,
  person,
  redeemed,
  report,
  reserved,
  scheme,
  TODAY,
} from './records';
import { everywhere } from '../support/records/day';

const admin = person('mei', 'partnerAdmin');
const globalAdmin = person('gina', 'globalAdmin');
const consultant = person('haruto', 'consultant');
const done = scheme.paymentSetup.map(({ id }) => id);
const ended = { startsOn: '2026-11-16', endsOn: '2026-11-20' } as const;

const nothing: WorkInput = {
  actor: admin,
  vouchers: [],
  reports: [],
  claims: [],
  enrollments: [enrollment('2027-04-01')],
  paymentSetups: [{ id: 'SDPS', version: 1, done }],
  waiting: [],
  scheme,
  ...everywhere(TODAY),
};

const items = (input: Partial<WorkInput>): WorkItem[] => workItems({ ...nothing, ...input });
const brief = (input: Partial<WorkInput>) =>
  items(input).map(({ key, step, daysLeft }) => [
    key,
    step && `${step.verb} ${step.data['id'] ?? ''}`.trim(),
    daysLeft,
  ]);

describe('the work of a partner admin', () => {
  it('is nothing where nothing waits', () => {
    expect(items({})).toEqual([]);
    expect(items({ vouchers: [reserved({ expiresOn: '2027-03-01' })] })).toEqual([]);
  });

  it('is to reserve, louder from 60 days before the expiry on', () => {
    const reserve = (days: number) =>
      brief({ vouchers: [assigned({ expiresOn: addDays(TODAY, days) })] })[0]?.[0];
    expect(reserve(61)).toBe('work.reserve');
    expect(reserve(60)).toBe('work.reserveSoon');
    expect(reserve(0)).toBe('work.reserveSoon');
    expect(reserve(-1)).toBe('work.expired');
    expect(brief({ vouchers: [assigned()] })).toEqual([['work.reserveSoon', 'reserve.voucher v1', 50]]);
  });

  it('is to confirm what is only recorded', () => {
    const vouchers = [reserved({ expiresOn: '2027-03-01' }, {}, RECORDED)];
    expect(brief({ vouchers })).toEqual([['work.confirmReservation', 'vouchers.show v1', 7]]);
    const claims = [claim('submitted')];
    expect(brief({ claims })).toEqual([['work.confirmClaim', 'claim.show c1', 30]]);
    expect(brief({ claims: [claim('submitted', { confirmation: CONFIRMED })] })).toEqual([]);
    const redeemedHere = [redeemed('2026-11-20', {}, { claimId: 'c1', confirmation: RECORDED })];
    expect(brief({ vouchers: redeemedHere })).toEqual([['work.confirmRedemption', 'vouchers.show v1', 60]]);
  });

  it('is to confirm a redemption before the voucher expires, which it may until then', () => {
    const confirmation = (days: number) =>
      items({
        vouchers: [
          redeemed(
            '2026-11-20',
            { expiresOn: addDays(TODAY, days) },
            { claimId: 'c1', confirmation: RECORDED },
          ),
        ],
      })[0];
    expect(confirmation(3)).toMatchObject({ dueOn: addDays(TODAY, 3), daysLeft: 3, tone: 'attention' });
    expect(confirmation(0)).toMatchObject({ daysLeft: 0, tone: 'attention' });
    expect(confirmation(-1)).toMatchObject({ key: 'work.confirmRedemption', dueOn: null, tone: 'default' });
    const expired = redeemed('2026-11-20', { expiresOn: addDays(TODAY, -1) }, { confirmation: RECORDED });
    expect(items({ vouchers: [expired] })).toMatchObject([
      { key: 'work.claim', dueOn: '2027-01-19' },
      { key: 'work.confirmRedemption', dueOn: '2027-01-19' },
    ]);
  });

  it('is the report from the last day of the engagement on, then the redemption', () => {
    const vouchers = [reserved({ expiresOn: '2027-03-01' }, { startsOn: TODAY, endsOn: TODAY })];
    expect(brief({ vouchers, today: addDays(TODAY, -1) })).toEqual([]);
    expect(brief({ vouchers })).toEqual([['work.report', 'report.voucher v1', 98]]);
    const content = { ...report('draft').content, endedOn: TODAY };
    expect(brief({ vouchers, reports: [report('draft', { content })] })).toEqual([
      ['work.reportDraft', 'report.voucher v1', 98],
    ]);
    expect(brief({ vouchers, reports: [report('submitted', { content })] })).toEqual([
      ['work.redeem', 'redeem.voucher v1', 98],
      ['work.confirmReport', 'report.voucher v1', 98],
    ]);
    const confirmed = report('submitted', { content, confirmation: CONFIRMED });
    expect(brief({ vouchers, reports: [confirmed] })).toEqual([['work.redeem', 'redeem.voucher v1', 98]]);
  });

  it('names a voucher that runs out while its engagement is still ahead', () => {
    expect(brief({ vouchers: [reserved()] })).toEqual([['work.expiring', 'vouchers.show v1', 60]]);
  });

  it('is to claim within 60 days of the redemption, and after them all the more', () => {
    const claimOf = (redeemedOn: typeof TODAY) => items({ vouchers: [redeemed(redeemedOn)] })[0];
    expect(claimOf(TODAY)).toMatchObject({
      key: 'work.claim',
      daysLeft: 60,
      tone: 'warning',
      dueOn: '2027-01-22',
    });
    expect(claimOf(addDays(TODAY, -53))).toMatchObject({ daysLeft: 7, tone: 'attention' });
    expect(claimOf(addDays(TODAY, -61))).toMatchObject({ daysLeft: -1, tone: 'attention' });
  });

  it('follows a claim that is not with Microsoft, and nothing that waits there or is over', () => {
    const keys = (
      ['draft', 'inReview', 'actionRequired', 'approved', 'held', 'paid', 'denied', 'cancelled'] as const
    ).map((state) => items({ claims: [claim(state)] })[0]?.key);
    expect(keys).toEqual([
      'work.claimDraft',
      undefined,
      'work.claimAction',
      undefined,
      'work.claimHeld',
      undefined,
      undefined,
      undefined,
    ]);
    const lines = ['v1', 'v2', 'v3'].map((voucherId) => ({ voucherId, amount: null }));
    const [draft] = items({
      claims: [claim('draft', { lines })],
      vouchers: [redeemed(TODAY, {}, { claimId: 'c1' })],
    });
    expect(draft?.params).toMatchObject({ customer: 'Fabrikam', others: 2, program: 'SDPS' });
  });

  it('leads to the requirements of a program whose enrollment is near its end', () => {
    const step = (days: number) => brief({ enrollments: [enrollment(addDays(TODAY, days))] });
    expect(step(91)).toEqual([]);
    expect(step(90)).toEqual([['work.prepareRenewal', 'eligibility.program SDPS', 91]]);
    expect(step(-1)).toEqual([['work.renew', 'eligibility.program SDPS', 29]]);
    expect(step(-31)).toEqual([['work.lapsed', 'eligibility.program SDPS', null]]);
  });

  it('comes by days left, then by weight; what has no date after what is due soon; what is over last', () => {
    const vouchers = [
      assigned({ id: 'gone', expiresOn: '2026-11-22' }),
      reserved({ id: 'far', expiresOn: '2027-04-01' }, ended),
      assigned({ id: 'late', expiresOn: '2026-12-01' }),
      redeemed('2026-09-29', { id: 'due' }),
      reserved({ id: 'both', expiresOn: '2026-12-10' }, ended, RECORDED),
    ];
    expect(
      brief({ vouchers, claims: [claim('held')] }).map(([key, step, days]) => [
        key,
        step?.toString().split(' ')[1],
        days,
      ]),
    ).toEqual([
      // It should stand there since its start.
      ['work.confirmReservation', 'both', -7],
      ['work.reserveSoon', 'late', -4],
      ['work.claim', 'due', 5],
      ['work.report', 'both', 17],
      ['work.claimHeld', 'c1', null],
      ['work.report', 'far', 129],
      ['work.expired', 'gone', null],
    ]);
  });
});

describe('the work of others', () => {
  it('is, for a consultant, the reports of the engagements that they lead', () => {
    const vouchers = [
      reserved({}, ended),
      reserved({ id: 'v2' }, { ...ended, leadId: 'weihan' }),
      assigned({ id: 'v3' }),
    ];
    expect(brief({ actor: consultant, vouchers, waiting: [person('aiko')] })).toEqual([
      ['work.report', 'report.voucher v1', 60],
    ]);
  });

  it('is, for a global admin, enrollment, payment set-up and people', () => {
    const vouchers = [assigned({ id: 'v2', programId: 'DDPS' }), redeemed(TODAY)];
    const waiting = [person('aiko'), person('sam')];
    const enrollments = [enrollment('2027-04-01', { confirmation: RECORDED })];
    expect(brief({ actor: globalAdmin, vouchers, waiting, enrollments, paymentSetups: [] })).toEqual([
      ['work.enroll', 'enroll.program DDPS', 50],
      ['work.paymentSetup', 'claim.setup SDPS', 60],
      ['work.people', 'people.open', null],
      ['work.confirmEnrollment', 'enroll.program SDPS', null],
    ]);
  });

  it('is overdue for a global admin where vouchers wait for a lapsed enrollment', () => {
    const enrollments = [enrollment(addDays(TODAY, -31))];
    expect(brief({ actor: globalAdmin, enrollments })).toEqual([
      ['work.lapsed', 'enroll.program SDPS', null],
    ]);
    expect(brief({ actor: globalAdmin, enrollments, vouchers: [assigned()] })).toEqual([
      ['work.lapsed', 'enroll.program SDPS', -1],
    ]);
  });

  it('is, for a viewer, only to look on', () => {
    const input = { vouchers: [assigned(), reserved({ id: 'v2' }, ended)], waiting: [person('aiko')] };
    expect(brief({ ...input, actor: person('daniel', 'viewer') }).map(([key, step]) => [key, step])).toEqual([
      ['work.reserveSoon', null],
      ['work.report', null],
    ]);
  });

  it('is that of all roles together, each line once', () => {
    const vouchers = [reserved({}, { ...ended, leadId: 'mei' })];
    const actor = person('mei', 'partnerAdmin', 'consultant', 'globalAdmin', 'viewer');
    expect(brief({ actor, vouchers })).toEqual([['work.report', 'report.voucher v1', 60]]);
  });

  it('is nothing for somebody without a role', () => {
    expect(items({ actor: person('sam'), vouchers: [assigned()] })).toEqual([]);
  });
});
