import { addDays } from '../../src/domain/time/dates';
import { fold } from '../../src/language/fold';
import type { Store } from '../../src/ports';
import { seedCrowd } from '../../test/support/records/crowd';
import { eligibleAndEnrolled } from '../../test/support/records/vouchers';
import { CUSTOMERS, PEOPLE_AT_DESK, STAGES, TENANT, TODAY, VOUCHERS } from './facts';
import { claimOf, reportOf, voucherOf, type Stage } from './vouchers';

/** Databases limit the number of parameters in one statement. */
const AT_ONCE = 200;

/**
 * A company at work: twenty partner admins with a chat, a thousand vouchers of five hundred customers, of which three
 * hundred run. Nothing is due: today's reminders are behind it.
 */
export async function seedDesk(store: Store, serviceUrl: string): Promise<void> {
  await seedCrowd(store, TENANT, PEOPLE_AT_DESK, serviceUrl);
  await eligibleAndEnrolled(store);
  await store.bookmarks.add({ id: 'reminders', value: addDays(TODAY, 30) });
  const customers = Array.from({ length: CUSTOMERS }, (_, index) => `Customer ${index}`);
  await store.customers.addAll(
    customers.map((name, index) => ({ id: `customer-${index}`, name, key: fold(name) })),
  );
  const vouchers = Array.from({ length: VOUCHERS }, (_, index) => voucherOf(index, stageOf(index)));
  for (let from = 0; from < VOUCHERS; from += AT_ONCE) {
    const some = vouchers.slice(from, from + AT_ONCE);
    const paid = some.filter(({ state }) => state === 'redeemed').map(({ id }) => id);
    await store.vouchers.addAll(some);
    await store.reports.addAll(paid.map(reportOf));
    await store.claims.addAll(paid.map(claimOf));
  }
}

/** Those that are reserved come first. */
function stageOf(index: number): Stage {
  if (index < STAGES.reserved) return 'reserved';
  if (index < STAGES.reserved + STAGES.assigned) return 'assigned';
  return index < VOUCHERS - STAGES.paid ? 'closed' : 'paid';
}
