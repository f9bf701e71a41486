import { assignedVoucher } from '../support/records/vouchers';
import { createWorld, type World } from '../support/chat/world';

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

describe('a form that comes back with the same fault shows that it was pressed', () => {
  it.each([
    ['en-US', 'Checked again (attempt 2): One field'],
    ['ja-JP', 'もう一度確認しました (2 回目)。1 件'],
    ['zh-TW', '已再次檢查（第 2 次）。有 1 個'],
  ] as const)('where it changes a record (%s)', async (locale, text) => {
    const { id } = await assignedVoucher(world.store, { number: 'VCH-1' });
    const mei = world.chat('mei', locale);
    const form = await mei.invoke('vouchers.number', { card: { id } });
    const first = await mei.press(form, 'vouchers.saveNumber', { number: '' });
    const second = await mei.press(first, 'vouchers.saveNumber', { number: '' });
    const third = await mei.press(second, 'vouchers.saveNumber', { number: '' });
    expect(second.text).toContain(text);
    expect(new Set([first.text, second.text, third.text]).size).toBe(3);
    expect((await mei.press(third, 'vouchers.saveNumber', { number: 'VCH-2' })).text).not.toContain('(3');
    expect(await world.store.vouchers.get(id)).toMatchObject({ number: 'VCH-2' });
  });

  it('where it changes nothing', async () => {
    const mei = world.chat('mei');
    const form = await mei.say('add voucher');
    const first = await mei.press(form, 'addVoucher.read', { mail: '' });
    const second = await mei.press(first, 'addVoucher.read', { mail: '' });
    expect(first.text).not.toContain('Checked again');
    expect(second.text).toContain('Checked again (attempt 2)');
  });

  it('where a rule says no', async () => {
    await assignedVoucher(world.store, { number: 'VCH-1' });
    const { id } = await assignedVoucher(world.store, { number: 'VCH-2' });
    const mei = world.chat('mei');
    let card = await mei.invoke('vouchers.number', { card: { id } });
    for (const expected of [false, true, true]) {
      card = await mei.press(card, 'vouchers.saveNumber', { number: 'VCH-1' });
      expect(card.text.includes('Checked again')).toBe(expected);
    }
  });

  it('and a count that nobody wrote counts for nothing', async () => {
    const { id, version } = await assignedVoucher(world.store, { number: 'VCH-1' });
    for (const tries of ['7', -1, 1e9, {}, null]) {
      const card = { id, version, nonce: crypto.randomUUID(), tries };
      const answer = await world.chat('mei').invoke('vouchers.saveNumber', { card, number: '' });
      expect(answer.text).toContain('One field needs another look');
      expect(answer.text).not.toContain('Checked again');
    }
  });
});
