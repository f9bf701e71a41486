import type { Versioned } from '../../../src/domain/versioned';
import type { Records, Tables, Unsaved } from '../../../src/ports';
import { openStores } from '../../../src/adapters/store/open';
import { freshStore, PROVIDERS, type FreshStore } from '../../support/store/store';
import * as samples from './samples';

describe.each(PROVIDERS)('on %s', (provider) => {
  let fresh: FreshStore;
  beforeEach(async () => (fresh = await freshStore(provider)));
  afterEach(() => fresh.close());

  type Kept = (tables: Tables) => Promise<void>;

  /** Every sample of one kind is added, read, saved unchanged and read again. */
  function kept<R extends Versioned, Q>(
    records: (tables: Tables) => Records<R, Q>,
    all: readonly Unsaved<R>[],
  ): Kept {
    return async (tables) => {
      for (const sample of all) {
        const added = await records(tables).add(sample);
        expect(added).toEqual({ ...sample, version: 1 });
        expect(await records(tables).get(added.id)).toEqual(added);
        const saved = await records(tables).save(added);
        expect(saved).toEqual({ ...sample, version: 2 });
        expect(await records(tables).get(added.id)).toEqual(saved);
      }
    };
  }

  const kinds: readonly (readonly [string, Kept])[] = [
    ['companies', kept((tables) => tables.companies, samples.companies)],
    ['locations', kept((tables) => tables.locations, samples.locations)],
    ['people', kept((tables) => tables.people, samples.people)],
    ['rates', kept((tables) => tables.rates, samples.rates)],
    ['customers', kept((tables) => tables.customers, samples.customers)],
    ['qualifications of each kind', kept((tables) => tables.qualifications, samples.qualifications)],
    ['enrollments', kept((tables) => tables.enrollments, samples.enrollments)],
    ['vouchers in each state', kept((tables) => tables.vouchers, samples.vouchers)],
    ['reports', kept((tables) => tables.reports, samples.reports)],
    ['deliverables', kept((tables) => tables.deliverables, samples.deliverables)],
    ['upload tickets', kept((tables) => tables.uploadTickets, samples.uploadTickets)],
    ['claims', kept((tables) => tables.claims, samples.claims)],
    ['payment set-ups', kept((tables) => tables.paymentSetups, samples.paymentSetups)],
    ['conversations', kept((tables) => tables.conversations, samples.conversations)],
    ['outbox items', kept((tables) => tables.outbox, samples.outbox)],
    ['notice settings', kept((tables) => tables.noticeSettings, samples.noticeSettings)],
    ['voucher mails', kept((tables) => tables.voucherMails, samples.voucherMails)],
    ['bookmarks', kept((tables) => tables.bookmarks, samples.bookmarks)],
  ];

  it.each(kinds)('%s come back as they were stored', async (_, roundTrip) => {
    await roundTrip(fresh.stores.tenant('t'));
  });

  it('everything is there after the database is closed and opened again', async () => {
    const { stores, url } = fresh;
    const voucher = await stores.tenant('t').vouchers.add(samples.reserved(1));
    await stores.tenant('t').audit.add(samples.auditEvent());
    await stores.close();
    const again = openStores({ url });
    expect(await again.tenant('t').vouchers.get('v-1')).toEqual(voucher);
    expect(await again.tenant('t').audit.latest(10)).toEqual([samples.auditEvent()]);
    await again.close();
  });
});
