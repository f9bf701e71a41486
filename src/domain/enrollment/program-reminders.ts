import { ALL_GLOBAL_ADMINS } from '../company/concerned';
import { REPORTERS, mayAct } from '../company/role';
import { defineReminder } from '../notice/define-reminder';
import type { Hold } from '../notice/stages';
import type { SchemeRules } from '../scheme/scheme';
import type { Subject } from '../subject';
import { addDays } from '../time/dates';
import { enrollmentState, isInForce, renewalWindow } from './enrollment';

/** What global admins are reminded of about an enrollment. */
export const enrollmentReminders = [
  /** That it is over is told however late, since the enrollment has lapsed then; nothing follows it. */
  defineReminder({
    kind: 'renewal',
    subject: 'enrollment',
    topic: 'renewal',
    settledBy: 'step',
    holds: ({ enrollment: { anniversaryOn, enrolledOn, confirmation } }, { scheme }) => {
      if (confirmation.state === 'refused') return [];
      const { closesOn } = renewalWindow(scheme.rules, anniversaryOn);
      return [{ anchorOn: anniversaryOn, sinceOn: enrolledOn, finalOn: closesOn }];
    },
    concern: () => ALL_GLOBAL_ADMINS,
    found: [{ table: 'programs' }],
  }),
  defineReminder({
    kind: 'notConfirmed',
    subject: 'enrollment',
    topic: 'confirmations',
    settledBy: 'confirmation',
    holds: ({ enrollment }, { scheme, today }) => {
      const { confirmation, enrolledOn } = enrollment;
      const isOpen = isInForce(enrollmentState(enrollment, scheme.rules, today));
      return confirmation.state === 'recorded' && isOpen
        ? [{ part: 'enrollment', anchorOn: enrolledOn, sinceOn: enrolledOn }]
        : [];
    },
    concern: () => ALL_GLOBAL_ADMINS,
    found: [{ table: 'programs' }],
  }),
];

/** What ends of a company's or a person's qualification. */
export const qualificationReminders = [
  /**
   * A record stands for the newest of its kind: who passes again gets the new day, and with it other reminders. A
   * person's is told to the person and to the partner admins of the office.
   */
  defineReminder({
    kind: 'qualificationEnding',
    subject: 'qualification',
    topic: 'renewal',
    settledBy: 'step',
    holds: (subject, { scheme }) => ending(subject, scheme.rules),
    concern: ({ qualification, person }) =>
      qualification.kind === 'competency'
        ? ALL_GLOBAL_ADMINS
        : {
            role: 'partnerAdmin',
            locationId: person?.locationId ?? null,
            country: null,
            leadId: person?.id ?? null,
          },
    found: [
      { table: 'qualifications', where: { kind: 'competency' }, date: 'on', anchor: 0, final: 0 },
      ...(['exam', 'training'] as const).map((kind) => {
        const life = ({ qualificationLife }: SchemeRules) => qualificationLife[kind]?.value ?? null;
        return { table: 'qualifications', where: { kind }, date: 'on', anchor: life, final: life } as const;
      }),
    ],
  }),
];

/** Of those who don't work with vouchers now, nothing; a provider agreement does not end. */
function ending(
  { qualification: { kind, on }, person }: Extract<Subject, { kind: 'qualification' }>,
  { qualificationLife }: SchemeRules,
): Hold[] {
  if (kind === 'competency') return [{ anchorOn: on, finalOn: on }];
  const life = kind === 'agreement' ? null : qualificationLife[kind];
  if (!life || !person || !mayAct(person.roles, REPORTERS)) return [];
  const endsOn = addDays(on, life.value);
  return [{ anchorOn: endsOn, sinceOn: on, finalOn: endsOn }];
}
