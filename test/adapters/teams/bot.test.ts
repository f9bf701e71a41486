import { elements } from '../../support/chat/card-check';
import { createWorld, type World } from '../../support/chat/world';

describe('the bot', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  /** The press as a client sends it that knows only Action.Submit. */
  async function submit(typed: Record<string, string>): Promise<void> {
    const mei = world.chat('mei');
    const card = await mei.say('language');
    const { verb, data } = card.find('Save');
    await world.adapter.receive(
      world.bot,
      mei.activity({
        type: 'message',
        id: 'm1',
        replyToId: card.activityId,
        value: { verb, ...data, ...typed },
      }),
    );
  }

  it('takes a press from an older client by the same door, and replaces the card instead of sending another', async () => {
    await submit({ language: 'ja-JP' });
    expect(world.adapter.sent).toHaveLength(1);
    const shown = elements(world.adapter.updated[0]?.attachments?.[0]?.content).map(({ text }) => text);
    expect(world.adapter.updated[0]?.id).toBe('sent-1');
    expect(shown).toContain('言語を変更しました');
  });

  it('puts the answer to a press into the chat too, once', async () => {
    const mei = world.chat('mei');
    const card = await mei.say('language');
    const receipt = await mei.press(card, 'Save', { language: 'zh-TW' });
    await world.drain();
    await world.drain();
    expect(world.adapter.updated).toHaveLength(1);
    expect(world.adapter.updated[0]?.id).toBe(card.activityId);
    expect(world.adapter.updated[0]?.attachments?.[0]?.content).toEqual(receipt.json);
  });

  it('says in words that something failed, with a reference that the log knows, and nothing else', async () => {
    const mei = world.chat('mei', 'ja-JP');
    await mei.say('ヘルプ');
    await world.close();
    const card = await mei.say('利用券');
    expect(card.title).toBe('問題が発生しました');
    const [reference] = /VD-\w{4}-\w{4}/.exec(card.text) ?? [];
    const [fault] = world.logged.filter(({ level }) => level === 'error');
    expect(fault?.fields['reference']).toBe(reference);
    expect(card.text).not.toMatch(/prisma|sqlite|Error/i);
  });
});
