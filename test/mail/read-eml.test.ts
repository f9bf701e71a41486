import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UpstreamError } from '../../src/errors';
import { readVoucherMail } from '../../src/language/mail/voucher-mail';
import { readEml } from '../../src/mail/read-eml';
import { BIG5, eml, JIS, latin, SJIS } from './eml';

const utf8 = (text: string) => Buffer.from(text);

describe('a mail as it travels', () => {
  it('is read with its subject, sender, date, id and text', async () => {
    const mail = await readEml(utf8(eml({ body: 'Voucher ID: VP-1\r\n' })));
    expect(mail).toEqual({
      messageId: '<1@fabrikam.example>',
      subject: 'FW: Your voucher',
      sender: 'rosa@fabrikam.example',
      receivedAt: '2026-11-20T00:12:00.000Z',
      body: expect.stringContaining('Voucher ID: VP-1'),
      attachments: [],
    });
  });

  it('is read as what its HTML shows where it has both', async () => {
    const body =
      '--p\r\nContent-Type: text/plain\r\n\r\nplain\r\n--p\r\nContent-Type: text/html\r\n\r\n<p>rich</p>\r\n--p--\r\n';
    const mail = await readEml(utf8(eml({ type: 'multipart/alternative; boundary=p', body })));
    expect(mail.body).toBe('rich');
  });

  it.each([
    ['ISO-2022-JP', 'iso-2022-jp', JIS, '計画サービスの利用券', '株式会社ファブリカム'],
    ['Shift_JIS', 'shift_jis', SJIS, '計画サービスの利用券', '株式会社ファブリカム'],
    ['Big5', 'big5', BIG5, '規劃服務憑證', '法布里康股份有限公司'],
  ])('in %s comes out right, subject and body', async (_name, charset, { subject, body }, read, customer) => {
    const content = eml({
      subject: `=?${charset}?B?${subject}?=`,
      type: `text/plain; charset=${charset}`,
      encoding: 'base64',
      body,
    });
    const mail = await readEml(utf8(content));
    expect(mail.subject).toBe(read);
    const stated = readVoucherMail(mail.body, ['SDPS']);
    expect([stated.number?.value, stated.customer?.value]).toEqual(['VCH-2026-4711', customer]);
    expect(stated.expiresOn?.value).toBe('2027-03-15');
  });

  it('in bytes of its character set, not encoded at all, comes out right', async () => {
    const head = utf8(eml({ type: 'text/plain; charset=shift_jis', encoding: '8bit', body: '' }));
    const mail = await readEml(Buffer.concat([head, Buffer.from(SJIS.body, 'base64')]));
    expect(mail.body).toContain('利用券番号：VCH-2026-4711');
  });

  it('without a date gets the time at which it was received, without an id one of its content', async () => {
    const content = utf8('From: a@b.example\r\nSubject: Hi\r\n\r\nHello');
    const mail = await readEml(content, '2026-11-22T01:00:00.000Z');
    expect(mail.receivedAt).toBe('2026-11-22T01:00:00.000Z');
    expect(mail.messageId).toMatch(/^sha256:[\da-f]{64}$/);
    expect((await readEml(content)).messageId).toBe(mail.messageId);
    expect((await readEml(Buffer.concat([content, utf8('!')]))).messageId).not.toBe(mail.messageId);
  });

  it.each(['Mon, 01 Jan 1601 00:00:00 +0000', 'yesterday', '+275760-09-13T00:00:00.000Z'])(
    'with the date %s gets the time at which it was received',
    async (date) => {
      const mail = await readEml(utf8(eml({ date, body: '' })), '2026-11-22T01:00:00.000Z');
      expect(mail.receivedAt).toBe('2026-11-22T01:00:00.000Z');
    },
  );

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a letter', utf8('Dear partner,\n\nplease call me.\n')],
  ])('is none where there is %s', async (_what, content) => {
    await expect(readEml(content)).rejects.toBeInstanceOf(UpstreamError);
  });
});

describe('what is attached to a mail', () => {
  const part = (headers: string, body: string): string => `--p\r\n${headers}\r\n\r\n${body}\r\n`;
  const mixed = (...parts: string[]): Buffer =>
    latin(
      eml({
        type: 'multipart/mixed; boundary=p',
        body: `${part('Content-Type: text/plain', 'See the attachment.')}${parts.join('')}--p--\r\n`,
      }),
    );

  it('is read where it is a mail, under its file name or else its subject', async () => {
    const inner = eml({ subject: 'Your voucher', body: 'Voucher ID: VP-2' });
    const { attachments, body } = await readEml(
      mixed(
        part(
          'Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="voucher.eml"',
          inner,
        ),
        part('Content-Type: message/rfc822', inner),
        part('Content-Type: application/octet-stream; name="other.EML"', inner),
      ),
    );
    expect(attachments.map(({ name }) => name)).toEqual(['voucher.eml', 'Your voucher', 'other.EML']);
    for (const { body: text } of attachments) expect(text).toContain('Voucher ID: VP-2');
    expect(body).not.toContain('VP-2');
  });

  it('is read however deep', async () => {
    const innermost = eml({ body: 'Voucher ID: VP-3' });
    const inner = eml({
      type: 'multipart/mixed; boundary=q',
      body: `--q\r\nContent-Type: text/plain\r\n\r\nOuter.\r\n--q\r\nContent-Type: message/rfc822\r\n\r\n${innermost}\r\n--q--\r\n`,
    });
    const { attachments } = await readEml(mixed(part('Content-Type: message/rfc822', inner)));
    expect(attachments.map(({ body }) => body.trim())).toEqual(['Outer.', 'Voucher ID: VP-3']);
  });

  it('is left out where it is neither a mail nor a text', async () => {
    const { attachments } = await readEml(
      mixed(
        part('Content-Type: application/pdf; name="voucher.pdf"', '%PDF-1.7'),
        part('Content-Type: image/png; name="logo.png"', 'x'),
      ),
    );
    expect(attachments).toEqual([]);
  });

  it.each([
    ['UTF-8', Buffer.from('利用券番号：VCH-2026-4711').toString('base64'), '利用券番号：VCH-2026-4711'],
    ['ISO-2022-JP', JIS.body, '利用券番号：VCH-2026-4711'],
    ['Shift_JIS', SJIS.body, '利用券番号：VCH-2026-4711'],
    ['Big5', BIG5.body, '憑證編號：VCH-2026-4711'],
    [
      'UTF-16',
      Buffer.from('\ufeff憑證編號：VCH-2026-4711', 'utf16le').toString('base64'),
      '憑證編號：VCH-2026-4711',
    ],
  ])('comes out right where it is a text file in %s', async (_name, content, text) => {
    const { attachments } = await readEml(
      mixed(
        part(
          'Content-Type: text/plain; name="voucher.txt"\r\nContent-Disposition: attachment; filename="voucher.txt"\r\nContent-Transfer-Encoding: base64',
          content,
        ),
      ),
    );
    expect(attachments).toEqual([{ name: 'voucher.txt', body: expect.stringContaining(text) }]);
  });

  it('comes out right where it is an HTML file that names its character set', async () => {
    const html = Buffer.concat([utf8('<html><meta charset="big5"><p>'), Buffer.from(BIG5.body, 'base64')]);
    const { attachments } = await readEml(
      mixed(
        part(
          'Content-Type: text/html; name="voucher.htm"\r\nContent-Disposition: attachment; filename="voucher.htm"\r\nContent-Transfer-Encoding: base64',
          html.toString('base64'),
        ),
      ),
    );
    expect(attachments[0]?.body).toContain('客戶名稱：法布里康股份有限公司');
  });
});

it.each([
  ['sample-voucher.eml', 'NW-2026-7001', 'SDPS', 5, 'JP'],
  ['sample-voucher.ja.eml', 'MD-2026-7002', 'DDPS', 3, 'JP'],
  ['sample-voucher.zh-TW.eml', 'LS-2026-7003', 'SDPS', 10, 'JP'],
])('the sample mail %s states a whole voucher', async (file, number, program, days, country) => {
  const mail = await readEml(readFileSync(join(__dirname, '../../docs', file)));
  const stated = readVoucherMail(mail.body, ['SDPS', 'DDPS'], ['harborline.example'], mail);
  expect(stated).toMatchObject({
    number: { value: number },
    program: { code: program },
    days: { value: days },
    country: { code: country },
    createdOn: { value: '2026-11-19' },
    expiresOn: { value: '2027-05-18' },
    voucherAdminEmail: { value: mail.sender, proposal: false },
    ambiguous: [],
  });
});
