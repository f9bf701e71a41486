import type { Activity } from 'botbuilder';
import { fieldsOf } from '../../support/chat/carried';
import { CardView } from '../../support/chat/card-view';
import { createWorld, type World } from '../../support/chat/world';

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

const receive = (more: Partial<Activity>): Promise<unknown> =>
  world.adapter.receive(world.bot, world.chat('mei').activity({ id: '17', ...more }));
const say = (text: string, more: Partial<Activity> = {}) => receive({ type: 'message', text, ...more });
const edit = (text: string, more: Partial<Activity> = {}) =>
  receive({ type: 'messageUpdate', text, ...more });
const titles = (): string[] =>
  world.adapter.sent.map(({ attachments }) => new CardView(fieldsOf(attachments?.[0]?.content), '').title);

const FILE = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: 'plan.pdf',
  content: { downloadUrl: 'https://harborline.sharepoint.com/plan.pdf' },
};

describe('a message that was edited', () => {
  it('is answered as what it says now', async () => {
    await say('vuochers');
    await edit('vouchers');
    await edit('my work');
    expect(titles().slice(1)).toEqual(['Vouchers', 'My work']);
  });

  it('is answered once, however often the edit comes', async () => {
    await say('vuochers');
    await Promise.all([edit('vouchers'), edit('vouchers')]);
    await edit(' vouchers\u00a0');
    expect(titles()).toHaveLength(2);
  });

  it('is answered again where it says again what it said first', async () => {
    await say('vouchers');
    await edit('my work');
    await edit('vouchers');
    expect(titles()).toEqual(['Vouchers', 'My work', 'Vouchers']);
  });

  it('is not answered where nothing of what it says has changed', async () => {
    await say('vouchers');
    await edit('vouchers', {
      attachments: [{ contentType: 'text/html', content: '<p><b>vouchers</b></p>' }],
    });
    await edit('vouchers', {
      channelData: { ...world.chat('mei').activity({}).channelData, eventType: 'undeleteMessage' },
    });
    expect(titles()).toHaveLength(1);
  });

  it('is answered though it was never heard before: from before a restart', async () => {
    await edit('vouchers', { id: '3' });
    expect(titles()).toEqual(['Vouchers']);
  });

  it('presses nothing, and sends no file a second time', async () => {
    await edit('', { attachments: [FILE] });
    await edit('', { value: { verb: 'help.open', card: {} } });
    await receive({ type: 'messageDelete' });
    expect(titles()).toEqual([]);
    expect(await world.store.deliverables.list()).toEqual([]);
  });
});
