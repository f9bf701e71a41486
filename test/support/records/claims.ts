import { RECORDED } from '../../../src/domain/confirmation';
import { addDays } from '../../../src/domain/time/dates';
import type { Report } from '../../../src/domain/report/report';
import type { ReservedVoucher } from '../../../src/domain/voucher/voucher';
import type { Store } from '../../../src/ports';
import { PEOPLE } from './company';
import { reservedVoucher } from './vouchers';

/** The day on which a world's clock starts (`TODAY` of world.ts). */
const BUILT_ON = '2026-11-23';

/** A voucher whose engagement is over, with its submitted report and a deliverable: it can be redeemed. */
export async function readyVoucher(
  store: Store,
  overrides: Parameters<typeof reservedVoucher>[1] = {},
): Promise<ReservedVoucher> {
  const past = {
    startsOn: addDays(BUILT_ON, -8),
    endsOn: addDays(BUILT_ON, -4),
    reservedOn: addDays(BUILT_ON, -20),
  };
  const { reservation } = overrides;
  const voucher = await reservedVoucher(store, { ...overrides, reservation: { ...past, ...reservation } });
  await reportOf(store, voucher.id);
  await deliverableOf(store, voucher.id);
  return voucher;
}

/** The completion report of a voucher, with nothing filled in. */
export async function reportOf(
  store: Store,
  id: string,
  state: Report['state'] = 'submitted',
): Promise<void> {
  await store.reports.add({
    id,
    state,
    content: {
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
    },
    submittedAt: state === 'submitted' ? '2026-11-20T03:00:00.000Z' : null,
    confirmation: state === 'submitted' ? RECORDED : null,
  });
}

/** A file that goes with the report of a voucher. */
export async function deliverableOf(store: Store, reportId: string): Promise<void> {
  await store.deliverables.add({
    id: `deliverable-${reportId}`,
    reportId,
    name: 'plan.pdf',
    mediaType: 'application/pdf',
    size: 1000,
    sha256: 'ab'.repeat(32),
    addedBy: PEOPLE.haruto.id,
    addedAt: '2026-11-20T03:00:00.000Z',
    removedAt: null,
  });
}

/** What a voucher of some days pays in Japan, in yen. */
export async function rate(store: Store, amount: number | null, programId = 'SDPS', days = 5): Promise<void> {
  await store.rates.add({
    id: `JP:${programId}:${days}`,
    country: 'JP',
    programId,
    days,
    amount: amount === null ? null : { amount, currency: 'JPY' },
  });
}
