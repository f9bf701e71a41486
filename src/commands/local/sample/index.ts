import { Readable } from 'node:stream';
import type { ClaimState } from '../../../domain/claim/claim-state';
import { RECORDED, type Confirmation } from '../../../domain/confirmation';
import { COMPANY_ID } from '../../../domain/company/company';
import { dateIn, type CalendarDate, type Instant } from '../../../domain/time/dates';
import type { ReportContent } from '../../../domain/report/report';
import type { Voucher } from '../../../domain/voucher/voucher';
import type { FileStore, Store, Tables } from '../../../ports';
import { addCompany } from './company';
import { addPeople, HARUTO, SAMPLE, TOKYO } from './people';
import { addCustomers, contactOf, voucherMaker, type CustomerKey } from './vouchers';

export { SAMPLE };

/** A PDF of one empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

const CLAIMS: readonly (readonly [ClaimState, redeemedIn: number, CustomerKey, reason: string | null])[] = [
  ['draft', -30, 'hokusei', null],
  ['submitted', -28, 'tsubaki', null],
  ['inReview', -33, 'kaede', null],
  ['actionRequired', -40, 'hokusei', 'The invoice lacks the tax number.'],
  ['approved', -45, 'tsubaki', null],
  ['held', -50, 'kaede', 'Bank details are being checked.'],
  ['paid', -90, 'hokusei', null],
  ['denied', -35, 'tsubaki', 'The deliverable does not match the program.'],
  ['cancelled', -38, 'kaede', null],
];

/**
 * Adds a company with each kind of record in every state, dated around the day of `now`, so that every step can be seen
 * at once; answers false where there is a company already.
 */
export async function addSampleCompany(store: Store, files: FileStore, now: Instant): Promise<boolean> {
  const today = dateIn(SAMPLE.timeZone, now);
  const deliverable = await files.put(Readable.from([PDF]), PDF.length);
  return store.transaction(async (tables) => {
    if (await tables.companies.get(COMPANY_ID)) return false;
    await addCompany(tables, today);
    await addPeople(tables);
    await addCustomers(tables);
    const make = voucherMaker(tables, today, now);
    const confirmed = { state: 'confirmed', at: now, by: 'Mei Tanaka', reference: null } as const;
    await make.assigned('aozora', 'SDPS', 5, 165);
    await make.assigned('fuyang', 'SDPS', 3, 12);
    await make.assigned('ridgeway', 'PVDPS', 5, 44);
    await make.reserved('minato', 'SDPS', 5, 120, 10, confirmed);
    await make.reserved('fuyang', 'DDPS', 10, 100, 5);
    await make.reserved('lakeview', 'SDPS', 5, 60, -12, confirmed);
    const drafted = await make.reserved('aozora', 'SDPS', 3, 40, -8, confirmed);
    const reported = await make.reserved('minato', 'SDPS', 5, 25, -14, confirmed);
    await make.redeemed('aozora', 'SDPS', 5, -3, { confirmation: { state: 'recorded' } });
    await make.redeemed('minato', 'SDPS', 3, -52);
    await make.assigned('lakeview', 'SDPS', 1, -9);
    await make.reserved('ridgeway', 'SDPS', 3, -2, -20, confirmed);
    await make.closed('fuyang', 'SDPS', 5, 'withdrawn');
    await make.closed('lakeview', 'DDPS', 3, 'takenByOther');
    await addReport(tables, drafted, 'draft', now);
    await addReport(tables, reported, 'submitted', now);
    for (const claim of CLAIMS) await addClaim(tables, make, today, now, claim);
    // Three days left, and all that is missing is to redeem it: the one thing that cannot wait.
    const pressing = await make.reserved('tsubaki', 'SDPS', 3, 3, -12, confirmed);
    await addReport(tables, pressing, 'submitted', now);
    for (const { id } of [reported, pressing]) {
      await tables.deliverables.add({
        id: `sample-deliverable-${id}`,
        reportId: id,
        name: 'SharePoint planning.pdf',
        mediaType: 'application/pdf',
        size: deliverable.size,
        sha256: deliverable.sha256,
        addedBy: HARUTO,
        addedAt: now,
        removedAt: null,
      });
    }
    return true;
  });
}

async function addReport(
  tables: Tables,
  voucher: Pick<Voucher, 'id' | 'days' | 'customerId' | 'reservation'>,
  state: 'draft' | 'submitted',
  now: Instant,
): Promise<void> {
  const { id, days, reservation } = voucher;
  const contact = contactOf(voucher);
  const isDone = state === 'submitted';
  const content: ReportContent = {
    startedOn: reservation?.startsOn ?? null,
    endedOn: reservation?.endsOn ?? null,
    onSiteDays: days,
    offSiteDays: 0,
    contactName: contact.name,
    contactEmail: contact.email,
    products: 'SharePoint',
    summary: isDone ? 'Sites, sizing and a plan for moving the file shares.' : null,
    nextSteps: isDone ? 'Pilot with two departments, then move the archive.' : null,
    deploymentOn: null,
    deliverableKind: isDone ? 'plan' : null,
    attested: isDone ? ['in-scope', 'no-extra-fee', 'customer-first'] : [],
  };
  await tables.reports.add({
    id,
    state,
    content,
    submittedAt: isDone ? now : null,
    confirmation: isDone ? { state: 'recorded' } : null,
  });
}

async function addClaim(
  tables: Tables,
  make: ReturnType<typeof voucherMaker>,
  today: CalendarDate,
  now: Instant,
  [state, redeemedIn, customer, reason]: (typeof CLAIMS)[number],
): Promise<void> {
  const id = `sample-claim-${state}`;
  const isOpen = state !== 'denied' && state !== 'cancelled';
  const voucher = await make.redeemed(customer, 'SDPS', 3, redeemedIn, { claimId: isOpen ? id : null });
  await tables.claims.add({
    id,
    state,
    programId: 'SDPS',
    locationId: TOKYO,
    currency: 'JPY',
    lines: [{ voucherId: voucher.id, amount: { amount: 270_000, currency: 'JPY' } }],
    dueOn: make.on(redeemedIn + 60),
    invoiceNumber: state === 'draft' ? null : `HB-${1000 + redeemedIn}`,
    reference: state === 'draft' || state === 'cancelled' ? null : `MRN-${redeemedIn + 700000}`,
    submittedOn: state === 'draft' || state === 'cancelled' ? null : make.on(redeemedIn + 4),
    changedOn: today,
    reason,
    confirmation: confirmationOf(state, now),
  });
}

/** What the payment tool shows of a claim, somebody has seen there. */
function confirmationOf(state: ClaimState, now: Instant): Confirmation | null {
  if (state === 'draft' || state === 'cancelled') return null;
  return state === 'submitted'
    ? RECORDED
    : { state: 'confirmed', at: now, by: 'Kenji Sato', reference: null };
}
