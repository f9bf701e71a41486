import type { Activity } from 'botbuilder';
import { createWorld, type World } from '../../support/chat/world';

const FILE = 'application/vnd.microsoft.teams.file.download.info';
const UNLINKED = /came without the link|リンクが届かなかった|未附上檔案的連結/;
const PICTURE = /A picture in a message|メッセージ内の画像|訊息中的圖片/;
const OTHER = /is no file that I can read|ファイルとして読み取れない|不是可讀取的檔案/;
const ACCEPTED = /PDF.*Word/;

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.close());

const url = 'https://smba.trafficmanager.net/apac/v3/attachments/x';
const html = { contentType: 'text/html', content: '<p><img src="https://smba.trafficmanager.net/x"></p>' };

describe('what comes with a message and cannot be fetched is answered with what can be sent', () => {
  it.each<[name: string, attachments: unknown[], expected: RegExp]>([
    ['a file without content', [{ contentType: FILE, content: null, name: 'report.pdf' }], UNLINKED],
    [
      'a file without a link',
      [{ contentType: FILE, content: { uniqueId: '1' }, name: 'report.pdf' }],
      UNLINKED,
    ],
    ['a file with an empty link', [{ contentType: FILE, content: { downloadUrl: '' } }], UNLINKED],
    ['a file whose content is text', [{ contentType: FILE, content: 'report' }], UNLINKED],
    ['a picture', [{ contentType: 'image/*', contentUrl: url }, html], PICTURE],
    ['a picture of a kind', [{ contentType: 'IMAGE/PNG', contentUrl: url }], PICTURE],
    ['a picture in the HTML alone', [html], PICTURE],
    ['a voice message', [{ contentType: 'audio/mp4', contentUrl: url }], OTHER],
    ['a video', [{ contentType: 'video/mp4', contentUrl: url, name: 'x.mp4' }], OTHER],
    ['a card', [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }], OTHER],
    ['a link to a file', [{ contentType: 'reference', contentUrl: 'https://x.sharepoint.com/a' }], OTHER],
    ['something without a type', [{ content: 5 }], OTHER],
  ])('%s', async (_name, attachments, expected) => {
    for (const locale of ['en-US', 'ja-JP', 'zh-TW'] as const) {
      const more: Partial<Activity> = { attachments: JSON.parse(JSON.stringify(attachments)) };
      const card = await world.chat('haruto', locale).say('', more);
      expect(card.text).toMatch(expected);
      expect(card.text).toMatch(ACCEPTED);
      expect(card.buttons.length).toBeGreaterThan(0);
    }
  });

  it('words beside it are answered: a picture, a card that the client adds to a link', async () => {
    for (const contentType of ['image/png', 'application/vnd.microsoft.card.hero']) {
      const attachments = [{ contentType, contentUrl: url }];
      expect((await world.chat('mei').say('vouchers', { attachments })).title).toBe('Vouchers');
    }
  });

  it('words that nobody understands are about the picture beside them', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: url }];
    expect((await world.chat('mei').say('qwertz', { attachments })).text).toMatch(PICTURE);
  });
});
