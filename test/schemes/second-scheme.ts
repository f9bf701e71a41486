import type { Localized } from '../../src/domain/locale';
import type {
  ChecklistItem,
  Program,
  ReminderRule,
  Scheme,
  Source,
  ToolPage,
} from '../../src/domain/scheme/scheme';

/** A text of this fixture, the same in every language. */
function inAll(text: string): Localized {
  return { 'en-US': text, 'ja-JP': text, 'zh-TW': text };
}

const extensionRules: Source = {
  title: 'FastTrack Partner Community KB-01877, voucher extension rules',
  url: 'https://fpc.microsoft.com/knowledgebase/article/KB-01877',
  certainty: 'stated',
};
const copilotGuide: Source = {
  title: 'FastTrack Partner Community KB-01831, Copilot FY26',
  certainty: 'stated',
};
const afterRedemption: Source = {
  title: 'FastTrack Partner Community KB-01869, after redemption',
  certainty: 'stated',
};
const terms: Source = { title: 'FastTrack Partner Community KB-01533, partner terms', certainty: 'stated' };
const ourReading: Source = { title: 'Domain facts, section 14.1', certainty: 'inferred' };

function item(id: string, text: string, source: Source): ChecklistItem {
  return { id, text: inAll(text), source };
}

function remind(days: readonly number[]): ReminderRule {
  return { days, urgent: [], source: ourReading };
}

/** The program asks for an eligible company; a tier is judged like a competency. */
function program(id: string, name: string): Program {
  const competency: Program['competency'] = {
    anyOf: [{ competency: 'fasttrack-partner', level: 'silver' }],
    source: ourReading,
  };
  const engagements = [{ id: `${id.toLowerCase()}-deployment`, name: inAll(name), competency }];
  return { id, name: inAll(name), products: inAll('Microsoft 365'), competency, engagements };
}

function page(...steps: readonly string[]): ToolPage {
  return {
    url: 'https://fpc.microsoft.com',
    steps: { 'en-US': steps, 'ja-JP': steps, 'zh-TW': steps },
    source: ourReading,
  };
}

/**
 * FastTrack Partner Community vouchers of the fiscal year 2026, the closest relative of today. Only a test: it shows
 * that the type of a scheme fits another one.
 */
export const secondScheme: Scheme = {
  id: 'fasttrack-vouchers',
  name: inAll('FastTrack Partner Community vouchers'),
  edition: inAll('FY26, July 2025 to June 2026'),
  programs: [
    program('ME3E5', 'M365 E3/E5 Migration and Deployment'),
    program('COPILOT', 'M365 Copilot Deployment'),
  ],
  competencies: { 'fasttrack-partner': inAll('Eligible FastTrack partner') },
  rules: {
    voucherLife: { value: 180, source: copilotGuide },
    // A voucher has no length in days and a customer may have one: one voucher counts as one, the limit is one.
    lengths: { values: [1], source: ourReading },
    serviceLevel: null,
    offSiteLimit: null,
    customerLimit: { value: 1, source: copilotGuide, exceptions: [] },
    reportBuffer: { value: 2, source: afterRedemption },
    // No window of its own: the proof of execution is due while the voucher, extended or not, lives.
    claimWindow: { value: 60, source: ourReading },
    renewal: {
      prepare: { value: -90, source: ourReading },
      opens: { value: 1, source: ourReading },
      closes: { value: 30, source: ourReading },
      period: { value: 365, source: ourReading },
    },
    sameCountry: { source: ourReading },
    reserveBeforeStart: { source: ourReading },
    reportBeforeRedeem: { source: copilotGuide },
    datesWithinLife: { source: copilotGuide },
    complianceTraining: { source: ourReading },
    leadExam: { source: ourReading },
    agreement: { source: terms },
    cancelReasons: [
      { ...item('withdrawn', 'The statement of work is withdrawn', ourReading), then: 'reserve' },
    ],
    retirement: { lastAssignmentOn: '2026-06-30', lastRedemptionOn: '2026-12-27', source: ourReading },
    qualificationLife: { exam: null, training: null },
    reminders: {
      voucherNotReserved: remind([0, 3]),
      voucherExpiring: remind([-60, -30, -14, -7, -3, -1]),
      latestStart: remind([-7, 0]),
      reportMissing: remind([1, 7]),
      notRedeemed: remind([1, 7]),
      notClaimed: remind([7, 30, 45, 55]),
      claimStuck: { inReview: remind([2, 7]), approved: remind([45]) },
      notConfirmed: remind([2, 7]),
      renewal: remind([-90, -30, -15, 1, 23]),
      qualificationEnding: remind([-90, -30, -15]),
      paymentSetup: remind([0, 7]),
    },
  },
  paymentSetup: [item('bank-and-tax', 'Bank account and tax profile are complete', ourReading)],
  attestations: [
    item('statement-approved', 'The statement of work was approved', extensionRules),
    item('extension-asked', 'An extension, if any, was asked for before the expiry', extensionRules),
  ],
  deliverableKinds: [
    { id: 'statement-of-work', name: inAll('Statement of work (SOW)') },
    { id: 'proof-of-execution', name: inAll('Proof of execution (POE)') },
  ],
  pages: {
    eligibility: page('Check the eligibility of the company in the portal'),
    training: page('See the learning paths'),
    agreement: page('Accept the partner terms'),
    enroll: page('Join the program'),
    profile: page('Update the partner profile'),
    reserve: page('Enter the voucher ID', 'Upload the statement of work'),
    changeDates: page('Upload the changed statement of work'),
    cancelReservation: page('Withdraw the statement of work'),
    report: page('Upload the proof of execution'),
    redeem: page('Request the final redemption'),
    claim: page('Follow the payment'),
  },
  customerMessage: inAll('Please forward the email with your voucher ID to {company}.'),
};
