import { claimMoves } from '../../src/domain/claim/claim-state';
import type { AuditEvent } from '../../src/domain/audit';
import type { Instant } from '../../src/domain/time/dates';
import { reportMoves } from '../../src/domain/report/report';
import { voucherMoves } from '../../src/domain/voucher/voucher';
import { isMessageKey } from '../../src/words/catalog';
import { PEOPLE } from '../support/records/company';
import { assignedVoucher, reservedVoucher } from '../support/records/vouchers';
import { createWorld, type World } from '../support/chat/world';

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

/** An event of the audit trail, `hour` hours into the day. */
async function happened(hour: number, event: Partial<AuditEvent>): Promise<void> {
  const at: Instant = `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`;
  await world.store.audit.add({
    id: crypto.randomUUID(),
    at,
    actorId: PEOPLE.kenji.id,
    actorName: PEOPLE.kenji.name,
    verb: 'test.step',
    event: 'reserve',
    kind: 'voucher',
    recordId: 'voucher-1',
    recordVersion: 2,
    reference: `VD-TEST-${hour}`,
    nonce: null,
    origin: 'sample',
    facts: {},
    before: {},
    after: {},
    ...event,
  });
}

describe('history', () => {
  it.each([
    ['en-US', 'history', 'Language chosen', 'Person Haruto Mori · Haruto Mori', 'From this chat'],
    ['ja-JP', '履歴', '言語を選択', 'メンバー Haruto Mori · Haruto Mori', 'このチャットから'],
    ['zh-TW', '歷程記錄', '已選擇語言', '成員 Haruto Mori · Haruto Mori', '來自這個聊天'],
  ] as const)(
    'tells who did what, when, and what changed (%s)',
    async (locale, typed, event, line, origin) => {
      const haruto = world.chat('haruto', locale);
      await haruto.press(await haruto.invoke('language.open', { card: {} }), 'language.save', {
        language: locale,
      });
      const list = await haruto.say(typed);
      expect(list.rows).toEqual([event]);
      expect(list.text).toContain(line);
      const record = await haruto.press(list, event);
      expect(record.text).toContain(event);
      expect(record.text).toMatch(/VD-\w{4}-\w{4}/);
      expect(record.text).toContain(
        { 'en-US': 'Language: English', 'ja-JP': '言語: 日本語', 'zh-TW': '語言: 繁體中文' }[locale],
      );
      expect(record.text).toContain(origin);
    },
  );

  it.each([
    [
      'en-US',
      'history VP-1042',
      'History: Voucher VP-1042',
      'State: Assigned → Reserved',
      'Start: December 3, 2026',
    ],
    [
      'ja-JP',
      'VP-1042の履歴',
      '履歴: 利用券 VP-1042',
      '状態: 割り当て済み → 予約済み',
      '開始日: 2026年12月3日',
    ],
    [
      'zh-TW',
      'VP-1042 的歷程記錄',
      '歷程記錄：憑證 VP-1042',
      '狀態: 已指派 → 已保留',
      '開始日期: 2026年12月3日',
    ],
  ] as const)('of one voucher is opened by its number (%s)', async (locale, typed, title, state, start) => {
    const voucher = await reservedVoucher(world.store, { number: 'VP-1042' });
    await happened(3, {
      recordId: voucher.id,
      before: { state: 'assigned' },
      after: { state: 'reserved', startsOn: '2026-12-03', leadId: PEOPLE.haruto.id, locationId: 'loc-tokyo' },
    });
    const card = await world.chat('daniel', locale).say(typed);
    expect(card.title).toBe(title);
    for (const part of [state, start, 'Haruto Mori', 'Tokyo', 'VD-TEST-3']) expect(card.text).toContain(part);
  });

  it('says that a voucher number is not known here, without repeating it', async () => {
    const card = await world.chat('kenji').say('history VP-9999');
    expect(card.text).toContain('There is no voucher with this number here.');
    expect(card.text).not.toContain('9999');
    expect(card.buttons).toContain('All history');
  });

  it('has one line for a press, with all records of the kind that it changed', async () => {
    for (const number of ['VP-1', 'VP-2']) await assignedVoucher(world.store, { id: number, number });
    await happened(1, { kind: 'deliverable', event: 'attach', recordId: 'file-1', recordVersion: 1 });
    await happened(1, { kind: 'report', event: 'attach', recordId: 'VP-1', recordVersion: 3 });
    const both = { event: 'redeem', reference: 'VD-BOTH' } as const;
    await happened(2, { ...both, recordId: 'VP-1', nonce: crypto.randomUUID() });
    await happened(2, { ...both, recordId: 'VP-2', recordVersion: 3 });
    const kenji = world.chat('kenji');
    const list = await kenji.say('history');
    expect(list.rows).toEqual(['Redeemed', 'Deliverable attached']);
    expect(list.text).toMatch(/Voucher VP-2 and Voucher VP-1 · Kenji Sato/);
    expect(list.find('Redeemed').data).toMatchObject({ card: { kind: 'voucher', id: 'VP-1' } });
    expect(list.find('Deliverable').data).toMatchObject({ card: { kind: 'deliverable', id: 'file-1' } });
  });

  it('is paged, the latest first', async () => {
    await assignedVoucher(world.store, { id: 'voucher-1', number: 'VP-1' });
    for (let hour = 0; hour < 13; hour += 1)
      await happened(hour, { event: hour === 12 ? 'redeem' : 'changeDates' });
    const kenji = world.chat('kenji');
    const first = await kenji.say('history');
    expect(first.rows).toHaveLength(10);
    expect(first.rows[0]).toBe('Redeemed');
    const second = await kenji.press(first, 'Next page');
    expect(second.rows).toHaveLength(3);
    expect(second.buttons).not.toContain('Next page');
    const record = await kenji.press(first, 'Redeemed');
    const older = await kenji.press(record, 'Next page');
    expect(older.text).toContain('VD-TEST-8');
    expect(older.buttons).toContain('Previous page');
  });

  it('leads from a voucher to its report and its claim', async () => {
    const voucher = await reservedVoucher(world.store);
    await happened(1, { recordId: voucher.id });
    await world.store.reports.add({
      id: voucher.id,
      state: 'draft',
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
      submittedAt: null,
      confirmation: null,
    });
    await happened(2, {
      kind: 'report',
      recordId: voucher.id,
      event: 'save',
      after: { summary: 'x'.repeat(4000) },
    });
    const kenji = world.chat('kenji');
    const record = await kenji.invoke('history.record', { card: { kind: 'voucher', id: voucher.id } });
    const report = await kenji.press(record, 'History: Completion report');
    expect(report.text).toContain('Report saved as draft');
    expect(report.text).toContain(`${'x'.repeat(60)}…`);
  });

  it('stays inside the size of a card with long texts in every field', async () => {
    const fields = [
      'summary',
      'nextSteps',
      'products',
      'description',
      'reason',
      'contactName',
      'name',
      'customer',
      'serviceArea',
    ];
    const long = (text: string) => Object.fromEntries(fields.map((field) => [field, text.repeat(300)]));
    for (let hour = 0; hour < 6; hour += 1) {
      await happened(hour, { kind: 'report', event: 'save', before: long('*a_b.'), after: long('[概要]') });
    }
    const card = await world
      .chat('kenji')
      .invoke('history.record', { card: { kind: 'report', id: 'voucher-1' } });
    expect(card.text).toContain('1 more field');
    expect(card.buttons).toContain('Next page');
  });

  it('tells an event and fields that have no words in general words', async () => {
    await happened(1, {
      kind: 'claim',
      recordId: 'claim-1',
      event: 'somethingNew',
      before: { oddField: 'a' },
      after: { oddField: null },
    });
    const card = await world
      .chat('kenji')
      .invoke('history.record', { card: { kind: 'claim', id: 'claim-1' } });
    expect(card.text).toContain('Claim: changed');
    expect(card.text).toContain('odd field: a → none');
  });

  it('tells what was given beside the fields, several of a kind as one line', async () => {
    const facts = { reason: ['late', 'ill'], toolReference: 'PC-7' };
    await happened(1, { event: 'cancelReservation', facts });
    const card = await world
      .chat('kenji')
      .invoke('history.record', { card: { kind: 'voucher', id: 'voucher-1' } });
    expect(card.text).toContain('Reason: late, ill');
    expect(card.text).toContain('PC-7');
  });

  it('shows amounts in their currency', async () => {
    const gina = world.chat('gina');
    const sheet = await gina.invoke('company.programRates', { card: { id: 'loc-tokyo', programId: 'SDPS' } });
    await gina.press(sheet, 'Save', { rate5: '750000' });
    const list = await gina.say('history');
    const record = await gina.press(list, 'Rates saved');
    expect(record.text).toContain('5 days: ¥750,000');
    expect(record.title).toBe('History: Rates Japan, SDPS');
  });

  it.each(['a card for a kind that there is not', 'a negative page'])('does not follow %s', async (what) => {
    const card = what.includes('kind') ? { kind: 'secret', id: 'x' } : { kind: 'voucher', id: 'x', page: -1 };
    expect((await world.chat('mei').invoke('history.record', { card })).title).toBe(
      'This card is out of date',
    );
  });

  it('is not for somebody who was not let in', async () => {
    expect((await world.chat('stranger').say('history')).title).toBe('You do not have access yet');
  });
});

describe('the words of history', () => {
  it.each([
    ['voucher', voucherMoves],
    ['report', reportMoves],
    ['claim', claimMoves],
  ])('know every event that moves a %s', (kind, moves) => {
    const events = new Set(Object.values<object>(moves).flatMap((from) => Object.keys(from)));
    const known = (event: string): boolean =>
      isMessageKey(`history.event.${kind}.${event}`) || isMessageKey(`history.event.${event}`);
    expect(events.size).toBeGreaterThan(3);
    expect([...events].filter((event) => !known(event))).toEqual([]);
  });
});
