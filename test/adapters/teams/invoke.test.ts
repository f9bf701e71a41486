import { createWorld, type World } from '../../support/chat/world';

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

const invoke = (name: string | undefined, value: unknown) =>
  world.adapter.receive(
    world.bot,
    world.chat('mei').activity({ type: 'invoke', id: 'i1', value, ...(name === undefined ? {} : { name }) }),
  );

it.each(['task/fetch', 'composeExtension/query', '', undefined])(
  'what %j asks for is not there, which is no fault of the server',
  async (name) => {
    expect(await invoke(name, {})).toEqual({ status: 404, body: undefined });
  },
);

it.each([
  ['nothing', undefined],
  ['no verb', { action: { type: 'Action.Execute', data: {} } }],
  ['a verb without end', { action: { verb: 'x'.repeat(10_000), data: {} } }],
  ['a verb that is none', { action: { verb: ['help.open'] } }],
  ['data that are a list', { action: { verb: 'help.open', data: [] } }],
])('a press that says %s is answered with a card that leads on', async (_, value) => {
  const answer = await invoke('adaptiveCard/action', value);
  expect(answer?.status).toBe(200);
  const text = JSON.stringify(answer?.body);
  expect(text).toContain('This card is out of date');
  expect(text).toContain('Action.Execute');
});
