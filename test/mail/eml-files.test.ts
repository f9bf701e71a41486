import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { createEmlMailer } from '../../src/mail/eml-files';
import type { Clock, Mail } from '../../src/ports';

const clock: Clock = { now: () => '2026-12-01T00:00:05.000Z' };
const from = { name: '利用券デスク', address: 'desk@contoso.example' };
const mail: Mail = {
  to: { name: '陳美玲', address: 'mei.chen@contoso.example' },
  subject: '憑證 VCH-0012 將於三天後到期，請儘快保留並安排規劃服務案，以免逾期失效',
  text: '利用券の有効期限は 12 月 4 日です。\nあと 3 日です。',
  html: '<p>憑證將於<strong>三天後</strong>到期。𠮷野家</p>',
};

describe('mails as files', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'mail-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function send(given: Mail = mail) {
    const outcome = await createEmlMailer(join(folder, 'mail'), from, clock).send('any tenant', given);
    const names = await readdir(join(folder, 'mail'));
    return { outcome, names, path: join(folder, 'mail', names.at(0) ?? '') };
  }

  it('can be read by any mail program, as text and as HTML', async () => {
    const { outcome, path } = await send();
    expect(outcome).toEqual({ kind: 'sent' });
    const read = await PostalMime.parse(await readFile(path));
    expect(read).toMatchObject({
      from,
      to: [mail.to],
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      date: '2026-12-01T00:00:05.000Z',
      messageId: expect.stringMatching(/^<[0-9a-f-]{36}@contoso\.example>$/),
    });
    expect(read.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }));
  });

  it('travels as ASCII in short lines', async () => {
    const content = await readFile((await send()).path, 'latin1');
    expect(content).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    expect(Math.max(...content.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is named by its time, and by nothing that somebody wrote', async () => {
    const subject = '../../etc/passwd\r\nBcc: everybody@contoso.example';
    const { names, path } = await send({ ...mail, subject });
    expect(names).toEqual([expect.stringMatching(/^2026-12-01T00-00-05\.000Z-[0-9a-f]{8}\.eml$/)]);
    const { headers } = await PostalMime.parse(await readFile(path));
    expect(headers.map(({ key }) => key)).not.toContain('bcc');
  });

  it('keeps two mails of the same instant apart', async () => {
    await send();
    expect((await send()).names).toHaveLength(2);
  });

  it('may be tried again when the folder can’t be written to', async () => {
    await writeFile(join(folder, 'mail'), 'a file where the folder should be');
    const mailer = createEmlMailer(join(folder, 'mail'), from, clock);
    expect(await mailer.send('any tenant', mail)).toEqual({
      kind: 'retry',
      afterMs: null,
      reason: 'mail folder: EEXIST',
    });
  });
});
