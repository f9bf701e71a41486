import { claimDueOn, type Claim, type PaymentSetup, setupDone } from './claim';
import { ALL_GLOBAL_ADMINS } from '../company/concerned';
import { addDays, earlier } from '../time/dates';
import type { Concern, Reminder } from '../notice/reminder';
import { stages, type About, type ReminderContext } from '../notice/stages';
import type { Voucher } from '../voucher/voucher';

/**
 * What partner admins are reminded of about a claim: that it stands still, that the window for it closes, or that it is
 * not known to stand in the tool.
 */
export function claimReminders(
  claim: Claim,
  voucher: Voucher | undefined,
  context: ReminderContext,
): Reminder[] {
  const { claimStuck, notConfirmed } = context.scheme.rules.reminders;
  const { id: recordId, state, changedOn, submittedOn, dueOn, confirmation } = claim;
  const country = voucher?.deliveryCountry ?? null;
  const concern: Concern = { role: 'partnerAdmin', locationId: claim.locationId, country, leadId: null };
  const stuck: About = { subject: 'claim', recordId, part: state, sinceOn: changedOn, concern };
  const isRecorded = state === 'submitted' && confirmation?.state === 'recorded';
  return [
    ...stages('claimStuck', claimStuck[state], changedOn, stuck, context),
    ...windowReminders(claim, concern, context),
    ...(isRecorded && submittedOn
      ? stages(
          'notConfirmed',
          notConfirmed,
          submittedOn,
          { ...stuck, part: 'claim', sinceOn: submittedOn, finalOn: dueOn },
          context,
        )
      : []),
  ];
}

/**
 * The reminders that its vouchers would have if they were in no claim, while it is not sent: counted from the
 * redemption that its last day follows from. Those that were past when it came to stand so are none; but the last of the
 * scheme comes up to that day, since whoever has just seen it can still forget to send the claim.
 */
function windowReminders(
  { id: recordId, state, dueOn, changedOn }: Claim,
  concern: Concern,
  context: ReminderContext,
): Reminder[] {
  if (state !== 'draft' && state !== 'actionRequired') return [];
  const { claimWindow, reminders } = context.scheme.rules;
  const { notClaimed } = reminders;
  const anchorOn = addDays(dueOn, -claimWindow.value);
  const lastOn = addDays(anchorOn, notClaimed.days.at(-1) ?? 0);
  const sinceOn = changedOn > dueOn ? changedOn : earlier(changedOn, lastOn);
  return stages(
    'notClaimed',
    notClaimed,
    anchorOn,
    { subject: 'claim', recordId, sinceOn, finalOn: dueOn, concern },
    context,
  );
}

/** What global admins, who alone can register, are reminded of while redeemed vouchers wait for the payment set-up. */
export function setupReminders(
  programId: string,
  setup: PaymentSetup | undefined,
  unclaimed: readonly Voucher[],
  context: ReminderContext,
): Reminder[] {
  const { scheme } = context;
  const dates = unclaimed.flatMap(({ redeemedOn }) => redeemedOn ?? []);
  if (dates.length === 0 || setupDone(scheme, setup) === scheme.paymentSetup.length) return [];
  const firstOn = dates.reduce(earlier);
  const about: About = {
    subject: 'paymentSetup',
    recordId: programId,
    sinceOn: firstOn,
    finalOn: claimDueOn(scheme.rules, firstOn),
    concern: ALL_GLOBAL_ADMINS,
  };
  return stages('paymentSetup', scheme.rules.reminders.paymentSetup, firstOn, about, context);
}
