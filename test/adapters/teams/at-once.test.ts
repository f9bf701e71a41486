import { PEOPLE } from '../../support/records/company';
import { createWorld, type World } from '../../support/chat/world';

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

const failures = (): unknown[] => world.logged.filter(({ level }) => level !== 'info');

it('pages that are opened from one card at once are all answered, and the last one stands in the chat', async () => {
  const mei = world.chat('mei');
  const help = await mei.say('help');
  const verbs = ['vouchers.open', 'people.open', 'company.open', 'claim.open'];
  const cards = await Promise.all(verbs.map((verb) => mei.invoke(verb, { card: {} }, help.activityId)));
  expect(cards.map(({ title }) => title)).not.toContain('Something went wrong');
  expect(failures()).toEqual([]);
  await world.drain();
  expect(world.adapter.updated).toHaveLength(1);
});

it('a press is answered while its last card is just being written into the chat', async () => {
  const mei = world.chat('mei');
  const help = await mei.say('help');
  for (let count = 0; count < 5; count += 1) {
    await mei.invoke('vouchers.open', { card: {} }, help.activityId);
    const [card] = await Promise.all([
      mei.invoke('people.open', { card: {} }, help.activityId),
      world.drain(),
    ]);
    expect(card.title).toBe('People');
  }
  expect(failures()).toEqual([]);
});

it('the button is the same on the device that pressed and on every other one', async () => {
  const mei = world.chat('mei');
  const help = await mei.say('help');
  const form = await mei.invoke('language.open', { card: {} }, help.activityId);
  await world.drain();
  expect(world.adapter.updated.at(-1)?.attachments?.[0]?.content).toEqual(form.json);
});

it('a message that overtakes the installation does not cost the welcome', async () => {
  const mei = world.chat('mei');
  const installed = mei.activity({ type: 'installationUpdate', action: 'add' });
  await Promise.all([
    world.adapter.receive(world.bot, mei.activity({ type: 'message', text: 'help' })),
    world.adapter.receive(world.bot, installed),
    world.adapter.receive(world.bot, mei.activity({ type: 'message', text: 'vouchers' })),
    world.adapter.receive(world.bot, installed),
  ]);
  const titles = world.adapter.sent.map(({ summary }) => summary);
  expect(titles.filter((title) => title === 'Welcome to Voucher Desk')).toHaveLength(1);
  expect(await world.store.conversations.list()).toMatchObject([{ personId: PEOPLE.mei.id, obstacle: null }]);
});

it('leaving the choice of the language to the client gives the same receipt each time', async () => {
  const mei = world.chat('mei', 'zh-TW');
  const form = await mei.say('語言');
  await mei.press(form, 'language.save', { language: 'ja-JP' });
  const again = await mei.say('言語');
  const first = await mei.press(again, 'language.save', { language: 'client' });
  expect((await mei.press(again, 'language.save', { language: 'client' })).json).toEqual(first.json);
  expect(first.json['lang']).toBe('zh');
});
