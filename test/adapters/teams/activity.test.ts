import type { Activity } from 'botbuilder';
import { hear, readPress } from '../../../src/adapters/teams/activity';
import { createWorld, TENANT } from '../../support/chat/world';
import { PEOPLE } from '../../support/records/company';

const BAD = 'a\0b\ud800c\udc00d😀';
const CLEAN = 'ab\ufffdc\ufffdd😀';

/** What the adapter hands over: parsed JSON. */
function received(activity: object): Activity {
  const parsed: Activity = JSON.parse(JSON.stringify(activity));
  return parsed;
}

const ACTIVITY = {
  type: 'message',
  text: BAD,
  from: { id: '29:x', name: BAD, aadObjectId: PEOPLE.mei.id },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:x', tenantId: TENANT, conversationType: 'personal' },
  attachments: [
    { contentType: 'text/html', content: `<p>${BAD}</p>` },
    {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: BAD,
      content: { downloadUrl: 'https://harborline.sharepoint.com/plan.pdf' },
    },
  ],
};

describe('text that no store could keep as it is', () => {
  it('is cleaned before anybody sees it: NUL is left out, half characters are replaced', () => {
    const heard = hear(received(ACTIVITY));
    expect(heard).toMatchObject({
      text: CLEAN,
      body: { text: CLEAN, html: `<p>${CLEAN}</p>` },
      person: { id: PEOPLE.mei.id, name: CLEAN },
      attachments: [{ name: CLEAN }],
    });
  });

  it('is cut only between whole characters', () => {
    const heard = hear(received({ ...ACTIVITY, text: `a${'😀'.repeat(30_000)}` }));
    expect(heard?.text).toHaveLength(50_000);
    expect(heard?.text).not.toMatch(/\p{Surrogate}/u);
  });

  it('is cleaned in what is typed and in what a card carries', () => {
    const data = { name: BAD, days: 5, listed: true, deep: { a: 1 }, card: { id: BAD, version: 1 } };
    expect(readPress({ action: { verb: 'x.y', data } })).toEqual({
      verb: 'x.y',
      typed: { name: CLEAN, days: '5', listed: 'true' },
      card: { id: CLEAN, version: 1 },
    });
    expect(readPress({ verb: 'x.y', ...data })?.typed).toEqual({ name: CLEAN, days: '5', listed: 'true' });
  });

  it('is kept in the store as the person will read it', async () => {
    const world = await createWorld();
    const gina = world.chat('gina');
    const form = await gina.invoke('company.addLocation', { card: {} });
    const typed = { mpnId: '5500201', name: BAD, country: 'JP', currency: '', listed: 'true' };
    await gina.press(form, 'company.saveNewLocation', typed);
    expect(await world.store.locations.list({ mpnId: '5500201' })).toMatchObject([{ name: CLEAN }]);
    await world.close();
  });
});

it('a chat of several people is none, also where the channel says so only by its flag', () => {
  const group = { ...ACTIVITY, conversation: { id: 'c', tenantId: TENANT, isGroup: true } };
  const alone = { ...ACTIVITY, conversation: { id: 'c', tenantId: TENANT } };
  expect(hear(received(group))?.isPersonal).toBe(false);
  expect(hear(received(alone))?.isPersonal).toBe(true);
});

describe('what the channel could not be answered by', () => {
  const { from, conversation } = ACTIVITY;
  it.each([
    ['a conversation', { conversation: { ...conversation, id: BAD } }],
    ['a conversation without end', { conversation: { ...conversation, id: 'a'.repeat(501) } }],
    ['a name of a conversation that is none', { conversation: { ...conversation, name: 5 } }],
    ['a person', { from: { ...from, id: 'x\r\ny' } }],
    ['a person of no name at all', { from: { ...from, aadObjectId: '会' } }],
    ['no bot', { recipient: undefined }],
    ['a bot', { recipient: { id: '28:bot', name: {} } }],
    ['a channel', { channelId: ['msteams'] }],
    ['a message', { id: '\ud800' }],
    ['a message that is answered', { replyToId: {} }],
  ])('is not heard: %s', (_, part) => {
    expect(hear(received({ ...ACTIVITY, ...part }))).toBeUndefined();
  });
});
