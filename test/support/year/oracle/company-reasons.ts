import type { CalendarDate } from '../../../../src/domain/time/dates';
import type { SchemeRules } from '../../../../src/domain/scheme/scheme';
import { plus } from '../calendar';
import type { Kept } from '../change';
import { reason, type About, type Reason } from './reason';

/** What a claim calls for; `country`: where its first voucher is delivered. */
export function claimReasons(
  claim: Kept['claims'],
  country: string | null,
  { reminders, claimWindow }: SchemeRules,
): Reason[] {
  const { id: recordId, state, changedOn, dueOn, submittedOn, locationId: office } = claim;
  const whom = { role: 'partnerAdmin', office, country, also: null } as const;
  const about: About = { subject: 'claim', recordId, whom };
  const found: Reason[] = [];
  const stuck = reminders.claimStuck[state];
  if (stuck) found.push(reason('claimStuck', stuck, changedOn, {}, { ...about, part: state }));
  if (state === 'draft' || state === 'actionRequired') {
    const redeemedOn = plus(dueOn, -claimWindow.value);
    const lastStage = plus(redeemedOn, Math.max(...reminders.notClaimed.days));
    // Who drafts it within the last days is told of them all the same.
    const since = changedOn > lastStage && changedOn <= dueOn ? lastStage : changedOn;
    found.push(reason('notClaimed', reminders.notClaimed, redeemedOn, { since, final: dueOn }, about));
  }
  if (state === 'submitted' && claim.confirmation?.state === 'recorded' && submittedOn)
    found.push(
      reason(
        'notConfirmed',
        reminders.notConfirmed,
        submittedOn,
        { since: submittedOn, final: dueOn },
        { ...about, part: 'claim' },
      ),
    );
  return found;
}

/** What an enrollment calls for on a day. */
export function enrollmentReasons(
  { id: recordId, anniversaryOn, enrolledOn: since, confirmation }: Kept['enrollments'],
  { reminders, renewal }: SchemeRules,
  day: CalendarDate,
): Reason[] {
  const about: About = { subject: 'enrollment', recordId, whom: { role: 'globalAdmin' } };
  const final = plus(anniversaryOn, renewal.closes.value);
  const found = [reason('renewal', reminders.renewal, anniversaryOn, { since, final }, about)];
  if (confirmation.state === 'recorded' && day <= final)
    found.push(
      reason('notConfirmed', reminders.notConfirmed, since, { since }, { ...about, part: 'enrollment' }),
    );
  return found;
}

/** What a qualification calls for; `holder`: whose it is, where it is a person's. */
export function qualificationReasons(
  fact: Kept['qualifications'],
  holder: Kept['people'] | undefined,
  { reminders, qualificationLife }: SchemeRules,
): Reason[] {
  const { id: recordId, on, kind } = fact;
  if (kind === 'agreement') return [];
  const of = (ends: CalendarDate, whom: Reason['whom'], since?: CalendarDate): Reason[] => [
    reason(
      'qualificationEnding',
      reminders.qualificationEnding,
      ends,
      { ...(since && { since }), final: ends },
      {
        subject: 'qualification',
        recordId,
        whom,
      },
    ),
  ];
  if (kind === 'competency') return of(on, { role: 'globalAdmin' });
  const life = qualificationLife[kind]?.value;
  const works = holder?.roles.some((role) => role === 'consultant' || role === 'partnerAdmin');
  if (!holder || !works || life === undefined) return [];
  const whom = { role: 'partnerAdmin', office: holder.locationId, country: null, also: holder.id } as const;
  return of(plus(on, life), whom, on);
}

/** What a payment set-up calls for while vouchers that were redeemed on these days wait for it. */
export function setUpReasons(
  recordId: string,
  waitingSince: readonly CalendarDate[],
  { reminders, claimWindow }: SchemeRules,
): Reason[] {
  const [first] = waitingSince.toSorted();
  const about: About = { subject: 'paymentSetup', recordId, whom: { role: 'globalAdmin' } };
  if (!first) return [];
  const final = plus(first, claimWindow.value);
  return [reason('paymentSetup', reminders.paymentSetup, first, { final }, about)];
}
