import type { Claim, PaymentSetup } from '../../../../src/domain/claim/claim';
import type { Deliverable, Report, UploadTicket } from '../../../../src/domain/report/report';
import type { Unsaved } from '../../../../src/ports';
import { confirmed } from './confirmations';

const emptyReport = {
  startedOn: null,
  endedOn: null,
  onSiteDays: null,
  offSiteDays: null,
  contactName: null,
  contactEmail: null,
  products: null,
  summary: null,
  nextSteps: null,
  deploymentOn: null,
  deliverableKind: null,
  attested: [],
};

export const reports: Unsaved<Report>[] = [
  { id: 'v-1', state: 'draft', content: emptyReport, submittedAt: null, confirmation: null },
  {
    id: 'v-2',
    state: 'submitted',
    content: {
      ...emptyReport,
      startedOn: '2026-12-01',
      onSiteDays: 1.5,
      offSiteDays: 1.5,
      summary: '概要 😀',
      attested: ['accurate'],
    },
    submittedAt: '2026-12-04T00:00:00.000Z',
    confirmation: confirmed,
  },
];

export const deliverables: Unsaved<Deliverable>[] = [
  {
    id: 'd-1',
    reportId: 'v-2',
    name: '計画書.docx',
    mediaType: 'application/pdf',
    size: 25_000_000,
    sha256: 'ab'.repeat(32),
    addedBy: 'p-ken',
    addedAt: '2026-12-04T00:00:00.000Z',
    removedAt: null,
  },
];

export const uploadTickets: Unsaved<UploadTicket>[] = [
  {
    id: 'hash',
    reportId: 'v-2',
    personId: 'p-ken',
    replacesId: 'd-1',
    conversationId: 'a:ken',
    activityId: 'act-1',
    expiresAt: '2026-12-04T00:15:00.000Z',
    usedAt: null,
  },
];

export const claims: Unsaved<Claim>[] = [
  {
    id: 'cl-1',
    state: 'actionRequired',
    programId: 'DDPS',
    locationId: 'l-tokyo',
    currency: 'JPY',
    lines: [
      { voucherId: 'v-3', amount: { amount: 300_000, currency: 'JPY' } },
      { voucherId: 'v-9', amount: null },
    ],
    dueOn: '2027-02-02',
    invoiceNumber: null,
    reference: 'P-1',
    submittedOn: '2026-12-10',
    changedOn: '2026-12-12',
    reason: 'invoice is missing',
    confirmation: { state: 'recorded' },
  },
];

export const paymentSetups: Unsaved<PaymentSetup>[] = [{ id: 'DDPS', done: ['bank', 'tax'] }];
