import { DomainError } from '../../src/errors';
import { claimMoves } from '../../src/domain/claim/claim-state';
import { can, move } from '../../src/domain/lifecycle';
import { reportMoves } from '../../src/domain/report/report';
import { voucherMoves, voucherState } from '../../src/domain/voucher/voucher';
import { workItems } from '../../src/domain/work';
import type { WorkItem } from '../../src/domain/work-item';
import { keysOf } from './any-records';
import { possible, redemptionBlockers, reservationBlockers, start, STEPS, type Desk } from './desk-walk';
import { enrollment, person, scheme, TODAY } from './records';
import { everywhere } from '../support/records/day';
import fc from 'fast-check';

const names = Object.keys(STEPS);

/** The way from the mail to the payment: walks follow it mostly, so that they come far. */
const onward = ['reserve', 'week', 'attach', 'submit', 'redeem', 'createClaim', 'submitClaim'];
const claiming = ['startReview', 'requireAction', 'approve', 'hold', 'pay', 'deny', 'cancelClaim'];

/** Every desk that a random walk passes; steps that are not possible are left out. */
function walk(tried: readonly string[]): Desk[] {
  const path = [start(TODAY)];
  for (const name of tried) {
    const next = STEPS[name]?.(path[path.length - 1] ?? start(TODAY));
    if (next) path.push(next);
  }
  return path;
}

const tried = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...onward) },
    { weight: 1, arbitrary: fc.constantFrom(...claiming) },
    { weight: 2, arbitrary: fc.constantFrom(...names) },
  ),
  { minLength: 20, maxLength: 120 },
);

function work({ voucher, report, claim, today }: Desk): WorkItem[] {
  return workItems({
    actor: person('mei', 'partnerAdmin'),
    vouchers: [voucher],
    reports: report ? [report] : [],
    claims: claim ? [claim] : [],
    enrollments: [enrollment('2028-04-01')],
    paymentSetups: [],
    waiting: [],
    scheme,
    ...everywhere(today),
  }).filter(({ params }) => params['customer'] !== undefined);
}

/** Whether nothing can be done here now, since a date has to come or Microsoft has to answer. */
function waits({ voucher, report, claim, today }: Desk): boolean {
  if (voucher.state === 'reserved') return (report?.content.endedOn ?? voucher.reservation.endsOn) > today;
  const isTheirs = claim && ['submitted', 'inReview', 'approved', 'held'].includes(claim.state);
  return voucher.state === 'redeemed' && voucher.claimId !== null && Boolean(isTheirs);
}

function isOver({ voucher, claim }: Desk): boolean {
  return voucher.state === 'closed' || (voucher.claimId !== null && claim?.state === 'paid');
}

describe('random walks of a voucher through reservation, report, redemption and claim', () => {
  const check = (holds: (desk: Desk) => void, numRuns = 100) =>
    fc.assert(
      fc.property(tried, (steps) => walk(steps).forEach(holds)),
      { numRuns },
    );

  it('meet no illegal state', () => {
    check(({ voucher, report, claim, today }) => {
      expect(Object.keys(voucherMoves)).toContain(voucherState(voucher, everywhere(today)));
      const holds = ['reserved', 'redeemed'].includes(voucher.state);
      expect([voucher.state, voucher.reservation !== null, voucher.confirmation !== null]).toEqual([
        voucher.state,
        holds || (voucher.state === 'closed' && voucher.reservation !== null),
        // An assigned voucher has one where its reservation was cancelled.
        holds || (voucher.state === 'assigned' && voucher.confirmation !== null),
      ]);
      if (voucher.claimId) expect(voucher.state).toBe('redeemed');
      if (voucher.redeemedOn)
        expect([report?.state, voucher.redeemedOn <= voucher.expiresOn]).toEqual(['submitted', true]);
      if (claim && voucher.claimId === null) expect(['denied', 'cancelled']).toContain(claim.state);
    });
  });

  it('meet no dead end: something can be done, or a date has to come, or it is over', () => {
    check((desk) => {
      expect(possible(desk).length > 0 || waits(desk) || isOver(desk)).toBe(true);
    });
  });

  it('always leave a partner admin a next step, unless a date or Microsoft is waited for', () => {
    check((desk) => {
      const items = work(desk);
      expect(items.length > 0 || waits(desk) || isOver(desk)).toBe(true);
      for (const { step, dueOn, daysLeft } of items) {
        expect(step?.data['id']).toBeTruthy();
        expect(dueOn === null).toBe(daysLeft === null);
      }
    });
  });

  it('offer only steps that can be taken', () => {
    check((desk) => {
      const { voucher, today } = desk;
      for (const { key } of work(desk)) {
        if (key === 'work.redeem') expect(redemptionBlockers(desk)).toEqual([]);
        if (key.startsWith('work.reserve')) expect(reservationBlockers(desk, voucher.expiresOn)).toEqual([]);
        if (key.startsWith('work.report')) expect(STEPS['save']?.(desk)).not.toBeNull();
        if (key === 'work.claim') expect(STEPS['createClaim']?.(desk)).not.toBeNull();
        if (key === 'work.expired') expect(voucherState(voucher, everywhere(today))).toBe('expired');
      }
    });
  });

  it('come to each state of each record', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(tried, (steps) => {
        for (const { voucher, report, claim, today } of walk(steps)) {
          seen.add(`voucher ${voucherState(voucher, everywhere(today))}`);
          if (report) seen.add(`report ${report.state}`);
          if (claim) seen.add(`claim ${claim.state}`);
        }
      }),
      { seed: 20261123, numRuns: 600 },
    );
    const all = [
      ...keysOf(voucherMoves).map((state) => `voucher ${state}`),
      ...keysOf(reportMoves).map((state) => `report ${state}`),
      ...keysOf(claimMoves).map((state) => `claim ${state}`),
    ];
    expect([...seen].sort()).toEqual(all.sort());
  });
});

describe('the tables of moves', () => {
  const tables = [
    { name: 'vouchers', table: voucherMoves, ends: ['redeemed', 'closed'] },
    { name: 'reports', table: reportMoves, ends: ['submitted'] },
    { name: 'claims', table: claimMoves, ends: ['paid', 'denied', 'cancelled'] },
  ];

  it.each(tables)('of $name lead from every state to an end', ({ table, ends }) => {
    const next: Readonly<Record<string, Readonly<Record<string, string>>>> = table;
    for (const state of Object.keys(next)) {
      const reached = new Set([state]);
      for (const at of reached) Object.values(next[at] ?? {}).forEach((to) => reached.add(to));
      expect([state, ends.some((end) => reached.has(end))]).toEqual([state, true]);
      for (const to of reached) expect(Object.keys(next)).toContain(to);
    }
  });

  it('throw at a move that they lack', () => {
    expect(move(voucherMoves, 'assigned', 'reserve')).toBe('reserved');
    expect(can(voucherMoves, 'redeemed', 'redeem')).toBe(false);
    const refused: Error = new DomainError('illegalMove', { state: 'redeemed', event: 'redeem' });
    expect(() => move(voucherMoves, 'redeemed', 'redeem')).toThrow(refused);
  });

  it('let no voucher out of the hands of the calendar: it expires from any state but redeemed and closed', () => {
    const expires = keysOf(voucherMoves).filter((state) => can(voucherMoves, state, 'expire'));
    expect(expires).toEqual(['assigned', 'reserved']);
  });
});
