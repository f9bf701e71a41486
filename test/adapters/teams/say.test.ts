import type { Activity } from 'botbuilder';
import { createAdapter } from '../../../src/adapters/teams/adapter';
import { say } from '../../../src/adapters/teams/answer';
import { THIS_MACHINE } from '../../../src/outbound/outside';
import { createConnector, type Answer, type Connector } from '../../support/channel/connector';
import { createWorld, type World } from '../../support/chat/world';

let world: World;
let connector: Connector;
beforeEach(async () => {
  world = await createWorld();
  connector = await createConnector();
});
afterEach(async () => {
  await connector.close();
  await world.close();
});

/** An activity of Mei as it comes from the channel. */
function incoming(more: Partial<Activity>): Activity {
  const activity: Activity = JSON.parse(
    JSON.stringify(world.chat('mei').activity({ type: 'message', serviceUrl: connector.url, ...more })),
  );
  return activity;
}

/** What Mei types reaches the bot through the real adapter. */
async function type(text: string): Promise<void> {
  const adapter = createAdapter(null, THIS_MACHINE, world.log);
  await adapter.receive(incoming({ text }), (context) => world.bot.run(context));
}

/** Refused once, then taken. */
function onceThen(answer: Answer): () => Answer | undefined {
  let isFirst = true;
  return () => {
    const now = isFirst ? answer : undefined;
    isFirst = false;
    return now;
  };
}

const failures = () => world.logged.filter(({ level }) => level === 'error').map(({ event }) => event);

describe('an answer through the real adapter', () => {
  it('is sent once', async () => {
    await type('help');
    expect(connector.taken('a:mei')).toMatchObject([{ summary: 'What I can do for you' }]);
    expect(failures()).toEqual([]);
  });

  it.each([
    ['a closed socket', 'close'],
    ['400', { status: 400 }],
    ['403', { status: 403, code: 'ConversationBlockedByUser' }],
    ['429 for longer than a person waits', { status: 429, headers: { 'Retry-After': '30' } }],
  ] as const)('is tried once and missed in the log: %s', async (_name, answer) => {
    connector.answerWith(answer);
    await type('help');
    expect(connector.reached).toHaveLength(1);
    expect(failures()).toEqual(['answer not sent']);
  });

  it.each([401, 429, 412, 500, 502, 503, 504])(
    'is said once more where that may help: %d',
    async (status) => {
      connector.answerWith(onceThen({ status, headers: { 'Retry-After': '0' } }));
      await type('help');
      expect(connector.reached.map((reached) => reached.status)).toEqual([status, 201]);
      expect(failures()).toEqual([]);
    },
  );

  it('is said no more than twice', async () => {
    connector.answerWith({ status: 503, headers: { 'Retry-After': '0' } });
    await type('help');
    expect(connector.reached).toHaveLength(2);
    expect(failures()).toEqual(['answer not sent']);
  });

  it('waits as long as the channel asks for, or half a second', async () => {
    const adapter = createAdapter(null, THIS_MACHINE, world.log);
    const waited: number[] = [];
    for (const headers of [{ 'Retry-After': '2' }, {}]) {
      connector.answerWith(onceThen({ status: 429, headers }));
      await adapter.receive(incoming({}), (context) =>
        say(context, { type: 'message' }, async (ms) => void waited.push(ms)),
      );
    }
    expect(waited).toEqual([2_000, 500]);
    expect(connector.taken()).toHaveLength(2);
  });

  it('comes as a new card where the old one can not be replaced, after one attempt', async () => {
    connector.answerWith(({ kind }) => (kind === 'update' ? { status: 500 } : undefined));
    const adapter = createAdapter(null, THIS_MACHINE, world.log);
    const pressed = incoming({ value: { verb: 'help.open', card: {} }, replyToId: 'shown' });
    await adapter.receive(pressed, (context) => world.bot.run(context));
    expect(connector.reached.map(({ kind }) => kind)).toEqual(['update', 'send']);
  });
});

it('a change stands whose answer was lost, and pressing again shows it', async () => {
  const mei = world.chat('mei');
  const form = await mei.say('language');
  const { verb, data } = form.find('Save');
  const pressed = mei.activity({
    type: 'message',
    value: { verb, ...data, language: 'ja-JP' },
    replyToId: form.activityId,
  });
  world.adapter.beforeSending = () => {
    throw new Error('lost');
  };
  await world.adapter.receive(world.bot, pressed);
  world.adapter.beforeSending = () => undefined;
  await world.adapter.receive(world.bot, pressed);
  expect(world.adapter.updated.map(({ summary }) => summary)).toEqual(['言語を変更しました']);
  expect(await world.store.audit.latest(10)).toHaveLength(1);
});
