import { addDays } from '../../src/domain/time/dates';
import { LOCALES } from '../../src/domain/locale';
import { composeNotice, composeTold } from '../../src/flows/notices/compose';
import { composeDigest } from '../../src/flows/notices/digest';
import type { Told } from '../../src/notices/told';
import type { Store } from '../../src/ports';
import { planningServices } from '../../src/schemes/planning-services';
import { seedCompany } from '../support/records/company';
import { noticeAbout } from '../support/notices/notices';
import { freshStore, type FreshStore } from '../support/store/store';
import { assignedVoucher, redeemedVoucher, reservedVoucher } from '../support/records/vouchers';
import { aboutVoucher, drawn, readerFor, told, TODAY } from '../support/notices/told';

const CONFIRMED = { state: 'confirmed', at: '2026-11-20T00:00:00.000Z', by: 'Mei', reference: null } as const;

let fresh: FreshStore;
let store: Store;
beforeEach(async () => {
  fresh = await freshStore();
  store = fresh.stores.tenant('tenant');
  await seedCompany(store);
});
afterEach(() => fresh.close());

const about = aboutVoucher(() => store);

it('a digest is ranked by the date that counts: an engagement that starts soon stands before an expiry that comes later', async () => {
  const start = { startsOn: addDays(TODAY, 5), endsOn: addDays(TODAY, 9), reservedOn: addDays(TODAY, -2) };
  const far = { expiresOn: addDays(TODAY, 100) };
  const recorded = await about(
    'notConfirmed',
    () => reservedVoucher(store, { ...far, number: 'V-START', reservation: start }),
    'reservation',
  )();
  const expiring = await about('voucherExpiring', () =>
    reservedVoucher(store, { number: 'V-EXPIRY', expiresOn: addDays(TODAY, 14), confirmation: CONFIRMED }),
  )();
  const reader = await readerFor(store, 'kenji', 'en-US');
  const card = drawn(
    composeDigest(reader, [await told(store, expiring), await told(store, recorded)]),
    reader,
  );
  expect(card.rows.map((row) => /V-\w+/.exec(row)?.[0])).toEqual(['V-START', 'V-EXPIRY']);
  expect(card.text).toContain('Engagement starts on November 28, 2026');
});

describe('the digest', () => {
  /** Vouchers that expire one after the other, with the longest numbers and names, all of it markup. */
  async function expiring(count: number): Promise<Told[]> {
    const all: Told[] = [];
    for (let index = 0; index < count; index += 1) {
      const { id } = await assignedVoucher(store, {
        customerName: `${index} ${'*[_`]'.repeat(24)}`.slice(0, 120),
        number: `${index} ${'[_`*]'.repeat(20)}`.slice(0, 100),
        expiresOn: addDays(TODAY, 59 - index),
      });
      const notice = await noticeAbout(store, { kind: 'voucherExpiring', subject: 'voucher', recordId: id });
      all.push(await told(store, notice));
    }
    return all;
  }

  it.each([
    [1, 1, 0],
    [12, 12, 0],
    [40, 12, 28],
  ])(
    'of %i notices shows %i within the limits of a card, and says how many more',
    async (count, rows, more) => {
      const all = await expiring(count);
      for (const locale of LOCALES) {
        const reader = await readerFor(store, 'kenji', locale);
        const card = drawn(composeDigest(reader, all), reader);
        expect(card.rows).toHaveLength(rows);
        expect(card.title).toContain(`${count}`);
        expect(card.text.includes(reader.words.t('notice.digest.more', { count: more }))).toBe(more > 0);
      }
    },
  );

  it.each(LOCALES)(
    'has each of its lines on one of its pages, and ends with the last (%s)',
    async (locale) => {
      const reader = await readerFor(store, 'kenji', locale);
      const all = await expiring(30);
      const seen: string[] = [];
      for (let page = 0, next: string | undefined = ''; next !== undefined; page += 1) {
        const shown = composeDigest(reader, all, { page, overdue: false });
        seen.push(...drawn(shown, reader).rows);
        next = shown.buttons.find(({ title }) => title === reader.words.t('button.next'))?.title;
      }
      expect(new Set(seen).size).toBe(30);
      expect(drawn(composeDigest(reader, all, { page: 99, overdue: false }), reader).rows).toHaveLength(6);
    },
  );

  it.each([
    ['en-US', 'November 23, 2026: 3 things for you, 1 urgent', '3 days left', 'Expires on November 26, 2026'],
    ['ja-JP', '2026年11月23日のお知らせ: 3 件 (うち至急 1 件)', '残り 3 日', '有効期限 2026年11月26日'],
    ['zh-TW', '2026年11月23日的提醒：3 項，其中 1 項緊急', '剩 3 天', '到期日 2026年11月26日'],
  ] as const)(
    'counts, and puts first what is urgent, then what has the fewest days left (%s)',
    async (locale, title, left, date) => {
      const make = async (number: string, days: number): Promise<Told> => {
        const { id } = await assignedVoucher(store, { number, expiresOn: addDays(TODAY, days) });
        return told(
          store,
          await noticeAbout(store, { kind: 'voucherExpiring', subject: 'voucher', recordId: id }),
        );
      };
      const { id } = await assignedVoucher(store, { number: 'V-NEW', takenInOn: addDays(TODAY, -3) });
      const late = await make('V-LATE', 3);
      const fresh = await told(
        store,
        await noticeAbout(store, { kind: 'voucherNotReserved', subject: 'voucher', recordId: id }),
      );
      const reader = await readerFor(store, 'kenji', locale);
      const page = composeDigest(reader, [fresh, await make('V-SOON', 30), late]);
      const card = drawn(page, reader);
      expect(card.title).toBe(title);
      expect(card.rows.map((row) => /V-\w+/.exec(row)?.[0])).toEqual(['V-LATE', 'V-SOON', 'V-NEW']);
      expect(card.text).toContain(left);
      expect(card.text).toContain(date);
      expect(card.find(card.rows[0] ?? '')).toMatchObject({
        verb: 'notices.show',
        data: { card: { id: late.item.id } },
      });
      expect(page.buttons).toMatchObject([{ verb: 'myWork.open' }, { verb: 'settings.open' }]);
    },
  );

  it('tells nothing twice: of several days of the same reminder the latest, and once for two people', async () => {
    const { id } = await assignedVoucher(store, { expiresOn: addDays(TODAY, 3) });
    const latest = await noticeAbout(store, { kind: 'voucherExpiring', subject: 'voucher', recordId: id });
    const missed = { ...latest, days: -7, on: addDays(TODAY, -4), urgent: false };
    const reader = await readerFor(store, 'kenji', 'en-US');
    const standsInFor = (await readerFor(store, 'yuting', 'en-US')).person;
    const kept = await told(store, latest);
    const card = drawn(
      composeDigest(reader, [
        await told(store, missed),
        kept,
        { ...(await told(store, latest)), standsInFor },
      ]),
      reader,
    );
    expect(card.title).toBe('November 23, 2026: 1 thing for you, 1 urgent');
    expect(card.find(card.rows[0] ?? '').data).toEqual({ card: { id: kept.item.id } });
  });

  it('has one line for a record, which says the clock that presses most', async () => {
    const start = {
      startsOn: addDays(TODAY, 20),
      endsOn: addDays(TODAY, 24),
      reservedOn: addDays(TODAY, -2),
    };
    const { id } = await reservedVoucher(store, {
      number: 'V-BOTH',
      reservation: start,
      expiresOn: addDays(TODAY, 60),
    });
    const kinds = [{ kind: 'voucherExpiring' }, { kind: 'notConfirmed', part: 'reservation' }] as const;
    const both: Told[] = [];
    for (const each of kinds)
      both.push(await told(store, await noticeAbout(store, { ...each, subject: 'voucher', recordId: id })));
    const reader = await readerFor(store, 'kenji', 'en-US');
    for (const order of [both, both.toReversed()]) {
      const card = drawn(composeDigest(reader, order), reader);
      expect(card.title).toBe('November 23, 2026: 1 thing for you');
      expect(card.rows).toHaveLength(1);
      expect(card.text).toContain('Engagement starts on December 13, 2026');
    }
    // What cannot wait presses most, whatever its date.
    const [expiring, ...rest] = both;
    if (!expiring) throw new Error('nothing to tell');
    const urgent = { ...expiring, item: { ...expiring.item, urgent: true } };
    const card = drawn(composeDigest(reader, [...rest, urgent]), reader);
    expect(card.title).toBe('November 23, 2026: 1 thing for you, 1 urgent');
    expect(card.find(card.rows[0] ?? '').data).toEqual({ card: { id: urgent.item.id } });
  });

  describe('of what has been overdue for weeks', () => {
    async function over(count: number, days: number): Promise<Told[]> {
      const all: Told[] = [];
      for (let index = 0; index < count; index += 1) {
        const { id } = await redeemedVoucher(store, {
          number: `V-OVER-${days}-${index}`,
          redeemedOn: addDays(TODAY, -planningServices.rules.claimWindow.value - days),
          confirmation: CONFIRMED,
        });
        const notice = await noticeAbout(store, { kind: 'notClaimed', subject: 'voucher', recordId: id });
        const each = await told(store, notice);
        all.push({ ...each, item: { ...each.item, urgent: false } });
      }
      return all;
    }

    it.each([
      ['en-US', '15 things have been overdue for more than two weeks'],
      ['ja-JP', '期限を 2 週間以上過ぎた件: 15 件'],
      ['zh-TW', '逾期超過兩週：15 項'],
    ] as const)(
      'has one line, which opens them, after all that can still be saved (%s)',
      async (locale, line) => {
        const [soon, late] = [await expiring(2), await over(1, 14)];
        const reader = await readerFor(store, 'kenji', locale);
        const all = [...(await over(15, 15)), ...soon, ...late];
        const page = composeDigest(reader, all);
        const card = drawn(page, reader);
        expect(card.rows).toHaveLength(4);
        expect(card.rows.at(-1)).toContain(line);
        expect(card.rows[0]).toContain('V-OVER-14-0');
        expect(card.title).toContain('18');
        expect(card.find(card.rows.at(-1) ?? '')).toMatchObject({
          verb: 'notices.mine',
          data: { card: { page: 0, overdue: 'yes' } },
        });
        const opened = composeDigest(reader, all, { page: 0, overdue: true });
        expect(opened.title).toBe(line);
        expect(drawn(opened, reader).rows).toHaveLength(12);
        expect(opened.buttons[0]).toMatchObject({ data: { page: 1, overdue: 'yes' } });
        expect(drawn(composeDigest(reader, all, { page: 1, overdue: true }), reader).rows).toHaveLength(3);
      },
    );

    it('shows the one there is as a line of its own, the last', async () => {
      const reader = await readerFor(store, 'kenji', 'en-US');
      const card = drawn(composeDigest(reader, [...(await over(1, 40)), ...(await expiring(1))]), reader);
      expect(card.rows.map((row) => row.includes('V-OVER'))).toEqual([false, true]);
    });

    it('folds no voucher that can still be used', async () => {
      const reader = await readerFor(store, 'kenji', 'en-US');
      const all: Told[] = [];
      for (const number of ['V-1', 'V-2']) {
        const { id } = await assignedVoucher(store, { number, days: 10, expiresOn: addDays(TODAY, 2) });
        const about = { kind: 'latestStart', subject: 'voucher', recordId: id } as const;
        const each = await told(store, await noticeAbout(store, about));
        all.push({ ...each, item: { ...each.item, urgent: false } });
      }
      expect(drawn(composeDigest(reader, all), reader).rows).toHaveLength(2);
    });
  });

  it('is for several things: one alone comes as its own card', async () => {
    const [first] = await expiring(1);
    const reader = await readerFor(store, 'kenji', 'en-US');
    if (!first) throw new Error('nothing to tell');
    expect(composeTold(reader, [first]).title).toBe(composeNotice(reader, first).title);
  });
});
