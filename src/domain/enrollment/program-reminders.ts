import type { Person } from '../company/company';
import { ALL_GLOBAL_ADMINS } from '../company/concerned';
import { addDays } from '../time/dates';
import { enrollmentState, isInForce, renewalWindow, type Enrollment } from './enrollment';
import type { Exam, Qualification, Training } from './qualification';
import type { Concern, Reminder } from '../notice/reminder';
import { REPORTERS, mayAct } from '../company/role';
import { stages, type About, type ReminderContext } from '../notice/stages';

/**
 * What global admins are reminded of about an enrollment. That its renewal is over is told however late, since the
 * enrollment has lapsed then; nothing follows it.
 */
export function enrollmentReminders(enrollment: Enrollment, context: ReminderContext): Reminder[] {
  const { rules } = context.scheme;
  const { id: recordId, anniversaryOn, enrolledOn: sinceOn, confirmation } = enrollment;
  if (confirmation.state === 'refused') return [];
  const about: About = { subject: 'enrollment', recordId, sinceOn, concern: ALL_GLOBAL_ADMINS };
  const { closesOn } = renewalWindow(rules, anniversaryOn);
  const isOpen =
    confirmation.state === 'recorded' && isInForce(enrollmentState(enrollment, rules, context.today));
  return [
    ...stages('renewal', rules.reminders.renewal, anniversaryOn, { ...about, finalOn: closesOn }, context),
    ...(isOpen
      ? stages(
          'notConfirmed',
          rules.reminders.notConfirmed,
          sinceOn,
          { ...about, part: 'enrollment' },
          context,
        )
      : []),
  ];
}

/**
 * What ends of a company's or a person's qualification. A record stands for the newest of its kind: who passes again
 * gets the new day, and with it other reminders. A provider agreement does not end.
 */
export function qualificationReminders(
  qualification: Qualification,
  person: Person | undefined,
  context: ReminderContext,
): Reminder[] {
  switch (qualification.kind) {
    case 'competency': {
      const { id: recordId, on } = qualification;
      const { qualificationEnding: rule } = context.scheme.rules.reminders;
      const about: About = {
        subject: 'qualification',
        recordId,
        finalOn: on,
        concern: ALL_GLOBAL_ADMINS,
      };
      return stages('qualificationEnding', rule, on, about, context);
    }
    case 'exam':
    case 'training':
      return person ? personalReminders(qualification, person, context) : [];
    case 'agreement':
      return [];
  }
}

/** Told to the person and to the partner admins of the office; of those who don't work with vouchers now, nothing. */
function personalReminders(
  { id: recordId, kind, on: sinceOn }: Exam | Training,
  { id: leadId, roles, locationId }: Person,
  context: ReminderContext,
): Reminder[] {
  const { reminders, qualificationLife } = context.scheme.rules;
  const life = qualificationLife[kind];
  if (!life || !mayAct(roles, REPORTERS)) return [];
  const concern: Concern = { role: 'partnerAdmin', locationId, country: null, leadId };
  const endsOn = addDays(sinceOn, life.value);
  const about: About = { subject: 'qualification', recordId, sinceOn, finalOn: endsOn, concern };
  return stages('qualificationEnding', reminders.qualificationEnding, endsOn, about, context);
}
