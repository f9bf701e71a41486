import { ALL_GLOBAL_ADMINS } from '../company/concerned';
import { defineReminder } from '../notice/define-reminder';
import type { Concern } from '../notice/reminder';
import type { Subject } from '../subject';
import { addDays, earlier } from '../time/dates';
import { claimDueOn, setupDone } from './claim';
import { CLAIM_STATES } from './claim-state';

/**
 * What partner admins are reminded of about a claim: that it stands still, that the window for it closes, or that it is
 * not known to stand in the tool.
 */
export const claimReminders = [
  defineReminder({
    kind: 'claimStuck',
    subject: 'claim',
    topic: 'claims',
    settledBy: 'step',
    holds: ({ claim: { state, changedOn } }) => [{ part: state, anchorOn: changedOn, sinceOn: changedOn }],
    concern: ofItsOffice,
    found: CLAIM_STATES.map((state) => ({
      table: 'claims',
      where: { state },
      date: 'changedOn',
      part: state,
      anchor: 0,
    })),
  }),
  /**
   * The reminders that its vouchers would have if they were in no claim, while it is not sent: counted from the
   * redemption that its last day follows from. Those that were past when it came to stand so are none; but the last of
   * the scheme comes up to that day, since whoever has just seen it can still forget to send the claim.
   */
  defineReminder({
    kind: 'notClaimed',
    subject: 'claim',
    topic: 'claims',
    settledBy: 'step',
    holds: ({ claim: { state, dueOn, changedOn } }, { scheme }) => {
      if (state !== 'draft' && state !== 'actionRequired') return [];
      const { claimWindow, reminders } = scheme.rules;
      const anchorOn = addDays(dueOn, -claimWindow.value);
      const lastOn = addDays(anchorOn, reminders.notClaimed.days.at(-1) ?? 0);
      const sinceOn = changedOn > dueOn ? changedOn : earlier(changedOn, lastOn);
      return [{ anchorOn, sinceOn, finalOn: dueOn }];
    },
    concern: ofItsOffice,
    found: [
      {
        table: 'claims',
        where: { state: ['draft', 'actionRequired'] },
        date: 'dueOn',
        anchor: ({ claimWindow }) => -claimWindow.value,
        final: 0,
      },
    ],
  }),
  defineReminder({
    kind: 'notConfirmed',
    subject: 'claim',
    topic: 'confirmations',
    settledBy: 'confirmation',
    holds: ({ claim: { state, confirmation, submittedOn, dueOn } }) =>
      state === 'submitted' && confirmation?.state === 'recorded' && submittedOn
        ? [{ part: 'claim', anchorOn: submittedOn, sinceOn: submittedOn, finalOn: dueOn }]
        : [],
    concern: ofItsOffice,
    found: [
      { table: 'claims', where: { state: 'submitted' }, date: 'submittedOn', anchor: 0 },
      {
        table: 'claims',
        where: { state: 'submitted', confirmationState: 'recorded' },
        date: 'dueOn',
        final: 0,
      },
    ],
  }),
];

/** What global admins, who alone can register, are reminded of while redeemed vouchers wait for the payment set-up. */
export const setupReminders = [
  defineReminder({
    kind: 'paymentSetup',
    subject: 'paymentSetup',
    topic: 'claims',
    settledBy: 'step',
    holds: ({ setup, unclaimed }, { scheme }) => {
      const dates = unclaimed.flatMap(({ redeemedOn }) => redeemedOn ?? []);
      if (dates.length === 0 || setupDone(scheme, setup) === scheme.paymentSetup.length) return [];
      const firstOn = dates.reduce(earlier);
      return [{ anchorOn: firstOn, sinceOn: firstOn, finalOn: claimDueOn(scheme.rules, firstOn) }];
    },
    concern: () => ALL_GLOBAL_ADMINS,
    found: [{ table: 'programs' }],
  }),
];

function ofItsOffice({ claim, voucher }: Extract<Subject, { kind: 'claim' }>): Concern {
  const country = voucher?.deliveryCountry ?? null;
  return { role: 'partnerAdmin', locationId: claim.locationId, country, leadId: null };
}
