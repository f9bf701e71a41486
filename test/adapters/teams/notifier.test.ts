import { createServer, type AddressInfo } from 'node:net';
import { adapterWith, createAdapter } from '../../../src/adapters/teams/adapter';
import type { TokenSource } from '../../../src/adapters/teams/connector';
import { createNotifier } from '../../../src/adapters/teams/notifier';
import { outcomeOf } from '../../../src/adapters/teams/outcome';
import type { Page } from '../../../src/cards/page';
import { THIS_MACHINE } from '../../../src/outbound/outside';
import { createWords } from '../../../src/words/words';
import type { Message } from '../../../src/notices/notifier';
import type { Conversation, Log, Outcome, OutboxItem } from '../../../src/ports';
import { createConnector, type Answer, type Connector } from '../../support/channel/connector';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const PAGE: Page = {
  title: 'A voucher expires',
  blocks: [{ kind: 'text', text: 'In 14 days.' }],
  buttons: [],
};
const MESSAGE: Message = { page: PAGE, words: createWords('en-US', 'UTC') };
const ITEM: OutboxItem = {
  id: 'item',
  version: 1,
  kind: 'cardUpdate',
  key: 'card:a:mei:shown',
  state: 'pending',
  personId: null,
  standsInFor: null,
  conversationId: 'a:mei',
  activityId: 'shown',
  payload: JSON.stringify({ type: 'AdaptiveCard', body: [] }),
  urgent: false,
  queuedAt: '2026-11-23T03:00:00.000Z',
  dueAt: '2026-11-23T03:00:00.000Z',
  leasedUntil: null,
  attempts: 0,
  lastError: null,
  settledAt: null,
  route: null,
  cause: null,
};

function conversation(serviceUrl: string, more: Partial<Conversation> = {}, id = 'a:mei'): Conversation {
  return {
    id,
    version: 1,
    personId: 'mei',
    reference: JSON.stringify({
      user: { id: '29:mei' },
      bot: { id: '28:bot', name: 'Voucher Desk' },
      conversation: { id, tenantId: 'harborline', conversationType: 'personal' },
      channelId: 'msteams',
      serviceUrl,
    }),
    installedAt: null,
    welcomedAt: null,
    obstacle: null,
    locale: null,
    formAt: null,
    leftAt: null,
    ...more,
  };
}

let connector: Connector;
beforeEach(async () => void (connector = await createConnector()));
afterEach(() => connector.close());

const adapter = createAdapter(null, THIS_MACHINE, quiet);
const notifier = () => createNotifier({ adapter, log: quiet });

const tokens = (next: TokenSource['next']): TokenSource => ({ next, refuse: () => undefined });
const retry = (afterMs: number | null = null) => ({ kind: 'retry', afterMs });
const unreachable = (obstacle: string) => ({ kind: 'unreachable', obstacle });

/** What the channel answers, what became of a message, and of a card that is replaced where that differs. */
interface Case {
  readonly name: string;
  readonly answer: Answer;
  readonly told: object;
  readonly updated?: object;
}

const CLOSED: readonly (readonly [status: number, code: string, obstacle: string])[] = [
  [403, 'BotNotInConversationRoster', 'notInstalled'],
  [403, 'ForbiddenOperationException', 'notInstalled'],
  [404, 'ConversationNotFound', 'notInstalled'],
  [403, 'ConversationBlockedByUser', 'blocked'],
  [403, 'BotDisabledByAdmin', 'disabled'],
  [403, 'NotEnoughPermissions', 'disabled'],
];

const REFUSED: readonly (readonly [status: number, code: string])[] = [
  [404, 'ActivityNotFoundInConversation'],
  [400, 'BadArgument'],
];

/** Not known to be final: somebody may mend it. */
const MENDABLE: readonly Exclude<Answer, string>[] = [
  { status: 401 },
  { status: 401, code: 'BotNotRegistered' },
  { status: 403 },
  { status: 403, code: 'InvalidBotApiHost' },
  { status: 404 },
  { status: 404, code: 'ServiceNotFound' },
  { status: 302 },
  { status: 405 },
  { status: 409 },
  { status: 418 },
  { status: 500 },
  { status: 500, code: 'ServiceError' },
  { status: 599 },
];

const CASES: readonly Case[] = [
  ...[200, 201, 202].map((status) => ({ name: `${status}`, answer: { status }, told: { kind: 'sent' } })),
  { name: '429', answer: { status: 429 }, told: { kind: 'throttled', afterMs: null } },
  {
    name: '429 for 3 s',
    answer: { status: 429, code: 'TooManyRequests', headers: { 'Retry-After': '3' } },
    told: { kind: 'throttled', afterMs: 3_000 },
  },
  {
    name: '429 until a date',
    answer: {
      status: 429,
      headers: { Date: 'Mon, 23 Nov 2026 03:00:00 GMT', 'Retry-After': 'Mon, 23 Nov 2026 03:01:30 GMT' },
    },
    told: { kind: 'throttled', afterMs: 90_000 },
  },
  ...[412, 502, 503, 504].map((status) => ({ name: `${status}`, answer: { status }, told: retry() })),
  ...MENDABLE.map((answer) => ({
    name: `${answer.status} ${answer.code ?? 'without a code'}`,
    answer,
    told: retry(),
  })),
  {
    name: '503 for 20 s',
    answer: { status: 503, headers: { 'Retry-After': '20' } },
    told: retry(20_000),
  },
  ...CLOSED.map(([status, code, obstacle]) => ({
    name: `${status} ${code}`,
    answer: { status, code },
    told: unreachable(obstacle),
  })),
  {
    name: '403 with the code inside of the message',
    answer: { status: 403, code: 'Forbidden', message: '{"subCode":"MessageWritesBlocked"}' },
    told: unreachable('blocked'),
  },
  {
    name: '403 in words',
    answer: { status: 403, code: 'Forbidden', message: 'The bot is not installed in this chat.' },
    told: unreachable('notInstalled'),
  },
  ...REFUSED.map(([status, code]) => ({
    name: `${status} ${code}`,
    answer: { status, code },
    told: { kind: 'refused', reason: `${status} ${code}` },
  })),
  {
    name: '413',
    answer: { status: 413, code: 'MessageSizeTooBig' },
    told: { kind: 'tooLarge', reason: '413 MessageSizeTooBig' },
  },
  { name: 'a closed socket', answer: 'close', told: { kind: 'unknown' }, updated: retry() },
];

describe('one attempt at the real adapter', () => {
  it.each(CASES)('$name, to a message: one request, and what became of it', async ({ answer, told }) => {
    connector.answerWith(answer);
    expect(await notifier().tell(conversation(connector.url), MESSAGE)).toMatchObject(told);
    expect(connector.reached.map(({ kind }) => kind)).toEqual(['send']);
  });

  it.each(CASES)('$name, to a card that is replaced', async ({ answer, told, updated = told }) => {
    connector.answerWith(answer);
    expect(await notifier().update(conversation(connector.url), ITEM)).toMatchObject(updated);
    expect(connector.reached.map(({ kind }) => kind)).toEqual(['update']);
  });

  it('gives up after 15 seconds: a message may have arrived, a card may go out again', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date'] });
    connector.answerWith('late');
    const to = conversation(connector.url);
    const told = notifier().tell(to, MESSAGE);
    const updated = notifier().update(to, ITEM);
    while (connector.reached.length < 2) await new Promise((done) => setImmediate(done));
    jest.advanceTimersByTime(15_000);
    expect(await told).toEqual({ kind: 'unknown', reason: 'time-out' });
    expect(await updated).toMatchObject(retry());
    expect(connector.reached).toHaveLength(2);
    jest.useRealTimers();
  });

  it('tries again later where nobody listens: nothing was sent', async () => {
    const gone = await createConnector();
    await gone.close();
    expect(await notifier().tell(conversation(gone.url), MESSAGE)).toMatchObject(retry());
    expect(await notifier().update(conversation(gone.url), ITEM)).toMatchObject(retry());
  });

  it.each([
    ['getaddrinfo ENOTFOUND smba.example', 'ENOTFOUND', 'retry'],
    ['getaddrinfo EAI_AGAIN smba.example', 'EAI_AGAIN', 'retry'],
    ['connect EHOSTUNREACH 192.0.2.1:443', 'EHOSTUNREACH', 'retry'],
    [
      'Client network socket disconnected before secure TLS connection was established',
      'ECONNRESET',
      'retry',
    ],
    ['read ETIMEDOUT', 'ETIMEDOUT', 'unknown'],
    ['socket hang up', 'ECONNRESET', 'unknown'],
  ])('tells by the error whether anything was sent: %s', (message, code, kind) => {
    expect(outcomeOf(Object.assign(new Error(message), { code }))).toMatchObject({ kind, reason: code });
  });

  it('knows that nothing was sent where a connection does not come about', async () => {
    const mute = createServer((socket) => void socket.resume());
    await new Promise<void>((done) => void mute.listen(0, '127.0.0.1', done));
    const { port }: AddressInfo = Object.assign({ port: 0, address: '', family: '' }, mute.address());
    const limits = { connectMs: 100, sendMs: 60_000 };
    const impatient = adapterWith(
      tokens(async () => null),
      THIS_MACHINE,
      quiet,
      limits,
    );
    const sender = createNotifier({ adapter: impatient, log: quiet, limitMs: 60_000 });
    const outcome = await sender.tell(conversation(`https://127.0.0.1:${port}/`), MESSAGE);
    mute.close();
    expect(outcome).toEqual({ kind: 'retry', afterMs: null, reason: 'ETIMEDOUT' });
  });

  it('never throws, whatever is stored', async () => {
    const broken = conversation(connector.url, { reference: 'no JSON' });
    const outcomes = [
      await notifier().tell(broken, MESSAGE),
      await notifier().tell(conversation(connector.url, { reference: 'null' }), MESSAGE),
      await notifier().update(conversation(connector.url), { ...ITEM, payload: '{' }),
      await notifier().update(conversation(connector.url), { ...ITEM, activityId: null }),
      await notifier().tell(conversation('no URL'), MESSAGE),
    ];
    expect(outcomes.map(({ kind }) => kind)).toEqual(outcomes.map(() => 'refused'));
    expect(connector.reached).toEqual([]);
  });
});

describe('what reaches the channel', () => {
  it('is the card alone, in the right conversation, with its title for the preview', async () => {
    expect(await notifier().tell(conversation(connector.url), MESSAGE)).toEqual({ kind: 'sent' });
    const [message, ...others] = connector.taken('a:mei');
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      type: 'message',
      summary: PAGE.title,
      conversation: { id: 'a:mei' },
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
    });
    expect(message).not.toHaveProperty('text');
  });

  it('replaces the card that was pressed', async () => {
    await notifier().update(conversation(connector.url), ITEM);
    expect(connector.reached).toMatchObject([
      { method: 'PUT', conversationId: 'a:mei', activityId: 'shown', body: { id: 'shown' } },
    ]);
  });

  it('goes where the reference leads, also where the service has moved since', async () => {
    const former = await createConnector();
    await notifier().tell(conversation(former.url), MESSAGE);
    await notifier().tell(conversation(connector.url), MESSAGE);
    expect([former.taken().length, connector.taken().length]).toEqual([1, 1]);
    await former.close();
  });

  it('is held back beyond the limits of Teams for one conversation, and taken for others', async () => {
    const limited = await createConnector({ limited: true, now: () => 0 });
    const outcomes: Outcome[] = [];
    for (let count = 0; count < 8; count += 1)
      outcomes.push(await notifier().tell(conversation(limited.url), MESSAGE));
    expect(outcomes.map(({ kind }) => kind)).toEqual([...Array(7).fill('sent'), 'throttled']);
    expect(outcomes.at(-1)).toMatchObject({ afterMs: 1_000 });
    const other = conversation(limited.url, {}, 'a:kenji');
    expect(await notifier().tell(other, MESSAGE)).toEqual({ kind: 'sent' });
    await limited.close();
  });
});

it('a token that is refused is given back, so that the next message comes with another', async () => {
  let count = 1;
  const renewed: TokenSource = {
    next: async () => `token-${count}`,
    refuse: (token) => void (count += token === `token-${count}` ? 1 : 0),
  };
  const sender = createNotifier({ adapter: adapterWith(renewed, THIS_MACHINE, quiet), log: quiet });
  connector.answerWith(() => (connector.reached.length > 1 ? undefined : { status: 401 }));
  expect(await sender.tell(conversation(connector.url), MESSAGE)).toMatchObject(retry());
  expect(await sender.tell(conversation(connector.url), MESSAGE)).toEqual({ kind: 'sent' });
  expect(await sender.tell(conversation(connector.url), MESSAGE)).toEqual({ kind: 'sent' });
  expect(connector.authorizations).toEqual(['Bearer token-1', 'Bearer token-2', 'Bearer token-2']);
});

describe('a token that can not be had', () => {
  const fault = (name: string, more: object): Error => Object.assign(new Error('secret'), { name, ...more });

  it.each([
    ['the network', fault('ClientAuthError', { errorCode: 'network_error' }), 'retry'],
    ['an identity that is not there yet', fault('AggregateAuthenticationError', {}), 'retry'],
    ['a server that is down', fault('ServerError', { errorCode: 'unavailable', status: 503 }), 'retry'],
    ['a secret that ran out', fault('ServerError', { errorCode: 'invalid_client', status: 401 }), 'retry'],
    ['an identity without the right', fault('AuthenticationError', { statusCode: 400 }), 'retry'],
    ['an identity that is not set up', fault('ClientConfigurationError', {}), 'retry'],
  ])('for %s: nothing is sent', async (_name, error, kind) => {
    const failing = adapterWith(
      tokens(() => Promise.reject(error)),
      THIS_MACHINE,
      quiet,
    );
    const sender = createNotifier({ adapter: failing, log: quiet });
    const outcomes = [
      await sender.tell(conversation(connector.url), MESSAGE),
      await sender.update(conversation(connector.url), ITEM),
    ];
    expect(outcomes.map((outcome) => outcome.kind)).toEqual([kind, kind]);
    expect(JSON.stringify(outcomes)).not.toContain('secret');
    expect(connector.reached).toEqual([]);
  });

  it('in time: what would be late is not sent after all', async () => {
    let sign: () => void = () => undefined;
    const signed = new Promise<void>((done) => void (sign = done));
    const slow = adapterWith(
      tokens(() => signed.then(() => 'late')),
      THIS_MACHINE,
      quiet,
    );
    const sender = createNotifier({ adapter: slow, log: quiet, limitMs: 20 });
    const outcome = await sender.tell(conversation(connector.url), MESSAGE);
    expect(outcome).toMatchObject({ kind: 'retry', reason: 'time-out before sending' });
    sign();
    await new Promise((done) => setTimeout(done, 50));
    expect(connector.reached).toEqual([]);
  });
});
