import { Readable } from 'node:stream';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addSampleCompany } from '../../../src/commands/local/sample';
import { SAMPLE } from '../../../src/commands/local/sample/people';
import { enrollmentState } from '../../../src/domain/enrollment/enrollment';
import { reportDayChecks } from '../../../src/domain/report/report-days';
import { voucherState } from '../../../src/domain/voucher/voucher';
import { createFileStore } from '../../../src/adapters/files/file-store';
import type { Store } from '../../../src/ports';
import { planningServices } from '../../../src/schemes/planning-services';
import { freshStore } from '../../support/store/store';
import { everywhere } from '../../support/records/day';

const NOW = '2026-11-23T03:00:00.000Z';
const TODAY = '2026-11-23';

describe('the sample company', () => {
  let store: Store;
  let close: () => Promise<void>;
  const files = createFileStore(mkdtempSync(join(tmpdir(), 'voucher-desk-sample-')));

  beforeAll(async () => {
    const fresh = await freshStore();
    close = () => fresh.close();
    store = fresh.stores.tenant(SAMPLE.tenantId);
    await addSampleCompany(store, files, NOW);
  });
  afterAll(() => close());

  it('is added once, to no company that is there', async () => {
    const fresh = await freshStore();
    const other = fresh.stores.tenant(SAMPLE.tenantId);
    const added = await Promise.all([1, 2].map(() => addSampleCompany(other, files, NOW)));
    expect(added.sort()).toEqual([false, true]);
    await fresh.close();
  });

  const unique = <T>(values: readonly T[]): T[] => [...new Set(values)].sort();

  it('holds vouchers in every state', async () => {
    const states = (await store.vouchers.list()).map((voucher) => voucherState(voucher, everywhere(TODAY)));
    expect(unique(states)).toEqual(['assigned', 'closed', 'expired', 'redeemed', 'reserved']);
  });

  it('holds no report of days that its engagement cannot have had', async () => {
    const reports = await store.reports.list();
    expect(reports.length).toBeGreaterThan(2);
    for (const { id, content } of reports) {
      const voucher = await store.vouchers.get(id);
      const checks = voucher ? reportDayChecks(planningServices.rules, voucher, content) : [];
      expect(checks.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass']);
    }
  });

  it('contradicts itself nowhere: whose contact a report names, its days, what the payment tool has shown', async () => {
    for (const { id, content } of await store.reports.list()) {
      const voucher = await store.vouchers.get(id);
      expect(content.contactEmail?.split('@')[1]).toBe(voucher?.adminEmail?.split('@')[1]);
      expect([content.startedOn, content.endedOn]).toEqual([
        voucher?.reservation?.startsOn,
        voucher?.reservation?.endsOn,
      ]);
    }
    for (const { state, confirmation } of await store.claims.list())
      expect([state, confirmation?.state === 'confirmed']).toEqual([
        state,
        !['draft', 'submitted', 'cancelled'].includes(state),
      ]);
  });

  it('holds claims in every state', async () => {
    const states = (await store.claims.list()).map(({ state }) => state);
    expect(unique(states)).toEqual([
      'actionRequired',
      'approved',
      'cancelled',
      'denied',
      'draft',
      'held',
      'inReview',
      'paid',
      'submitted',
    ]);
  });

  it('holds enrollments in every state', async () => {
    const states = (await store.enrollments.list()).map((found) =>
      enrollmentState(found, planningServices.rules, TODAY),
    );
    expect(unique(states)).toEqual(['enrolled', 'lapsed', 'renewalDue']);
  });

  it('holds reports in both states, the submitted one with a deliverable that can be read', async () => {
    expect(unique((await store.reports.list()).map(({ state }) => state))).toEqual(['draft', 'submitted']);
    const [deliverable] = await store.deliverables.list();
    const content = Readable.from(await files.read(deliverable?.sha256 ?? ''));
    expect(String((await content.toArray())[0])).toMatch(/^%PDF-/);
  });

  it('has people in every role and one who waits to be let in', async () => {
    const people = await store.people.list();
    expect(unique(people.flatMap(({ roles }) => roles))).toEqual([
      'consultant',
      'globalAdmin',
      'partnerAdmin',
      'viewer',
    ]);
    expect(people.filter(({ roles }) => roles.length === 0)).toHaveLength(1);
  });

  it('tells how each reserved voucher came to be so', async () => {
    const [reserved] = await store.vouchers.list({ state: 'reserved' });
    const trail = await store.audit.of('voucher', reserved?.id ?? '', 10);
    expect(trail.map(({ event }) => event)).toEqual(['reserve', 'takeIn']);
  });
});
