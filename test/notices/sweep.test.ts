import type { CalendarDate, Instant } from '../../src/domain/time/dates';
import { DEFAULT_NOTICE_SETTINGS } from '../../src/domain/notice/notice-settings';
import type { NoticeKind } from '../../src/domain/notice/reminder';
import type { OutboxItem, Store } from '../../src/ports';
import type { AssignedVoucher } from '../../src/domain/voucher/voucher';
import { parseNotice } from '../../src/notices/payload';
import { queueAfterChange, type ChangeContext } from '../../src/notices/after-change';
import { retimeNotices } from '../../src/notices/queue';
import { planningServices } from '../../src/schemes/planning-services';
import { LOCATIONS, PEOPLE, seedCompany, type PersonKey } from '../support/records/company';
import { noticeDesk, type NoticeDesk } from '../support/notices/desk-of-notices';
import { freshStore, type FreshStore } from '../support/store/store';
import { assignedVoucher, redeemedVoucher, reservedVoucher } from '../support/records/vouchers';
import { everywhere } from '../support/records/day';

/** A Monday, noon in Tokyo. */
const NOON: Instant = '2026-11-23T03:00:00.000Z';
const holidays = { isPublic: () => false };

let fresh: FreshStore;
let store: Store;
let desk: NoticeDesk;

beforeEach(async () => {
  fresh = await freshStore();
  store = fresh.stores.tenant('t');
  await seedCompany(store);
  await moveTo('kenji', LOCATIONS.tokyo);
  await moveTo('yuting', LOCATIONS.taipei);
  await moveTo('olivia', LOCATIONS.seattle);
  desk = noticeDesk(fresh.stores, store, NOON);
});
afterEach(() => fresh.close());

async function moveTo(person: PersonKey, locationId: string): Promise<void> {
  const known = await store.people.get(PEOPLE[person].id);
  if (known) await store.people.save({ ...known, locationId });
}

/** What is queued, as kind, days and the name of the person, in an order of its own. */
async function queued(of?: NoticeKind): Promise<string[]> {
  const items = await store.outbox.list({ kind: 'notice' });
  return items
    .map((item) => ({ item, notice: parseNotice(item.payload) }))
    .filter(({ notice }) => of === undefined || notice.kind === of)
    .map(({ item, notice }) => `${notice.kind} ${notice.part}${notice.days} ${nameOf(item)}`)
    .sort();
}

function nameOf({ personId }: OutboxItem): string {
  return Object.values(PEOPLE).find(({ id }) => id === personId)?.name ?? 'nobody';
}

describe('a sweep', () => {
  it('queues what is due for those whom it concerns, each at the hour of their own office', async () => {
    await assignedVoucher(store, { deliveryCountry: 'US', expiresOn: '2026-12-23', takenInOn: '2026-09-01' });
    await desk.sweep();
    expect(await queued('voucherExpiring')).toEqual(['voucherExpiring -30 Olivia Brandt']);
    const [item] = (await store.outbox.list({ kind: 'notice' })).filter(({ payload }) =>
      payload.includes('"days":-30'),
    );
    // In Seattle it is still Sunday; half past eight on Monday there.
    expect(item).toMatchObject({ dueAt: '2026-11-23T16:30:00.000Z', urgent: false, state: 'pending' });
  });

  it('queues nothing twice, however often it runs, and whatever it is cut off from', async () => {
    await assignedVoucher(store, { expiresOn: '2026-12-23', takenInOn: '2026-09-01' });
    expect(await desk.sweep()).toBeGreaterThan(0);
    const first = await queued();
    expect(await desk.sweep()).toBe(0);
    const [bookmark] = await store.bookmarks.list();
    if (bookmark) await store.bookmarks.save({ ...bookmark, value: '2026-01-01' });
    expect(await desk.sweep()).toBe(0);
    expect(await queued()).toEqual(first);
  });

  it('makes up for weeks without one by the latest warning alone', async () => {
    await desk.sweep();
    await assignedVoucher(store, { expiresOn: '2027-01-20', takenInOn: '2026-09-01' });
    desk.now = '2027-01-08T03:00:00.000Z';
    await desk.sweep();
    expect((await queued('voucherExpiring')).filter((line) => line.endsWith('Kenji Sato'))).toEqual([
      'voucherExpiring -1 Kenji Sato',
      'voucherExpiring -14 Kenji Sato',
      'voucherExpiring -3 Kenji Sato',
      'voucherExpiring 0 Kenji Sato',
      'voucherExpiring 1 Kenji Sato',
    ]);
  });

  it('makes up for stages that came to be since the last one, and for nothing that is long over', async () => {
    await redeemedVoucher(store, { redeemedOn: '2026-09-28', programId: 'SDPS' });
    await redeemedVoucher(store, { redeemedOn: '2026-06-01', programId: 'SDPS' });
    await assignedVoucher(store, { expiresOn: '2026-11-10', takenInOn: '2026-07-01' });
    // As a version left it today that knew of no stage around a last day.
    await store.bookmarks.add({ id: 'reminders', value: '2026-11-23' });
    expect(await desk.sweep()).toBeGreaterThan(0);
    expect((await queued('notClaimed')).filter((line) => line.endsWith('Kenji Sato'))).toEqual([
      'notClaimed 55 Kenji Sato',
      'notClaimed 59 Kenji Sato',
      'notClaimed 60 Kenji Sato',
      'notClaimed 61 Kenji Sato',
    ]);
    expect(await queued('voucherExpiring')).toEqual([]);
    expect(await desk.sweep()).toBe(0);
  });

  it('waits for a company', async () => {
    const empty = fresh.stores.tenant('empty');
    expect(await noticeDesk(fresh.stores, empty, NOON).sweep()).toBe(0);
    expect(await empty.bookmarks.list()).toEqual([]);
  });

  it('finds each kind by its day', async () => {
    await assignedVoucher(store, { takenInOn: '2026-11-20', expiresOn: '2027-05-01' });
    await assignedVoucher(store, { takenInOn: '2026-09-01', expiresOn: '2026-12-06', days: 3 });
    await reservedVoucher(store, {
      takenInOn: '2026-09-01',
      expiresOn: '2027-05-01',
      reservation: { startsOn: '2026-11-16', endsOn: '2026-11-20', reservedOn: '2026-11-16' },
    });
    await redeemedVoucher(store, { redeemedOn: '2026-10-24', programId: 'SDPS' });
    await store.enrollments.add({
      id: 'SDPS',
      enrolledOn: '2025-12-08',
      enrolledBy: PEOPLE.mei.id,
      anniversaryOn: '2026-12-08',
      confirmation: { state: 'recorded' },
    });
    await store.qualifications.add({
      id: 'q-1',
      kind: 'competency',
      subject: 'collaboration-and-content',
      level: 'gold',
      name: null,
      on: '2026-12-23',
    });
    await desk.sweep();
    const kinds = new Set((await queued()).map((line) => line.split(' ')[0]));
    expect([...kinds].sort()).toEqual([
      'latestStart',
      'notClaimed',
      'notConfirmed',
      'paymentSetup',
      'qualificationEnding',
      'renewal',
      'reportMissing',
      'voucherExpiring',
      'voucherNotReserved',
    ]);
  });
});

it.each(['draft', 'actionRequired'] as const)(
  'a claim that stands %s is found by the last day to submit it',
  async (state) => {
    desk.now = '2026-11-22T03:00:00.000Z';
    await desk.sweep();
    const { id } = await redeemedVoucher(store, { redeemedOn: '2026-10-10', claimId: 'c-1' });
    await store.claims.add({
      id: 'c-1',
      state,
      programId: 'SDPS',
      locationId: LOCATIONS.tokyo,
      currency: 'JPY',
      lines: [{ voucherId: id, amount: null }],
      dueOn: '2026-12-09',
      invoiceNumber: null,
      reference: null,
      submittedOn: null,
      changedOn: '2026-10-20',
      reason: null,
      confirmation: null,
    });
    desk.now = NOON;
    await desk.sweep();
    expect(await queued('notClaimed')).toEqual([
      'notClaimed 30 Kenji Sato',
      'notClaimed 45 Kenji Sato',
      'notClaimed 55 Kenji Sato',
    ]);
  },
);

const context = (today: CalendarDate): ChangeContext => ({
  scheme: planningServices,
  company: {
    id: 'company',
    version: 1,
    name: 'Harborline',
    timeZone: 'Asia/Tokyo',
    anniversaryOn: '2027-04-01',
    defaultLocale: 'en-US',
  },
  holidays,
  now: desk.now,
  ...everywhere(today),
  newId: () => crypto.randomUUID(),
});

/** Somebody changes a voucher. */
const touch = (recordId: string, today: CalendarDate = '2026-11-23'): Promise<void> =>
  store.transaction((tables) => queueAfterChange(tables, [{ kind: 'voucher', recordId }], context(today)));

describe('a change', () => {
  it('brings its reminder an hour later, not in the face of who has just made it', async () => {
    const voucher = await assignedVoucher(store, { takenInOn: '2026-11-23', expiresOn: '2027-05-01' });
    await touch(voucher.id);
    const items = await store.outbox.list({ kind: 'notice', urgent: true });
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ dueAt }) => dueAt))).toEqual(new Set(['2026-11-23T04:00:00.000Z']));
  });

  it('that claims the first redeemed voucher asks for the payment set-up that the next one waits for', async () => {
    const first = await redeemedVoucher(store, { redeemedOn: '2026-11-16', claimId: 'c-1' });
    await redeemedVoucher(store, { redeemedOn: '2026-11-23' });
    await touch(first.id);
    expect(await queued('paymentSetup')).toEqual(['paymentSetup 0 Gina Adler', 'paymentSetup 0 Mei Tanaka']);
  });

  it('brings about what the sweep has passed already', async () => {
    await desk.sweep();
    const voucher = await assignedVoucher(store, { takenInOn: '2026-11-23', expiresOn: '2026-11-30' });
    await touch(voucher.id);
    expect((await queued('voucherExpiring')).filter((line) => line.endsWith('Kenji Sato'))).toEqual([
      'voucherExpiring -1 Kenji Sato',
      'voucherExpiring -3 Kenji Sato',
      'voucherExpiring -7 Kenji Sato',
      'voucherExpiring 0 Kenji Sato',
      'voucherExpiring 1 Kenji Sato',
    ]);
  });
});

it.each([
  [
    'whose roles changed is told of what stands and of what is ahead',
    { roles: 'partnerAdmin' },
    [
      '2026-11-23T23:30:00.000Z',
      '2026-12-01T23:00:00.000Z',
      '2026-12-03T23:00:00.000Z',
      // It expires on a Saturday: on the Friday before, and on the Monday after.
      '2026-12-03T23:00:00.000Z',
      '2026-12-06T23:00:00.000Z',
    ],
  ],
  ['whose name changed is told what the next days bring', { name: 'Haruto' }, []],
] as const)('a person %s', async (_, after, dueAt) => {
  await assignedVoucher(store, { expiresOn: '2026-12-05', takenInOn: '2026-09-01' });
  await desk.sweep();
  const haruto = await store.people.get(PEOPLE.haruto.id);
  if (!haruto) throw new Error('nobody');
  await store.transaction(async (tables) => {
    await tables.people.save({ ...haruto, roles: ['partnerAdmin'], locationId: LOCATIONS.tokyo });
    await queueAfterChange(tables, [{ kind: 'person', recordId: haruto.id, after }], context('2026-11-23'));
  });
  const others = (await queued('voucherExpiring')).filter((line) => !line.endsWith('Haruto Mori'));
  await desk.sweep();
  const own = (await store.outbox.list({ personId: haruto.id })).filter(({ payload }) =>
    payload.includes('voucherExpiring'),
  );
  expect(own.map((item) => item.dueAt).sort()).toEqual(dueAt);
  expect((await queued('voucherExpiring')).filter((line) => !line.endsWith('Haruto Mori'))).toEqual(others);
});

describe('a reason that was gone when its hour came', () => {
  const known = () => store.outbox.list({ personId: PEOPLE.kenji.id, kind: 'notice' });
  let voucher: AssignedVoucher;

  async function gone(more: Partial<OutboxItem> = {}): Promise<void> {
    voucher = await assignedVoucher(store, { takenInOn: '2026-11-23', expiresOn: '2027-05-20' });
    await touch(voucher.id, '2026-11-25');
    for (const item of await known())
      await store.outbox.save({ ...item, state: 'obsolete', settledAt: desk.now, ...more });
    desk.now = '2026-11-28T03:00:00.000Z';
  }

  const waiting = async () =>
    (await known())
      .filter(({ state }) => state === 'pending')
      .map(({ payload, dueAt }) => [parseNotice(payload).days, dueAt]);

  it('is told with the next digest when a change brings it back', async () => {
    await gone();
    await touch(voucher.id, '2026-11-28');
    expect(await waiting()).toEqual([[3, '2026-11-29T23:30:00.000Z']]);
  });

  it('is not told by the calendar alone', async () => {
    await gone();
    await desk.sweep();
    expect(await waiting()).toEqual([]);
  });

  it.each([{ attempts: 1 }, { standsInFor: PEOPLE.mei.id }])(
    'is not told where it was settled: %j',
    async (more) => {
      await gone(more);
      await touch(voucher.id, '2026-11-28');
      expect(await waiting()).toEqual([]);
    },
  );

  it('is not told where a later warning was told already', async () => {
    await gone();
    const late = { ...voucher, expiresOn: '2026-12-05' } as const;
    await store.vouchers.save(late);
    desk.now = '2026-12-01T03:00:00.000Z';
    await touch(voucher.id, '2026-12-01');
    for (const item of await known()) {
      const isLast = parseNotice(item.payload).days === -1;
      await store.outbox.save({ ...item, state: isLast ? 'sent' : 'obsolete', settledAt: desk.now });
    }
    await touch(voucher.id, '2026-12-03');
    expect(await waiting()).not.toContainEqual([-3, expect.anything()]);
  });
});

it('what still waits follows the hours that a person chooses', async () => {
  await assignedVoucher(store, { expiresOn: '2026-12-24', takenInOn: '2026-09-01' });
  await desk.sweep();
  const waiting = () => store.outbox.list({ kind: 'notice', personId: PEOPLE.kenji.id });
  expect((await waiting()).map(({ dueAt }) => dueAt)).toContain('2026-11-23T23:30:00.000Z');
  await store.noticeSettings.add({ ...DEFAULT_NOTICE_SETTINGS, id: PEOPLE.kenji.id, digestAt: '11:15' });
  await store.transaction((tables) => retimeNotices(tables, PEOPLE.kenji.id, holidays, desk.now));
  expect((await waiting()).map(({ dueAt }) => dueAt)).toContain('2026-11-24T02:15:00.000Z');
});
