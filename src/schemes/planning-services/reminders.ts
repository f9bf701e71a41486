import type { ReminderRule, ReminderRules } from '../../domain/scheme/scheme';
import { inferred } from '../cite';
import * as from from './sources';

/** No source names the days but those of the renewal: our own proposal, denser toward the end. */
function proposed(days: readonly number[], urgent: readonly number[] = []): ReminderRule {
  return { days, urgent, source: inferred(from.ownProposal) };
}

/** When people are reminded, in days from the date that each reminder counts from. */
export const reminders: ReminderRules = {
  voucherNotReserved: proposed([0, 3], [0]),
  voucherExpiring: proposed([-60, -30, -14, -7, -3, -1], [-3, -1]),
  latestStart: proposed([-7, -3, 0], [0]),
  reportMissing: proposed([1, 3, 7, 14], [14]),
  notRedeemed: proposed([1, 7, 14]),
  notClaimed: proposed([7, 30, 45, 55], [55]),
  claimStuck: {
    draft: proposed([7, 14]),
    submitted: proposed([14, 30]),
    inReview: proposed([14, 30, 45]),
    actionRequired: proposed([1, 3, 7], [7]),
    approved: proposed([30, 45]),
    held: proposed([7, 30]),
  },
  notConfirmed: proposed([2, 7]),
  // Microsoft's own reminders come 15 days before and 23 days after the anniversary, and the window is +1 to +30: the
  // source states these. Ninety days ahead is time to prepare, thirty our own proposal.
  renewal: { days: [-90, -30, -15, 1, 23, 30], urgent: [23, 30], source: inferred(from.membershipRenewal) },
  qualificationEnding: proposed([-90, -30, -15, -3], [-3]),
  paymentSetup: proposed([0, 7, 30], [0]),
};
