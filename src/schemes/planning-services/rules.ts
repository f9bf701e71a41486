import type { SchemeRules } from '../../domain/scheme/scheme';
import { inferred, stated } from '../cite';
import { cancelReasons } from './cancel-reasons';
import { limitExceptions } from './limit-exceptions';
import { reminders } from './reminders';
import * as from from './sources';

/** The numbers and dates of Planning Services. */
export const rules: SchemeRules = {
  // Five wordings of the anchor exist; creation is the best supported, and the tool's own date goes before any of them.
  voucherLife: { value: 180, source: stated(from.voucherTool) },
  lengths: { values: [1, 3, 5, 10, 15], source: stated(from.policies) },
  // The policies name the lengths that are paid; that a report of more days than one of them is wrong is our reading.
  serviceLevel: { source: inferred(from.policies) },
  // Meant for customers whose people work in several places.
  offSiteLimit: { value: 3, source: stated(from.policies) },
  customerLimit: { value: 15, source: stated(from.complianceOversights), exceptions: limitExceptions },
  reportBuffer: { value: 3, source: inferred(from.ownProposal) },
  // Stated only when the program was about to end; whether it held in 2019 is unproven, and the cautious reading.
  claimWindow: { value: 60, source: inferred(from.retirementNote) },
  renewal: {
    // "At least three months before the anniversary", counted as ninety days.
    prepare: { value: -90, source: inferred(from.skillsReport) },
    opens: { value: 1, source: stated(from.membershipRenewal) },
    closes: { value: 30, source: stated(from.membershipRenewal) },
    period: { value: 365, source: stated(from.membershipRenewal) },
  },
  sameCountry: { source: stated(from.processSummary) },
  reserveBeforeStart: { source: stated(from.process) },
  reportBeforeRedeem: { source: stated(from.process) },
  datesWithinLife: { source: stated(from.voucherTool) },
  complianceTraining: { source: stated(from.article) },
  leadExam: { source: stated(from.article) },
  agreement: { source: stated(from.article) },
  cancelReasons,
  retirement: {
    lastAssignmentOn: '2021-06-30',
    lastRedemptionOn: '2022-01-01',
    source: stated(from.retirementNote),
  },
  // "Each year, renew these requirements": we read it as a year for each of them.
  qualificationLife: {
    exam: { value: 365, source: inferred(from.article) },
    training: { value: 365, source: inferred(from.article) },
  },
  reminders,
};
