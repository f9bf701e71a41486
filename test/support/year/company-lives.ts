import { RECORDED } from '../../../src/domain/confirmation';
import type { CalendarDate, Instant } from '../../../src/domain/time/dates';
import type { Enrollment } from '../../../src/domain/enrollment/enrollment';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import type { Unsaved } from '../../../src/ports';
import { momentOf, plus } from './calendar';
import type { Change, Write } from './change';
import { Diary, YEAR } from './diary';
import { leadsOf } from './people';
import type { OfficeKey } from './offices';
import type { Chance } from './random';
import { confirmedAt } from './voucher-lives';

/** The enrollments, qualifications and payment set-ups of the company: as the year begins, and what becomes of them. */
export function companyLives(scheme: Scheme, chance: Chance): { before: Write[]; changes: Change[] } {
  const before: Write[] = [];
  const changes: Change[] = [];
  const diary = (on: CalendarDate): Diary => new Diary(morning(on), 'Asia/Tokyo', chance);
  scheme.programs.forEach(({ id }, index) => {
    const life = diary('2026-04-02');
    before.push(...enroll(life, id, index));
    setUp(life, scheme, id, index);
    changes.push(...life.changes);
  });
  Object.keys(scheme.competencies).forEach((subject, index) => {
    const life = diary(plus('2026-06-01', index * 23));
    before.push(...hold(life, subject, index));
    changes.push(...life.changes);
  });
  for (const office of ['tokyo', 'taipei', 'seattle'] as const)
    for (const [index, lead] of leadsOf(office).entries()) {
      const life = diary(plus('2026-05-01', index * 29));
      before.push(...learn(life, office, lead, index));
      changes.push(...life.changes);
    }
  return { before, changes };
}

function morning(on: CalendarDate): Instant {
  return momentOf('Asia/Tokyo', on, '09:00');
}

/** Anniversaries over the year; renewed early in the window, on its last days, too late, or never. */
function enroll(life: Diary, id: string, index: number): Write[] {
  const anniversaryOn = plus('2026-04-20', index * 42);
  const enrolled: Unsaved<Enrollment> = {
    id,
    enrolledOn: plus(anniversaryOn, -365),
    enrolledBy: 'gina',
    anniversaryOn,
    confirmation: confirmedAt(YEAR.from),
  };
  const lag = [2, 25, 30, null, 45, 10, 23, 1][index % 8] ?? null;
  if (lag === null || !life.waitUntil(plus(anniversaryOn, lag)))
    return [{ table: 'enrollments', record: enrolled }];
  const isLapsed = life.today > plus(anniversaryOn, 30);
  const renewed: Unsaved<Enrollment> = {
    ...enrolled,
    enrolledOn: life.today,
    anniversaryOn: isLapsed ? plus(life.today, 365) : plus(anniversaryOn, 365),
    confirmation: RECORDED,
  };
  life.write({ table: 'enrollments', record: renewed });
  if (index % 3 > 0 && life.wait(life.chance.between(1, 9)))
    life.write({ table: 'enrollments', record: { ...renewed, confirmation: confirmedAt(life.now) } });
  return [{ table: 'enrollments', record: enrolled }];
}

/** Done long ago, done late, in parts, or never. */
function setUp(life: Diary, scheme: Scheme, id: string, index: number): void {
  const all = scheme.paymentSetup.map((item) => item.id);
  if (index % 4 === 3) return;
  if (!life.waitUntil(plus('2026-04-03', (index % 4) * 75))) return;
  life.write({ table: 'paymentSetups', record: { id, done: all.slice(0, 2) } });
  if (life.wait(life.chance.between(3, 40)))
    life.write({ table: 'paymentSetups', record: { id, done: all } });
}

function hold(life: Diary, subject: string, index: number): Write[] {
  const record = {
    id: `competency:${subject}`,
    kind: 'competency',
    subject,
    level: index % 2 > 0 ? 'gold' : 'silver',
    name: null,
    on: life.today,
  } as const;
  const renewsAt = index % 3;
  if (renewsAt > 0 && life.waitUntil(plus(record.on, renewsAt === 1 ? -5 : 4)))
    life.write({ table: 'qualifications', record: { ...record, on: plus(record.on, 365) } });
  return [{ table: 'qualifications', record }];
}

/** An exam and a training of a consultant, which run out in the year and are taken again by most. */
function learn(life: Diary, office: OfficeKey, subject: string, index: number): Write[] {
  const competency = office === 'seattle' ? 'messaging' : 'collaboration-and-content';
  const on = plus(life.today, -365);
  const facts = { subject, level: null } as const;
  const exam = {
    ...facts,
    id: `exam:${subject}:${competency}`,
    kind: 'exam',
    name: competency,
    on: plus(on, 11),
  } as const;
  const training = { ...facts, id: `training:${subject}`, kind: 'training', name: null, on } as const;
  if (index % 4 > 0 && life.waitUntil(plus(on, 365 - index * 7)))
    life.write({ table: 'qualifications', record: { ...training, on: life.today } });
  if (index % 3 === 1 && life.waitUntil(plus(on, 365 + index)))
    life.write({ table: 'qualifications', record: { ...exam, on: life.today } });
  // The others hold no exam.
  return index % 3 === 2
    ? [{ table: 'qualifications', record: training }]
    : [
        { table: 'qualifications', record: exam },
        { table: 'qualifications', record: training },
      ];
}
