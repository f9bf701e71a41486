import fc from 'fast-check';
import type { Activity } from 'botbuilder';
import { createDoor } from '../../../src/adapters/teams/door';
import { hear } from '../../../src/adapters/teams/activity';
import { fieldsOf } from '../../support/chat/carried';
import { hostileValue } from '../../support/hostile/hostile';
import { PEOPLE } from '../../support/records/company';
import { OTHER_TENANT } from '../../support/chat/second-bot';
import { TENANT } from '../../support/chat/world';

const SENT = {
  type: 'message',
  id: '1700000000000',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/teams/',
  deliveryMode: 'normal',
  name: 'adaptiveCard/action',
  action: 'add',
  text: 'help',
  locale: 'ja-JP',
  localTimezone: 'America/Argentina/Buenos_Aires',
  replyToId: '1600000000000',
  from: { id: '29:x', name: 'Mei Tanaka', aadObjectId: PEOPLE.mei.id, tenantId: TENANT },
  recipient: { id: '28:bot', name: 'Voucher Desk' },
  conversation: { id: 'a:x', name: 'x', tenantId: TENANT, conversationType: 'personal', isGroup: false },
  channelData: { tenant: { id: TENANT }, eventType: 'editMessage' },
  membersAdded: [{ id: '28:bot' }],
  attachments: [{ contentType: 'text/html', name: 'x', content: '<p>help</p>' }],
  entities: [{ type: 'clientInfo', locale: 'ja-JP', country: 'JP', timezone: 'Asia/Tokyo' }],
};

/** The places of all that is looked at, and of the lists and objects that it stands in. */
function placesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key]));
  return path.length === 0 ? inside : [path, ...inside];
}

/** A copy with another value at the place. */
function withAt(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((part: unknown, index) => (String(index) === key ? withAt(part, rest, other) : part));
  const inside: Record<string, unknown> = { ...Object(value) };
  return { ...inside, [key]: withAt(inside[key], rest, other) };
}

/** What the door answers, and the activities that came past it. */
async function outcome(body: unknown): Promise<{ status: number; passed: Activity[] }> {
  const passed: Activity[] = [];
  const door = createDoor({
    adapter: {
      async receive(activity) {
        passed.push(activity);
        return undefined;
      },
    },
    bot: { run: async () => undefined },
    checkToken: null,
    isConnector: ({ host }) => host === 'smba.trafficmanager.net',
    allowedTenants: [TENANT],
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const { status } = await door(fieldsOf(body), undefined);
  return { status, passed };
}

/** Text of any kind is text, what stands in a file is the file's, and one country is as good as another. */
const FREE = [
  'text',
  'from.name',
  'recipient.name',
  'conversation.name',
  'attachments.0.contentType',
  'attachments.0.name',
  'attachments.0.content',
  'entities.0.type',
  'entities.0.country',
];
const PLACES = placesOf(SENT);
const FORMED = PLACES.map((path) => path.join('.')).filter((name) => !FREE.includes(name));

describe('what comes past the door', () => {
  it('is an activity as Teams sends it', async () => {
    expect(await outcome(SENT)).toMatchObject({ status: 200, passed: [{ text: 'help' }] });
    const { passed } = await outcome(SENT);
    expect(passed.map(hear)).toMatchObject([
      { tenantId: TENANT, text: 'help', timeZone: SENT.localTimezone },
    ]);
  });

  it.each(FORMED)('has its form: %s', async (name) => {
    for (const odd of ['x'.repeat(5_000), 'a\0b', '会社', 5, true, [['x']]]) {
      const hasForm = typeof odd === 'boolean' && name === 'conversation.isGroup';
      const { status, passed } = await outcome(withAt(SENT, name.split('.'), odd));
      expect([status, passed.length]).toEqual(hasForm ? [200, 1] : [expect.any(Number), 0]);
      if (!hasForm) expect([400, 403]).toContain(status);
    }
  });

  it.each(['channelData.tenant.id', 'conversation.tenantId', 'from.tenantId'])(
    'is of a tenant that is served, wherever it is named: %s',
    async (name) => {
      const odd = [
        OTHER_TENANT,
        'b'.repeat(150),
        ` ${TENANT}`,
        `${TENANT}\0`,
        `{${TENANT}}`,
        5,
        {},
        [TENANT],
      ];
      for (const tenant of odd)
        expect(await outcome(withAt(SENT, name.split('.'), tenant))).toEqual({ status: 403, passed: [] });
      expect((await outcome(withAt(SENT, name.split('.'), TENANT.toUpperCase()))).status).toBe(200);
    },
  );

  it('is heard whole or not at all, whatever stands in its fields', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PLACES), hostileValue, async (path, value) => {
        const { status, passed } = await outcome(withAt(SENT, path, value));
        expect([200, 400, 403]).toContain(status);
        for (const activity of passed) {
          const heard = hear(activity);
          const ids = [heard?.tenantId, heard?.person.id, heard?.conversationId, heard?.id, heard?.replyToId];
          for (const id of ids) expect(id ?? '').toMatch(/^[\x20-\x7e]{0,500}$/);
        }
      }),
      { numRuns: 400 },
    );
  });
});
