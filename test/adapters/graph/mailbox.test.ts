import type { ReceivedMail } from '../../../src/ports';
import type { StandInAttachment } from '../../support/graph/inbox';
import { TENANT, startGraphDesk, type GraphDesk } from './desk';

const received = (at: number, fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  internetMessageId: `<${at}@customer.example>`,
  subject: `憑證 ${at}`,
  from: { emailAddress: { name: '王小明', address: 'wang@customer.example' } },
  receivedDateTime: '2026-12-01T00:00:05Z',
  body: { contentType: 'html', content: `<p>VCH-${at}</p>` },
  bodyPreview: 'not asked for',
  ...fields,
});
const file = (name: string, contentType: string, content: string | Uint8Array): StandInAttachment => ({
  type: 'fileAttachment',
  name,
  contentType,
  content: Buffer.from(content),
});
const eml = (subject: string, body: string): string =>
  [
    'From: azure@customer.example',
    'Message-ID: <inner@customer.example>',
    `Subject: =?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    body,
  ].join('\r\n');

describe('the shared mailbox', () => {
  let desk: GraphDesk;
  beforeEach(async () => void (desk = await startGraphDesk()));
  afterEach(() => desk.close());

  /** What is new since the bookmark, read by a process of its own, and the bookmark after it. */
  async function read(bookmark: string | null = null) {
    const mails: ReceivedMail[] = [];
    const pages: number[] = [];
    for await (const page of desk.again().mailbox?.changes(bookmark) ?? []) {
      mails.push(...page.mails);
      pages.push(page.mails.length);
      bookmark = page.bookmark;
    }
    return { mails, pages, bookmark, ids: mails.map(({ messageId }) => messageId) };
  }
  const ids = (...numbers: number[]): string[] => numbers.map((at) => `<${at}@customer.example>`);

  it('is read from half a year back on the first time: no older voucher lives', async () => {
    desk.standIn.inbox.add(received(1, { receivedDateTime: '2026-06-26T23:59:59Z' }));
    desk.standIn.inbox.add(received(2, { receivedDateTime: '2026-06-27T00:00:00Z' }));
    expect((await read()).ids).toEqual(ids(2));
  });

  it('gives each mail with its sender, its time and its text', async () => {
    desk.standIn.inbox.add(received(1));
    expect((await read()).mails).toEqual([
      {
        messageId: '<1@customer.example>',
        subject: '憑證 1',
        sender: 'wang@customer.example',
        receivedAt: '2026-12-01T00:00:05.000Z',
        body: 'VCH-1',
        attachments: [],
      },
    ]);
    expect(desk.graph.mailbox?.tenantId).toBe(TENANT);
  });

  it('reads each mail once, also across restarts', async () => {
    desk.standIn.inbox.add(received(1));
    const first = await read();
    desk.standIn.inbox.add(received(2));
    const second = await read(first.bookmark);
    const third = await read(second.bookmark);
    expect([first.ids, second.ids, third.ids]).toEqual([ids(1), ids(2), []]);
  });

  it('goes through many mails in pages, and on from the page at which it stopped', async () => {
    for (let at = 0; at < 45; at += 1) desk.standIn.inbox.add(received(at));
    const whole = await read();
    expect(whole.pages).toEqual([20, 20, 5]);
    let stoppedAt = '';
    for await (const { bookmark } of desk.graph.mailbox?.changes(null) ?? []) {
      stoppedAt = bookmark;
      break;
    }
    expect((await read(stoppedAt)).ids).toEqual(whole.ids.slice(20));
  });

  it.each(['syncStateNotFound', 'resyncRequired'])(
    'starts anew from a bookmark that is too old (%s)',
    async (code) => {
      desk.standIn.inbox.add(received(1));
      const { bookmark } = await read();
      desk.standIn.inbox.add(received(2));
      desk.standIn.inbox.expireLinks(code);
      const again = await read(bookmark);
      expect(again.ids).toEqual(ids(1, 2));
      expect((await read(again.bookmark)).ids).toEqual([]);
    },
  );

  it('follows no bookmark to another host', async () => {
    desk.standIn.inbox.add(received(1));
    expect((await read('https://evil.example/v1.0/users/x/mailFolders/inbox/messages/delta')).ids).toEqual(
      ids(1),
    );
    expect(desk.standIn.requests).toHaveLength(1);
  });

  it('follows no link to another host', async () => {
    const body = { value: [], '@odata.nextLink': 'https://evil.example/v1.0/next' };
    desk.standIn.next({ status: 200, body });
    await expect(read()).rejects.toMatchObject({ system: 'mailbox', retryable: false });
    expect(desk.standIn.requests).toHaveLength(1);
  });

  it('leaves out what was removed, and what is no mail', async () => {
    desk.standIn.inbox.remove(desk.standIn.inbox.add(received(1)));
    desk.standIn.inbox.add({ subject: 'a draft without an id' });
    desk.standIn.inbox.add(received(2));
    expect((await read()).ids).toEqual(ids(1, 2));
  });

  it.each([
    [429, true],
    [503, true],
    [403, false],
  ])('says when it can’t be read, and whether that may pass (%i)', async (status, retryable) => {
    desk.standIn.next({ status });
    await expect(read()).rejects.toMatchObject({ system: 'mailbox', retryable });
  });

  it('reads texts and mails that are attached, and nothing else', async () => {
    desk.standIn.inbox.add(received(1), [
      file('利用券.html', 'application/octet-stream', '<p>利用券番号</p>'),
      file('note.txt', 'text/plain; charset=utf-8', '憑證號碼'),
      file('転送.eml', 'application/octet-stream', eml('計画サービス', '<p>有効期限</p>')),
      {
        type: 'itemAttachment',
        name: '',
        contentType: 'message/rfc822',
        content: Buffer.from(eml('規劃', '到期日')),
      },
      file('contract.pdf', 'application/pdf', '%PDF-'),
      file('not-a-mail.eml', 'message/rfc822', 'nothing of the kind'),
      { ...file('huge.txt', 'text/plain', 'x'), size: 5_000_001 },
      { type: 'referenceAttachment', name: 'link.html', contentType: 'text/html', content: Buffer.from('x') },
    ]);
    const [mail] = (await read()).mails;
    expect(mail?.attachments.map(({ name, body }) => [name, body.trim()])).toEqual([
      ['利用券.html', '利用券番号'],
      ['note.txt', '憑證號碼'],
      ['転送.eml', '有効期限'],
      ['規劃', '到期日'],
    ]);
    expect(desk.standIn.requests.filter(({ url }) => url.pathname.endsWith('$value'))).toHaveLength(5);
  });

  it('gives a mail without its attachments when it was removed in the meantime', async () => {
    desk.standIn.inbox.add(received(1), [file('a.txt', 'text/plain', 'a')]);
    desk.standIn.next({ status: 404 }, /attachments/);
    expect((await read()).mails).toMatchObject([{ attachments: [] }]);
  });
});
