import { PEOPLE } from '../support/records/company';
import { CLIENT_ID } from '../support/graph';
import { startProduction, type Production } from '../support/processes/production';
import {
  signedByPublicKey,
  type Claims,
  type Made,
  type SignIn,
  type Signer,
} from '../support/channel/sign-in';
import { START, TENANT } from '../support/chat/world';

jest.setTimeout(60_000);

const NOW_S = Date.parse(START) / 1_000;
const FOREIGN = '11111111-1111-4111-8111-111111111111';
const ISSUER = 'https://api.botframework.com';
const TEAMS = 'https://smba.trafficmanager.net/teams/';
const NOT_SIGNED: Made = { head: { alg: 'none' }, sign: () => Buffer.alloc(0) };

/** One activity of each kind that Teams sends, each of which would be answered. */
const KINDS: Readonly<Record<string, object>> = {
  message: { type: 'message', id: 'm', text: 'help' },
  invoke: {
    type: 'invoke',
    id: 'i',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'help.open', data: { card: {} } } },
  },
  conversationUpdate: { type: 'conversationUpdate', id: 'c', membersAdded: [{ id: '28:bot' }] },
  installationUpdate: { type: 'installationUpdate', id: 'u', action: 'add' },
};
const kinds = Object.keys(KINDS);

describe('who gets in', () => {
  let desk: Production;
  let signIn: SignIn;
  let webchat: Signer;
  let nobody: Signer;
  beforeAll(async () => {
    desk = await startProduction();
    ({ signIn } = desk);
    webchat = signIn.pair('webchat-1', ['webchat']);
    nobody = signIn.pair('nobody-1', []);
    signIn.publish(signIn.signer, webchat, nobody);
  });
  afterAll(() => desk.close());
  beforeEach(() => {
    desk.connector.reached.length = 0;
    desk.logged.length = 0;
  });

  function activity(kind: string, more: object = {}): object {
    const { id, name } = PEOPLE.mei;
    return {
      channelId: 'msteams',
      serviceUrl: desk.connector.url,
      from: { id: `29:${id}`, name, aadObjectId: id },
      recipient: { id: '28:bot', name: 'Voucher Desk' },
      conversation: { id: `a:${kind}`, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      locale: 'en-US',
      ...KINDS[kind],
      ...more,
    };
  }

  /** What came of it: the status, what was said, and what went to the chat. */
  async function outcome(sent: object, authorization?: string | null) {
    const answer = await desk.post(sent, authorization);
    return { status: answer.status, body: await answer.text(), chat: desk.connector.reached.length };
  }
  const REFUSED = { status: 401, body: '{"error":"unauthorized"}', chat: 0 };
  const FORBIDDEN = { status: 403, body: '{"error":"forbidden"}', chat: 0 };
  const reasons = (): unknown[] =>
    desk.logged.filter(({ event }) => event === 'activity refused').map(({ fields }) => fields['reason']);

  it.each(kinds)('Teams does, with every kind of activity, and the bot answers: %s', async (kind) => {
    const { status, body, chat } = await outcome(activity(kind));
    expect(status).toBe(200);
    expect([body.includes('AdaptiveCard'), chat]).toEqual(kind === 'invoke' ? [true, 0] : [false, 1]);
    expect(reasons()).toEqual([]);
  });

  it.each<[name: string, claims: Claims]>([
    ['five minutes after its end, since clocks differ', { exp: NOW_S - 299 }],
    ['five minutes before its beginning', { nbf: NOW_S + 299 }],
  ])('a token is good %s', async (_name, claims) => {
    expect(await outcome(activity('message'), `Bearer ${signIn.token({ claims })}`)).toMatchObject({
      status: 200,
      chat: 1,
    });
  });

  /** What is wrong with a token, how it is made, and why it is refused. */
  const forged: readonly (readonly [name: string, make: () => Made, reason: string])[] = [
    ['a key that is not published, under an id that is', () => ({ signer: signIn.pair('key-1') }), 'invalid'],
    ['a key id that nobody knows', () => ({ signer: signIn.pair('unheard-of') }), 'unknownKey'],
    ['no key id', () => ({ head: { kid: undefined } }), 'malformed'],
    ['another issuer', () => ({ claims: { iss: 'https://api.botframework.us' } }), 'invalid'],
    ['an issuer that begins the same', () => ({ claims: { iss: `${ISSUER}.evil.example` } }), 'invalid'],
    ['no issuer', () => ({ claims: { iss: undefined } }), 'invalid'],
    ['another bot as audience', () => ({ claims: { aud: FOREIGN } }), 'invalid'],
    ['no audience', () => ({ claims: { aud: undefined } }), 'invalid'],
    ['an end in the past', () => ({ claims: { exp: NOW_S - 301 } }), 'invalid'],
    ['no end', () => ({ claims: { exp: undefined } }), 'invalid'],
    ['a beginning in the future', () => ({ claims: { nbf: NOW_S + 301 } }), 'invalid'],
    ['no beginning', () => ({ claims: { nbf: undefined } }), 'invalid'],
    ['no signature', () => NOT_SIGNED, 'malformed'],
    ['a word as signature', () => ({ ...NOT_SIGNED, sign: () => Buffer.from('none') }), 'malformed'],
    [
      'HS256 and the public key as the secret',
      () => ({ head: { alg: 'HS256' }, sign: signedByPublicKey(signIn.signer) }),
      'malformed',
    ],
    ['HS256 that is called RS256', () => ({ sign: signedByPublicKey(signIn.signer) }), 'invalid'],
    ['another algorithm of the same key', () => ({ head: { alg: 'RS512' } }), 'malformed'],
    ['another service', () => ({ claims: { serviceurl: TEAMS } }), 'foreignServiceUrl'],
    ['no service', () => ({ claims: { serviceurl: undefined } }), 'invalid'],
    ['a key that may not speak for Teams', () => ({ signer: webchat }), 'notEndorsed'],
    ['a key that may speak for nobody', () => ({ signer: nobody }), 'notEndorsed'],
  ];

  it.each(forged.flatMap(([name, make, reason]) => kinds.map((kind) => ({ name, make, reason, kind }))))(
    'nobody does with a token with $name: $kind',
    async ({ make, reason, kind }) => {
      const token = signIn.token(make());
      expect(await outcome(activity(kind), `Bearer ${token}`)).toEqual(REFUSED);
      expect(reasons()).toEqual([reason]);
      expect(JSON.stringify(desk.logged)).not.toContain(token);
    },
  );

  // What the Emulator of the Bot Framework, and bots that use this one as a skill, show: signed by Microsoft Entra.
  it.each([
    'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
    'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/',
    'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0',
  ])('the Emulator does not: %s', async (iss) => {
    for (const more of [
      { ver: '1.0', appid: CLIENT_ID },
      { ver: '2.0', azp: CLIENT_ID },
    ]) {
      const token = signIn.token({ claims: { iss, ...more } });
      for (const channelId of ['emulator', 'msteams'])
        expect(await outcome(activity('message', { channelId }), `Bearer ${token}`)).toEqual(REFUSED);
    }
  });

  it.each(['emulator', 'webchat', 'directline', 'AseChannel', '', undefined])(
    'another channel does not: %p',
    async (channelId) => {
      expect(await outcome(activity('message', { channelId }))).toEqual(REFUSED);
    },
  );

  it.each([undefined, '', 5, TEAMS])(
    'nobody does for an activity that is to be answered at %p',
    async (serviceUrl) => {
      for (const kind of kinds) expect(await outcome(activity(kind, { serviceUrl }))).toEqual(REFUSED);
    },
  );

  it('nobody does to be answered where Teams does not listen, whoever vouches for it', async () => {
    const serviceUrl = 'https://evil.example/teams/';
    const authorization = `Bearer ${signIn.token({ claims: { serviceurl: serviceUrl } })}`;
    for (const kind of kinds)
      expect(await outcome(activity(kind, { serviceUrl }), authorization)).toEqual(FORBIDDEN);
    expect(new Set(reasons())).toEqual(new Set(['foreignHost']));
  });

  it.each([
    null,
    '',
    'Bearer',
    'Bearer ',
    'Bearer x',
    'Bearer a.b',
    'Bearer a.b.c',
    'Bearer ....',
    'Bearer e30.e30.e30',
    `Bearer ${'x'.repeat(8_000)}`,
    'Basic dXNlcjpwYXNz',
    'null',
  ])('nobody does with the header %p', async (authorization) => {
    for (const kind of kinds) expect(await outcome(activity(kind), authorization)).toEqual(REFUSED);
  });

  it.each(kinds)('a tenant that is not served does not, and it is noted: %s', async (kind) => {
    const elsewhere = [
      { channelData: { tenant: { id: FOREIGN } } },
      { conversation: { id: 'a:x', conversationType: 'personal', tenantId: FOREIGN }, channelData: {} },
      { conversation: { id: 'a:x', conversationType: 'personal', tenantId: FOREIGN } },
    ];
    for (const more of elsewhere) expect(await outcome(activity(kind, more))).toEqual(FORBIDDEN);
    const refused = desk.logged.filter(({ event }) => event === 'activity refused');
    expect(refused.map(({ level, fields }) => [level, fields['type'], fields['reason']])).toEqual(
      elsewhere.map(() => ['warn', kind, 'foreignTenant']),
    );
    for (const { fields } of refused) expect(fields['tenants']).toContain(FOREIGN);
  });

  it.each(kinds)('an activity that names no tenant does not: %s', async (kind) => {
    const nameless = { conversation: { id: 'a:x', conversationType: 'personal' }, channelData: null };
    expect(await outcome(activity(kind, nameless))).toEqual(FORBIDDEN);
  });

  it('shows its own token to the channel', async () => {
    await outcome(activity('message'));
    expect(desk.graph.authority.tokens).not.toEqual([]);
  });
});
