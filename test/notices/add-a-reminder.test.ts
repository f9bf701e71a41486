import { CONFIRMED } from '../domain/records';
import { DEFAULT_NOTICE_SETTINGS } from '../../src/domain/notice/notice-settings';
import type * as kinds from '../../src/domain/notice/kinds';
import { reminders } from '../../src/domain/notice/reminders';
import { composeNotice, composeTold } from '../../src/flows/notices/compose';
import type { Store } from '../../src/ports';
import { planningServices } from '../../src/schemes/planning-services';
import { PEOPLE, seedCompany } from '../support/records/company';
import { reservedVoucher } from '../support/records/vouchers';
import { noticeDesk, type NoticeDesk } from '../support/notices/desk-of-notices';
import { noticeAbout } from '../support/notices/notices';
import { drawn, readerFor, told } from '../support/notices/told';
import { freshStore, type FreshStore } from '../support/store/store';
import type * as added from './added-reminder';

/** The list of kinds with one entry more, which is all that adding one takes beside its texts. */
jest.mock('../../src/domain/notice/kinds', () => {
  const { REMINDERS } = jest.requireActual<typeof kinds>('../../src/domain/notice/kinds');
  const { engagementStarting } = jest.requireActual<typeof added>('./added-reminder');
  return { REMINDERS: [...REMINDERS, engagementStarting] };
});

const CONTOSO = { customerName: 'Contoso', confirmation: CONFIRMED };
/** Reserved long ago, and starting on the Wednesday. */
const WEDNESDAY = { reservedOn: '2026-11-02', startsOn: '2026-11-25', endsOn: '2026-11-27' } as const;

describe('a kind of reminder, added by one entry and its texts', () => {
  let fresh: FreshStore;
  let store: Store;
  let desk: NoticeDesk;

  beforeEach(async () => {
    fresh = await freshStore();
    store = fresh.stores.tenant('tenant');
    await seedCompany(store);
    // Friday noon in Tokyo: what is swept from now on is found by its day alone.
    desk = noticeDesk(fresh.stores, store, '2026-11-20T03:00:00.000Z', { compose: composeTold });
    await desk.sweep();
    await store.conversations.add({
      id: 'a:haruto',
      personId: PEOPLE.haruto.id,
      reference: '{}',
      installedAt: null,
      welcomedAt: null,
      obstacle: null,
      locale: null,
      formAt: null,
      leftAt: null,
    });
  });
  afterEach(() => fresh.close());

  /** What the lead was shown by the Tuesday morning, half past eight in Tokyo: titles, and the lines below them. */
  async function shownOnTuesday(): Promise<string[]> {
    desk.now = '2026-11-23T03:00:00.000Z';
    await desk.sweep();
    desk.now = '2026-11-23T23:30:00.000Z';
    await desk.drain();
    return desk.heard
      .filter(({ to, route }) => to === PEOPLE.haruto.id && route === 'chat')
      .flatMap(({ message }) => {
        const { title = '', blocks = [] } = message?.page ?? {};
        return [title, ...blocks.flatMap((block) => (block.kind === 'row' ? block.title : []))];
      });
  }

  it('is found by the sweep and told to the lead in the digest of its day', async () => {
    await reservedVoucher(store, { ...CONTOSO, number: 'AB-1', reservation: WEDNESDAY });
    await reservedVoucher(store, { ...CONTOSO, number: 'AB-2', reservation: WEDNESDAY });
    await reservedVoucher(store, {
      ...CONTOSO,
      number: 'AB-3',
      reservation: { ...WEDNESDAY, startsOn: '2026-11-27' },
    });
    const [title, ...lines] = await shownOnTuesday();
    expect(title).toContain('2 things for you');
    expect(lines.sort()).toEqual([
      'The engagement for voucher AB-1 (Contoso) starts tomorrow',
      'The engagement for voucher AB-2 (Contoso) starts tomorrow',
    ]);
  });

  it('is told no more once the engagement was moved', async () => {
    const voucher = await reservedVoucher(store, { ...CONTOSO, reservation: WEDNESDAY });
    desk.now = '2026-11-23T03:00:00.000Z';
    await desk.sweep();
    const reservation = { ...voucher.reservation, startsOn: '2026-12-01', endsOn: '2026-12-03' } as const;
    await store.vouchers.save({ ...voucher, reservation });
    expect(await shownOnTuesday()).toEqual([]);
  });

  it('is left out with its topic', async () => {
    await reservedVoucher(store, { ...CONTOSO, reservation: WEDNESDAY });
    await store.noticeSettings.add({
      ...DEFAULT_NOTICE_SETTINGS,
      id: PEOPLE.haruto.id,
      muted: ['delivery'],
    });
    expect(await shownOnTuesday()).toEqual([]);
  });

  it.each([
    ['en-US', 'The engagement for voucher AB-1 (Contoso) starts tomorrow'],
    ['ja-JP', 'Contoso の利用券 AB-1: エンゲージメントは明日始まります'],
    ['zh-TW', 'Contoso 的規劃服務憑證 AB-1：規劃服務案明天開始'],
  ] as const)('has its card (%s)', async (locale, title) => {
    const { id: recordId } = await reservedVoucher(store, {
      ...CONTOSO,
      number: 'AB-1',
      reservation: { ...WEDNESDAY, startsOn: '2026-11-24' },
    });
    const notice = await noticeAbout(store, { kind: 'engagementStarting', subject: 'voucher', recordId });
    const reader = await readerFor(store, 'haruto', locale);
    const card = drawn(composeNotice(reader, await told(store, notice, 'haruto')), reader);
    expect(card.title).toBe(title);
    expect(card.text).toContain(reader.words.t('notice.why.lead'));
  });

  it('comes on other days where a scheme names them', async () => {
    const voucher = await reservedVoucher(store, { ...CONTOSO, reservation: WEDNESDAY });
    const { rules } = planningServices;
    const { source } = rules.reminders.renewal;
    const named = { ...rules.reminders, engagementStarting: { days: [-7, -2], urgent: [-2], source } };
    const about = { timeZone: 'Asia/Tokyo', today: '2026-11-23', until: '2026-12-01' } as const;
    const of = (scheme: typeof planningServices) =>
      reminders({ kind: 'voucher', voucher, report: undefined }, { ...about, scheme })
        .filter(({ kind }) => kind === 'engagementStarting')
        .map(({ days, urgent }) => ({ days, urgent }));
    expect(of(planningServices)).toEqual([{ days: -1, urgent: false }]);
    expect(of({ ...planningServices, rules: { ...rules, reminders: named } })).toEqual([
      { days: -2, urgent: true },
    ]);
  });
});
