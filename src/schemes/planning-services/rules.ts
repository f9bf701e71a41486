import type { CancelReason, ChecklistItem, SchemeRules } from '../../domain/scheme/scheme';
import { stated, inferred } from '../cite';
import { reminders } from './reminders';
import * as from from './sources';

/** The reasons that the voucher tool's page names for cancelling a reservation; what follows each is our reading. */
const cancelReasons: readonly CancelReason[] = [
  {
    id: 'offer-changed',
    text: {
      'en-US': 'The offer or program has changed since the voucher was reserved',
      'ja-JP': '利用券の予約後に、オファーまたはプログラムが変更された',
      'zh-TW': '保留憑證後，服務項目或方案已變更',
    },
    source: stated(from.voucherTool),
    then: 'reserve',
  },
  {
    id: 'not-taking-place',
    text: {
      'en-US': 'The engagement will not take place',
      'ja-JP': 'エンゲージメントを実施しないことになった',
      'zh-TW': '規劃服務案不再進行',
    },
    source: stated(from.voucherTool),
    then: 'close',
  },
  {
    id: 'other-partner',
    text: {
      'en-US': 'The customer wants to use a different partner',
      'ja-JP': '顧客が別のパートナーへの依頼を希望している',
      'zh-TW': '客戶希望改由其他合作夥伴提供服務',
    },
    source: stated(from.voucherTool),
    then: 'close',
  },
];

/** When a customer may have a second engagement beyond the limit. */
const limitExceptions: readonly ChecklistItem[] = [
  {
    id: 'different-entity',
    text: {
      'en-US': 'The engagements are for different divisions or legal entities of the customer.',
      'ja-JP': 'エンゲージメントの対象が、顧客の異なる部門または法人である。',
      'zh-TW': '各規劃服務案的對象為客戶的不同部門或不同法人。',
    },
    source: stated(from.process),
  },
  {
    id: 'different-products',
    text: {
      'en-US': 'The engagements cover different products, and each has its own unique deliverable.',
      'ja-JP': 'エンゲージメントの対象製品が異なり、それぞれに固有の成果物がある。',
      'zh-TW': '各規劃服務案涵蓋不同產品，且各有獨立的交付項目。',
    },
    source: stated(from.process),
  },
];

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
