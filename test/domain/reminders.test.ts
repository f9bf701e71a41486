import { RECORDED } from '../../src/domain/confirmation';
import { addDays, type CalendarDate } from '../../src/domain/time/dates';
import { noticeKey } from '../../src/domain/notice/reminder';
import { reminders } from '../../src/domain/notice/reminders';
import type { Report } from '../../src/domain/report/report';
import type { Subject } from '../../src/domain/subject';
import type { Voucher } from '../../src/domain/voucher/voucher';
import {
  AGREEMENT,
  assigned,
  claim,
  competency,
  CONFIRMED,
  enrollment,
  exam,
  person,
  redeemed,
  report,
  reserved,
  scheme,
  TODAY,
  training,
} from './records';

const read = (subject: Subject, today: CalendarDate, until = today, timeZone = 'Asia/Tokyo') =>
  reminders(subject, { scheme, timeZone, today, until });

/** Kind, part and stage of what is told on a day. */
const brief = (subject: Subject, today: CalendarDate, until = today) =>
  read(subject, today, until).map(({ kind, part, days }) =>
    [kind, part, days].filter((each) => each !== '').join(' '),
  );

const of = (voucher: Voucher, own?: Report): Subject => ({ kind: 'voucher', voucher, report: own });
const FAR = '2027-08-31';

describe('a voucher that is not reserved', () => {
  const fresh = of(assigned({ takenInOn: TODAY, expiresOn: FAR }));

  it('is told of on the day on which it came, at once, and three days after', () => {
    expect(read(fresh, TODAY)).toEqual([
      {
        kind: 'voucherNotReserved',
        subject: 'voucher',
        recordId: 'v1',
        part: '',
        anchorOn: TODAY,
        days: 0,
        on: TODAY,
        urgent: true,
        concern: { role: 'partnerAdmin', locationId: null, country: 'JP', leadId: null },
      },
    ]);
    expect(read(fresh, addDays(TODAY, 3))).toMatchObject([{ days: 3, on: '2026-11-26', urgent: false }]);
    expect(brief(fresh, addDays(TODAY, 2))).toEqual(['voucherNotReserved 0']);
  });

  it.each([
    ['offer-changed', ['voucherNotReserved 0']],
    ['not-taking-place', []],
    ['other-partner', []],
  ])(
    'after its reservation was cancelled (%s) is to be reserved again or given up',
    (cancelReason, kinds) => {
      const confirmation = { state: 'recorded', cancelReason } as const;
      const voucher = { ...assigned({ takenInOn: TODAY, expiresOn: FAR }), confirmation };
      expect(brief(of(voucher), TODAY)).toEqual(kinds);
    },
  );

  it('is told of ahead as far as is asked, the stage that has come with it', () => {
    expect(brief(fresh, TODAY, addDays(TODAY, 3))).toEqual(['voucherNotReserved 0', 'voucherNotReserved 3']);
  });

  it('keeps its key from day to day, and gets another with another expiry', () => {
    const keys = (expiresOn: CalendarDate, today: CalendarDate) =>
      read(of(assigned({ expiresOn })), today)
        .filter(({ kind }) => kind === 'voucherExpiring')
        .map(noticeKey);
    expect(keys('2026-12-07', TODAY)).toEqual(['voucherExpiring:v1::2026-12-07:-14']);
    expect(keys('2026-12-07', addDays(TODAY, 3))).toEqual(keys('2026-12-07', TODAY));
    expect(keys('2026-12-08', addDays(TODAY, 3))).toEqual(['voucherExpiring:v1::2026-12-08:-14']);
  });

  it('has the stages alone that lay ahead when it was taken in', () => {
    const late = (left: number) => of(assigned({ takenInOn: TODAY, expiresOn: addDays(TODAY, left) }));
    expect(brief(late(20), TODAY)).toEqual(['voucherNotReserved 0']);
    expect(brief(late(20), addDays(TODAY, 6))).toContain('voucherExpiring -14');
    expect(brief(late(1), TODAY)).toEqual(['voucherNotReserved 0', 'voucherExpiring -1']);
  });

  it('is told of before the last good day to start, and on it at once', () => {
    // Five days of work and three to spare before Friday 22 January 2027: Tuesday 12 January.
    const voucher = of(assigned());
    const start = (today: CalendarDate) => read(voucher, today).filter(({ kind }) => kind === 'latestStart');
    expect(start('2027-01-04')).toEqual([]);
    expect(start('2027-01-05')).toMatchObject([{ days: -7, anchorOn: '2027-01-12', urgent: false }]);
    expect(start('2027-01-12')).toMatchObject([{ days: 0, urgent: true }]);
  });

  it('is told of as expired alone, and of no more a month later, once it was closed, or where its expiry lies before the day', () => {
    const voucher = assigned({ expiresOn: TODAY });
    expect(brief(of(voucher), TODAY)).toContain('voucherExpiring 0');
    expect(read(of(voucher), addDays(TODAY, 1))).toMatchObject([
      { kind: 'voucherExpiring', days: 1, urgent: true, isOver: true },
    ]);
    expect(brief(of(voucher), addDays(TODAY, 30))).toEqual(['voucherExpiring 1']);
    expect(brief(of(voucher), addDays(TODAY, 31))).toEqual([]);
    expect(
      brief(of({ ...voucher, state: 'closed', confirmation: null, closeReason: 'withdrawn' }), TODAY),
    ).toEqual([]);
    const short = of(assigned({ takenInOn: TODAY, expiresOn: addDays(TODAY, 2) }));
    expect(brief(short, TODAY, addDays(TODAY, 30))).not.toContain('voucherNotReserved 3');
  });
});

describe('a voucher that is reserved', () => {
  const ended = { startsOn: '2026-11-16', endsOn: '2026-11-20', reservedOn: '2026-11-09' } as const;

  it('is told of before it expires, the last days at once', () => {
    const voucher = of(reserved({ expiresOn: '2027-01-22' }, { endsOn: '2027-01-21' }));
    expect(brief(voucher, '2026-12-23')).toEqual(['voucherExpiring -30']);
    expect(read(voucher, '2027-01-19')).toMatchObject([{ days: -3, urgent: true }]);
  });

  it('waits for its report from the day after the engagement on, which concerns the lead as well', () => {
    const voucher = reserved({ expiresOn: FAR }, ended);
    expect(brief(of(voucher), '2026-11-20')).toEqual([]);
    expect(brief(of(voucher), '2026-11-21')).toEqual(['reportMissing 1']);
    const unsaid = { ...report('draft').content, endedOn: null };
    expect(read(of(voucher, report('draft', { content: unsaid })), TODAY)).toMatchObject([
      {
        kind: 'reportMissing',
        days: 3,
        anchorOn: '2026-11-20',
        concern: { role: 'partnerAdmin', locationId: 'tokyo', country: 'JP', leadId: 'haruto' },
      },
    ]);
  });

  it('that was recorded after its engagement waits for the stage that was ahead then', () => {
    const voucher = of(reserved({ expiresOn: FAR }, { ...ended, reservedOn: '2026-11-22' }));
    expect(brief(voucher, '2026-11-22')).toEqual([]);
    expect(brief(voucher, '2026-11-23')).toEqual(['reportMissing 3']);
  });

  it('counts from the end that the report names, where it names one', () => {
    const content = { ...report('draft').content, endedOn: '2026-11-18' } as const;
    expect(brief(of(reserved({ expiresOn: FAR }, ended), report('draft', { content })), TODAY)).toEqual([
      'reportMissing 3',
    ]);
  });

  it('is to be redeemed once its report is in, by the day that it was in the company’s zone', () => {
    const own = report('submitted', { submittedAt: '2026-11-20T15:30:00.000Z', confirmation: CONFIRMED });
    const subject = of(reserved({ expiresOn: FAR }, ended), own);
    expect(read(subject, TODAY, TODAY, 'Asia/Tokyo')).toMatchObject([
      {
        kind: 'notRedeemed',
        anchorOn: '2026-11-21',
        days: 1,
        concern: { locationId: 'tokyo', leadId: null },
      },
    ]);
    expect(read(subject, TODAY, TODAY, 'America/Los_Angeles')).toMatchObject([{ anchorOn: '2026-11-20' }]);
  });

  it('is told of where the reservation or the report is not known to stand in the tool', () => {
    const voucher = reserved({ expiresOn: FAR }, { reservedOn: '2026-11-16' }, RECORDED);
    expect(brief(of(voucher), '2026-11-17')).toEqual([]);
    expect(brief(of(voucher), '2026-11-18')).toEqual(['notConfirmed reservation 2']);
    const own = report('submitted', { submittedAt: '2026-11-20T00:00:00.000Z', confirmation: RECORDED });
    expect(brief(of(voucher, own), TODAY)).toEqual([
      'notRedeemed 1',
      'notConfirmed reservation 7',
      'notConfirmed report 2',
    ]);
    expect(brief(of(reserved({ expiresOn: FAR })), TODAY)).toEqual([]);
  });
});

describe('a voucher that is redeemed', () => {
  it('is to be claimed, louder toward the end of the sixty days', () => {
    const after = (days: number) => read(of(redeemed(addDays(TODAY, -days))), TODAY);
    expect(after(6)).toEqual([]);
    expect(after(7)).toMatchObject([{ kind: 'notClaimed', days: 7, urgent: false }]);
    expect(after(50)).toMatchObject([{ days: 45, urgent: false }]);
    expect(after(55)).toMatchObject([{ days: 55, urgent: true }]);
    expect(after(59)).toMatchObject([{ days: 59, urgent: true }]);
    expect(after(60)).toMatchObject([{ days: 60, urgent: true }]);
    expect(after(300)).toMatchObject([{ days: 61, urgent: true, isOver: true }]);
  });

  it('is told of past its expiry, which no longer counts', () => {
    expect(brief(of(redeemed(addDays(TODAY, -7), { expiresOn: addDays(TODAY, -6) })), TODAY)).toEqual([
      'notClaimed 7',
    ]);
  });

  it('is told of in a claim only where the redemption is not known to stand in the tool', () => {
    const voucher = (more: Parameters<typeof redeemed>[2]) =>
      of(redeemed(addDays(TODAY, -7), {}, { claimId: 'c1', ...more }));
    expect(brief(voucher({}), TODAY)).toEqual([]);
    expect(brief(voucher({ confirmation: RECORDED }), TODAY)).toEqual(['notConfirmed redemption 7']);
  });
});

describe('a claim', () => {
  const subject = (...facts: Parameters<typeof claim>): Subject => ({
    kind: 'claim',
    claim: claim(...facts),
    voucher: redeemed('2026-10-01', { deliveryCountry: 'TW' }),
  });

  it.each([
    ['draft', 7, 14],
    ['inReview', 14, 45],
    ['actionRequired', 1, 7],
    ['approved', 30, 45],
    ['held', 7, 30],
  ] as const)('that stands %s is told of after %i days at first and %i at last', (state, first, last) => {
    const after = (days: number) =>
      brief(subject(state, { changedOn: addDays(TODAY, -days), dueOn: '2027-12-23' }), TODAY);
    expect(after(first - 1)).toEqual([]);
    expect(after(first)).toEqual([`claimStuck ${state} ${first}`]);
    expect(after(last)).toEqual([`claimStuck ${state} ${last}`]);
    expect(after(last + 100)).toEqual([`claimStuck ${state} ${last}`]);
  });

  it.each(['paid', 'denied', 'cancelled'] as const)('that is %s is over', (state) => {
    expect(brief(subject(state, { changedOn: addDays(TODAY, -400) }), TODAY)).toEqual([]);
  });

  describe.each(['draft', 'actionRequired'] as const)('that stands %s', (state) => {
    const redeemedOn = addDays(TODAY, -55);
    const window = (changedAfter: number, today: CalendarDate) =>
      read(
        subject(state, { dueOn: addDays(redeemedOn, 60), changedOn: addDays(redeemedOn, changedAfter) }),
        today,
      )
        .filter(({ kind }) => kind === 'notClaimed')
        .map(({ days }) => days);

    it('is told of on the days on which its vouchers would be, the last of them at once', () => {
      const dueOn = addDays(redeemedOn, 60);
      expect(read(subject(state, { dueOn, changedOn: addDays(TODAY, -20) }), TODAY)).toContainEqual({
        kind: 'notClaimed',
        subject: 'claim',
        recordId: 'c1',
        part: '',
        anchorOn: redeemedOn,
        days: 55,
        on: TODAY,
        urgent: true,
        lastDayOn: dueOn,
        concern: { role: 'partnerAdmin', locationId: 'tokyo', country: 'TW', leadId: null },
      });
    });

    it('has the stages alone that lay ahead when it came to stand so', () => {
      expect(window(10, addDays(redeemedOn, 29))).toEqual([]);
      expect(window(10, addDays(redeemedOn, 30))).toEqual([30]);
      expect(window(31, addDays(redeemedOn, 44))).toEqual([]);
    });

    it('is told of at once where it came to stand so in the last days, but not after them', () => {
      expect(window(57, addDays(redeemedOn, 57))).toEqual([55]);
      expect(window(60, addDays(redeemedOn, 60))).toEqual([60]);
      expect(window(61, addDays(redeemedOn, 61))).toEqual([]);
    });
  });

  it.each(['submitted', 'inReview', 'approved', 'held'] as const)(
    'that stands %s is out of the claim window',
    (state) => {
      const facts = { dueOn: addDays(TODAY, 5), changedOn: addDays(TODAY, -20), confirmation: CONFIRMED };
      expect(brief(subject(state, facts), TODAY)).not.toContain('notClaimed 55');
    },
  );

  it('that was sent is told of until it is known to stand in the tool', () => {
    const submittedOn = addDays(TODAY, -2);
    const sent = { submittedOn, changedOn: submittedOn };
    expect(read(subject('submitted', sent), TODAY)).toMatchObject([
      {
        kind: 'notConfirmed',
        subject: 'claim',
        part: 'claim',
        days: 2,
        concern: { role: 'partnerAdmin', locationId: 'tokyo', country: 'TW', leadId: null },
      },
    ]);
    expect(brief(subject('submitted', { ...sent, confirmation: CONFIRMED }), TODAY)).toEqual([]);
    expect(brief(subject('inReview', { ...sent, confirmation: RECORDED }), TODAY)).toEqual([]);
  });
});

describe('the payment set-up of a program', () => {
  const missing = (done: readonly string[] | null, ...unclaimed: Voucher[]): Subject => ({
    kind: 'paymentSetup',
    programId: 'SDPS',
    setup: done ? { id: 'SDPS', version: 1, done } : undefined,
    unclaimed,
  });
  const first = redeemed(addDays(TODAY, -7));

  it('is asked for from the first redemption on, of the global admins', () => {
    expect(read(missing(null, redeemed(TODAY), first), TODAY)).toMatchObject([
      {
        kind: 'paymentSetup',
        recordId: 'SDPS',
        anchorOn: first.redeemedOn,
        days: 7,
        concern: { role: 'globalAdmin' },
      },
    ]);
    expect(read(missing([], redeemed(TODAY)), TODAY)).toMatchObject([{ days: 0, urgent: true }]);
  });

  it('is not asked for while nothing is redeemed, nor once it is complete', () => {
    expect(brief(missing(null), TODAY)).toEqual([]);
    expect(
      brief(
        missing(
          scheme.paymentSetup.map(({ id }) => id),
          first,
        ),
        TODAY,
      ),
    ).toEqual([]);
  });
});

describe('an enrollment', () => {
  const of = (...facts: Parameters<typeof enrollment>): Subject => ({
    kind: 'enrollment',
    enrollment: enrollment(...facts),
  });

  it('is told of the global admins, and of its last day even when that was missed', () => {
    const around = (days: number) => read(of(addDays(TODAY, -days), { enrolledOn: '2025-11-23' }), TODAY);
    expect(around(-90)).toMatchObject([{ kind: 'renewal', days: -90, concern: { role: 'globalAdmin' } }]);
    expect(around(0)).toMatchObject([{ days: -15 }]);
    expect(around(30)).toMatchObject([{ days: 30, urgent: true }]);
    expect(around(40)).toMatchObject([{ days: 31, urgent: true, isOver: true }]);
  });

  it('has the stages alone that lay ahead when the company enrolled', () => {
    expect(brief(of(addDays(TODAY, 20), { enrolledOn: TODAY }), TODAY)).toEqual([]);
    expect(brief(of(addDays(TODAY, 20), { enrolledOn: TODAY }), addDays(TODAY, 5))).toEqual(['renewal -15']);
  });

  it('is to be confirmed, while it is in force', () => {
    const recorded = { enrolledOn: addDays(TODAY, -3), confirmation: RECORDED };
    expect(read(of('2027-06-01', recorded), TODAY)).toMatchObject([
      { kind: 'notConfirmed', part: 'enrollment', days: 2, concern: { role: 'globalAdmin' } },
    ]);
    const lapsed = of(addDays(TODAY, -40), { ...recorded, enrolledOn: '2026-06-01' });
    expect(brief(lapsed, TODAY)).toEqual(['renewal 31']);
  });

  it('that was refused is none', () => {
    const refused = { state: 'refused', at: '2026-11-20T00:00:00.000Z', by: 'Mei', reason: 'no' } as const;
    expect(brief(of(TODAY, { confirmation: refused }), TODAY)).toEqual([]);
  });
});

describe('a qualification', () => {
  const haruto = { ...person('haruto', 'consultant'), locationId: 'tokyo' };
  const subject = (
    qualification: Extract<Subject, { kind: 'qualification' }>['qualification'],
    owner: Extract<Subject, { kind: 'qualification' }>['person'] = haruto,
  ): Subject => ({ kind: 'qualification', qualification, person: owner });

  it('that the company holds is told of the global admins before it ends', () => {
    const ending = (days: number) => read(subject(competency(addDays(TODAY, days))), TODAY);
    expect(ending(91)).toEqual([]);
    expect(ending(90)).toMatchObject([
      { kind: 'qualificationEnding', days: -90, concern: { role: 'globalAdmin' } },
    ]);
    expect(ending(3)).toMatchObject([{ days: -3, urgent: true }]);
  });

  it('that a person holds ends a year after, which concerns the person and the partner admins of the office', () => {
    for (const fact of [exam('haruto'), training('haruto')])
      expect(read(subject(fact), '2027-01-25')).toMatchObject([
        {
          anchorOn: addDays(fact.on, 365),
          days: -15,
          concern: { role: 'partnerAdmin', locationId: 'tokyo', country: null, leadId: 'haruto' },
        },
      ]);
  });

  it('that is renewed is told of anew a year later', () => {
    const renewed = { ...exam('haruto'), on: '2027-01-20' } as const;
    expect(brief(subject(renewed), '2027-01-25')).toEqual([]);
    expect(brief(subject(renewed), '2027-10-22')).toEqual(['qualificationEnding -90']);
  });

  it('is of no interest once its holder has left or does other work; an agreement never ends', () => {
    for (const owner of [person('haruto'), person('haruto', 'viewer'), person('haruto', 'globalAdmin')])
      expect(brief(subject(exam('haruto'), owner), '2027-01-25')).toEqual([]);
    expect(
      reminders(
        { kind: 'qualification', qualification: exam('haruto'), person: undefined },
        {
          scheme,
          timeZone: 'UTC',
          today: '2027-01-25',
          until: '2027-01-25',
        },
      ),
    ).toEqual([]);
    expect(brief(subject(AGREEMENT), '2027-01-25')).toEqual([]);
  });

  it('that the scheme lets count for ever has no end to tell of', () => {
    const rules = { ...scheme.rules, qualificationLife: { exam: null, training: null } };
    const context = { timeZone: 'UTC', today: TODAY, until: '2030-01-01' } as const;
    for (const fact of [exam('haruto'), training('haruto')])
      expect(reminders(subject(fact), { ...context, scheme: { ...scheme, rules } })).toEqual([]);
  });
});
