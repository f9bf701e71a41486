import fc from 'fast-check';
import { claimDueOn } from '../../src/domain/claim/claim';
import { RECORDED } from '../../src/domain/confirmation';
import { addDays, dateIn, type CalendarDate } from '../../src/domain/time/dates';
import { renewalWindow } from '../../src/domain/enrollment/enrollment';
import { latestStart } from '../../src/domain/voucher/deadlines';
import type { Habits } from '../../src/domain/notice/notice-settings';
import { tellAt } from '../../src/domain/notice/notice-time';
import { noticeKey, type Reminder } from '../../src/domain/notice/reminder';
import { reminders } from '../../src/domain/notice/reminders';
import type { Scheme, SchemeRules } from '../../src/domain/scheme/scheme';
import type { Subject } from '../../src/domain/subject';
import { planningServices } from '../../src/schemes/planning-services';
import { secondScheme } from '../schemes/second-scheme';
import { dayWithin } from './arbitraries';
import {
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
  TODAY,
} from './records';
import { everywhere } from '../support/records/day';

/** A scheme whose author thought of no reminder at all. */
const silent: Scheme = {
  ...planningServices,
  rules: { ...planningServices.rules, reminders: silenced(planningServices.rules.reminders) },
};

function silenced(rules: SchemeRules['reminders']): SchemeRules['reminders'] {
  const { source } = rules.renewal;
  const none = { days: [], urgent: [], source };
  return {
    voucherNotReserved: none,
    voucherExpiring: none,
    latestStart: none,
    reportMissing: none,
    notRedeemed: none,
    notClaimed: none,
    claimStuck: {},
    notConfirmed: none,
    renewal: none,
    qualificationEnding: none,
    paymentSetup: none,
  };
}

/** A record that nobody touches, and a day after which something of it is lost. */
interface Case {
  readonly subject: Subject;
  /** By which reminder it is told: kind and part. */
  readonly name: string;
  readonly finalOn: CalendarDate;
  /** Since when it stands so. */
  readonly sinceOn: CalendarDate;
  /** From this day on something else is told instead; absent: for ever. */
  readonly untilOn?: CalendarDate;
}

type Make = (finalOn: CalendarDate, sinceOn: CalendarDate, rules: SchemeRules) => Case[];

/** Every kind of record that has a last day, with that day, in each of its states. */
const kinds: Readonly<Record<string, Make>> = {
  'a voucher that is not reserved': (expiresOn, takenInOn, rules) => {
    const voucher = assigned({ expiresOn, takenInOn, days: 1 });
    const subject: Subject = { kind: 'voucher', voucher, report: undefined };
    return [
      { subject, name: 'voucherExpiring ', finalOn: expiresOn, sinceOn: takenInOn },
      {
        subject,
        name: 'latestStart ',
        finalOn: latestStart(rules, voucher),
        sinceOn: takenInOn,
        untilOn: expiresOn,
      },
    ];
  },
  'a reserved voucher without a report': (expiresOn, reservedOn) => {
    const voucher = reserved({ expiresOn, takenInOn: reservedOn }, { reservedOn, endsOn: expiresOn });
    const subject: Subject = { kind: 'voucher', voucher, report: undefined };
    return [{ subject, name: 'voucherExpiring ', finalOn: expiresOn, sinceOn: reservedOn }];
  },
  'a reported voucher that is not redeemed': (expiresOn, reservedOn) => {
    const voucher = reserved({ expiresOn, takenInOn: reservedOn }, { reservedOn }, RECORDED);
    const subject: Subject = { kind: 'voucher', voucher, report: report('submitted') };
    return [{ subject, name: 'voucherExpiring ', finalOn: expiresOn, sinceOn: reservedOn }];
  },
  'a reservation that is not confirmed': (startsOn, reservedOn) => {
    const facts = { expiresOn: addDays(startsOn, 90), takenInOn: reservedOn };
    const voucher = reserved(facts, { startsOn, endsOn: addDays(startsOn, 4), reservedOn }, RECORDED);
    const subject: Subject = { kind: 'voucher', voucher, report: undefined };
    return [{ subject, name: 'notConfirmed reservation', finalOn: startsOn, sinceOn: reservedOn }];
  },
  'a redemption that is not confirmed': (expiresOn, redeemedOn) => {
    const voucher = redeemed(redeemedOn, { expiresOn }, { confirmation: RECORDED, claimId: 'c1' });
    const subject: Subject = { kind: 'voucher', voucher, report: undefined };
    return [{ subject, name: 'notConfirmed redemption', finalOn: expiresOn, sinceOn: redeemedOn }];
  },
  'a redeemed voucher that is in no claim': (expiresOn, redeemedOn, rules) => {
    const voucher = redeemed(redeemedOn, { expiresOn });
    const finalOn = claimDueOn(rules, redeemedOn);
    const subject: Subject = { kind: 'voucher', voucher, report: undefined };
    return [{ subject, name: 'notClaimed ', finalOn, sinceOn: redeemedOn }];
  },
  'a claim that is not sent': (dueOn, changedOn) =>
    (['draft', 'actionRequired'] as const).map((state) => ({
      subject: { kind: 'claim', claim: claim(state, { dueOn, changedOn }), voucher: undefined },
      name: 'notClaimed ',
      finalOn: dueOn,
      sinceOn: changedOn,
    })),
  'a claim that is sent and not known to have arrived': (dueOn, submittedOn) => [
    {
      subject: {
        kind: 'claim',
        claim: claim('submitted', { dueOn, submittedOn, changedOn: submittedOn }),
        voucher: undefined,
      },
      name: 'notConfirmed claim',
      finalOn: dueOn,
      sinceOn: submittedOn,
    },
  ],
  'an enrollment': (anniversaryOn, enrolledOn, rules) =>
    [CONFIRMED, RECORDED].map((confirmation) => ({
      subject: { kind: 'enrollment', enrollment: enrollment(anniversaryOn, { enrolledOn, confirmation }) },
      name: 'renewal ',
      finalOn: renewalWindow(rules, anniversaryOn).closesOn,
      sinceOn: enrolledOn,
    })),
  'a competency': (on, sinceOn) => [
    {
      subject: { kind: 'qualification', qualification: competency(on), person: undefined },
      name: 'qualificationEnding ',
      finalOn: on,
      sinceOn,
    },
  ],
  'an exam': (_, on, { qualificationLife: { exam: life } }) =>
    life
      ? [
          {
            subject: {
              kind: 'qualification',
              qualification: { ...exam('haruto'), on },
              person: person('haruto', 'consultant'),
            },
            name: 'qualificationEnding ',
            finalOn: addDays(on, life.value),
            sinceOn: on,
          },
        ]
      : [],
  'a payment set-up that redeemed vouchers wait for': (_, redeemedOn, rules) => [
    {
      subject: {
        kind: 'paymentSetup',
        programId: 'SDPS',
        setup: undefined,
        unclaimed: [redeemed(redeemedOn), redeemed(addDays(redeemedOn, 3))],
      },
      name: 'paymentSetup ',
      finalOn: claimDueOn(rules, redeemedOn),
      sinceOn: redeemedOn,
    },
  ],
};

const anyHabits: fc.Arbitrary<Habits> = fc
  .record({
    timeZone: fc.constantFrom('Asia/Tokyo', 'America/Los_Angeles'),
    digestAt: fc.constantFrom('07:00' as const, '08:30' as const),
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 2 }),
    quiet: fc.constantFrom({ from: '19:00', to: '08:00' } as const, null),
    closed: fc.uniqueArray(dayWithin(120), { maxLength: 40 }),
  })
  .map(({ closed, ...own }) => ({ ...own, isHoliday: (on) => closed.includes(on) }));

interface Told {
  readonly day: CalendarDate;
  readonly reminder: Reminder;
}

/** What the reader is told day by day: each thing once, while it holds, of one thing on a day what is latest. */
function told(scheme: Scheme, { subject, name, finalOn, sinceOn }: Case, habits: Habits): Told[] {
  const { timeZone } = habits;
  const found = new Map<string, Told>();
  for (let today = sinceOn; today <= addDays(finalOn, 40); today = addDays(today, 1))
    for (const reminder of reminders(subject, {
      scheme,
      timeZone,
      ...everywhere(today),
      until: addDays(today, 14),
    })) {
      if (`${reminder.kind} ${reminder.part}` !== name || found.has(noticeKey(reminder))) continue;
      const due = dateIn(timeZone, tellAt(reminder, habits));
      found.set(noticeKey(reminder), { day: due > today ? due : today, reminder });
    }
  const byDay = new Map<CalendarDate, Told>();
  for (const each of found.values()) {
    const { day, reminder } = each;
    const until = reminder.on > day ? reminder.on : day;
    const holds = reminders(subject, { scheme, timeZone, ...everywhere(day), until }).map(noticeKey);
    const known = byDay.get(day)?.reminder.days ?? -Infinity;
    if (holds.includes(noticeKey(reminder)) && reminder.days > known) byDay.set(day, each);
  }
  return [...byDay.values()];
}

/** Written apart from what is tested: walks day by day. */
function workday(on: CalendarDate, step: 1 | -1, { workingDays, isHoliday }: Habits): CalendarDate {
  for (let day = on; ; day = addDays(day, step))
    if (workingDays.includes(new Date(`${day}T00:00:00Z`).getUTCDay() || 7) && !isHoliday(day)) return day;
}

const schemes = { planningServices, secondScheme, silent };

describe.each(Object.keys(schemes))('in the scheme %s', (schemeName) => {
  const scheme = Object.entries(schemes).find(([name]) => name === schemeName)?.[1] ?? silent;

  it.each(Object.entries(kinds))(
    '%s is told of on the last working day before its last day, on that day, and when it is over, without delay',
    (_, make) => {
      fc.assert(
        fc.property(dayWithin(30), fc.nat(100), anyHabits, (finalOn, age, habits) => {
          for (const one of make(finalOn, addDays(finalOn, -age), scheme.rules)) {
            if (one.sinceOn > one.finalOn) continue;
            const all = told(scheme, one, habits);
            const urgent = all.filter(({ reminder }) => reminder.urgent).map(({ day }) => day);
            const over = all.filter(({ reminder }) => reminder.isOver).map(({ day }) => day);
            const before = workday(addDays(one.finalOn, -1), -1, habits);
            const onDay = workday(one.finalOn, -1, habits);
            const after = workday(addDays(one.finalOn, 1), 1, habits);
            const isReachable = (day: CalendarDate) => day > addDays(one.finalOn, -14);
            if (before >= one.sinceOn && isReachable(before)) expect(urgent).toContain(before);
            if (onDay >= one.sinceOn && isReachable(onDay)) expect(urgent).toContain(onDay);
            if (!one.untilOn || after <= one.untilOn) expect(over).toContain(after);
            expect(over.every((day) => day > one.finalOn)).toBe(true);
          }
        }),
        { numRuns: 40 },
      );
    },
  );
});

test('a record that is settled is told of no more', () => {
  const settled: Subject[] = [
    { kind: 'voucher', voucher: redeemed(TODAY, {}, { claimId: 'c1' }), report: undefined },
    { kind: 'claim', claim: claim('paid'), voucher: undefined },
    {
      kind: 'voucher',
      voucher: { ...assigned(), state: 'closed', confirmation: null, closeReason: 'withdrawn' },
      report: undefined,
    },
  ];
  for (const subject of settled)
    expect(
      reminders(subject, {
        scheme: planningServices,
        timeZone: 'Asia/Tokyo',
        ...everywhere(TODAY),
        until: addDays(TODAY, 400),
      }),
    ).toEqual([]);
});

test('a reservation whose dates move is told of anew around its new start', () => {
  const keys = (startsOn: CalendarDate) =>
    reminders(
      {
        kind: 'voucher',
        voucher: reserved({ expiresOn: '2027-08-31' }, { startsOn, reservedOn: TODAY }, RECORDED),
        report: undefined,
      },
      { scheme: planningServices, timeZone: 'Asia/Tokyo', ...everywhere(TODAY), until: addDays(TODAY, 60) },
    )
      .filter(({ finalOn }) => finalOn !== undefined)
      .map(noticeKey);
  const [first, moved] = [keys('2026-12-10'), keys('2026-12-11')];
  expect(first).toHaveLength(3);
  expect(moved).toHaveLength(3);
  expect(first.filter((key) => moved.includes(key))).toEqual([]);
});
