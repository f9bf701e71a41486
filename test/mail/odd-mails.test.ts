import { readEml } from '../../src/mail/read-eml';
import { eml, latin, SJIS } from './eml';

const head = (...lines: string[]): string =>
  ['From: Rosa Diaz <rosa@fabrikam.example>', 'Subject: FW: voucher', ...lines, '', ''].join('\r\n');
const bodyOf = async (content: Buffer | string) =>
  (await readEml(typeof content === 'string' ? Buffer.from(content) : content)).body.trim();
const JAPANESE = '利用券番号：VP-77\r\nお客様名：株式会社ファブリカム\r\n有効期限：2027年3月15日';
const SJIS_BYTES = Buffer.from(SJIS.body, 'base64');
const EUC = Buffer.from('cdf8cdd1b7f4c8d6b9e6a1a756502d37370a', 'hex');
const BIG5 = Buffer.from('becCC3D2BD73B8B9A1474C532D390A'.toLowerCase(), 'hex');

describe('a body is read by what its bytes are', () => {
  test.each([
    ['Shift_JIS, nothing said', 'text/plain', SJIS_BYTES, '利用券番号：VCH-2026-4711'],
    [
      'Shift_JIS, said to be Western',
      'text/plain; charset=iso-8859-1',
      SJIS_BYTES,
      '利用券番号：VCH-2026-4711',
    ],
    ['Shift_JIS, said to be UTF-8', 'text/plain; charset=utf-8', SJIS_BYTES, '利用券番号：VCH-2026-4711'],
    [
      'Shift_JIS, in a set that nobody knows',
      'text/plain; charset=x-unknown',
      SJIS_BYTES,
      '利用券番号：VCH-2026-4711',
    ],
    ['EUC-JP, nothing said', 'text/plain', EUC, '利用券番号：VP-77'],
    ['Big5, nothing said', 'text/plain', BIG5, '憑證編號：LS-9'],
    ['UTF-8, said to be Western', 'text/plain; charset=us-ascii', Buffer.from(JAPANESE), '利用券番号：VP-77'],
    [
      'UTF-16 without its mark',
      'text/plain; charset=utf-16',
      Buffer.from(JAPANESE, 'utf16le'),
      '利用券番号：VP-77',
    ],
    [
      'UTF-16 with its mark',
      'text/plain',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(JAPANESE, 'utf16le')]),
      '利用券番号：VP-77',
    ],
  ])('%s', async (_what, type, bytes, line) => {
    const content =
      head(`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64') + bytes.toString('base64');
    expect(await bodyOf(content)).toContain(line);
  });

  test('a Western text stays one', async () => {
    const content = latin(
      head('Content-Type: text/plain; charset=windows-1252') + 'Soci\xe9t\xe9 G\xe9n\xe9rale, Z\xfcrich',
    );
    expect(await bodyOf(content)).toBe('Société Générale, Zürich');
  });
});

describe('what a head leaves out or gets wrong does not hide the text', () => {
  const inner = 'From: a@b.example\r\nSubject: x\r\n\r\nVoucher ID: VP-1';
  test.each([
    ['a type without its semicolon', `${head('Content-Type: text/plain charset=utf-8')}Voucher ID: VP-1`],
    ['a type that nobody knows', `${head('Content-Type: text/x-letter')}Voucher ID: VP-1`],
    ['no type at all', `${head('X-Mailer: none')}Voucher ID: VP-1`],
    [
      'a multipart without its boundary',
      `${head('Content-Type: multipart/mixed')}--q\r\n\r\nVoucher ID: VP-1\r\n--q--`,
    ],
    [
      'a boundary that is never closed',
      `${head('Content-Type: multipart/mixed; boundary="q r"')}--q r\r\n\r\nVoucher ID: VP-1`,
    ],
  ])('%s', async (_what, content) => expect(await bodyOf(content)).toBe('Voucher ID: VP-1'));

  test('parts of a digest are mails', async () => {
    const content = `${head('Content-Type: multipart/digest; boundary=q')}--q\r\n\r\n${inner}\r\n--q--`;
    expect((await readEml(Buffer.from(content))).attachments).toEqual([
      { name: 'x', body: expect.stringContaining('VP-1') },
    ]);
  });
});

describe('what the way adds to a body', () => {
  test('blanks behind a soft break are none of it', async () => {
    const content = head('Content-Type: text/plain', 'Content-Transfer-Encoding: quoted-printable');
    expect(await bodyOf(`${content}Customer: Contoso Log=  \r\nistics`)).toBe('Customer: Contoso Logistics');
  });

  test.each(['Caution: from outside.\r\n{}', '{}\r\n-- scanned by the gateway --'])(
    'nor is what a gateway wrote around base64: %s',
    async (around) => {
      const encoded = Buffer.from('Voucher ID: VP-1').toString('base64');
      const content = head('Content-Type: text/plain', 'Content-Transfer-Encoding: base64');
      expect(await bodyOf(content + around.replace('{}', encoded))).toBe('Voucher ID: VP-1');
    },
  );

  test('nor are the breaks of flowed text', async () => {
    const content = head('Content-Type: text/plain; format=flowed; delsp=yes');
    expect(await bodyOf(`${content}お客様名：株式会社ファブリ \r\nカム\r\n日数：5日`)).toBe(
      'お客様名：株式会社ファブリカム\n日数：5日',
    );
  });
});

describe('of a text and an HTML body', () => {
  const both = (plain: string, html: string): string =>
    eml({
      type: 'multipart/alternative; boundary=p',
      body: `--p\r\nContent-Type: text/plain\r\n\r\n${plain}\r\n--p\r\nContent-Type: text/html\r\n\r\n${html}\r\n--p--\r\n`,
    });

  test.each([
    ['a picture alone', '<img src="https://x.example/1.gif">'],
    ['a hint alone', '<p>View in browser</p>'],
  ])('the text is read where the HTML is %s', async (_what, html) =>
    expect(await bodyOf(both('Voucher ID: VP-1\r\nCustomer: Contoso', html))).toContain('VP-1'),
  );

  test('the HTML is read where it says as much, with its table', async () =>
    expect(
      await bodyOf(both('Voucher ID VP-1', '<table><tr><td>Voucher ID</td><td>VP-1</td></tr></table>')),
    ).toBe('Voucher ID\tVP-1'));

  test('pictures and styles within it take no room', async () => {
    const picture = `<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(20_000)}">`;
    expect(
      await bodyOf(both('', `${picture}<style>${'p{}'.repeat(50_000)}</style><p>Voucher ID: VP-1</p>`)),
    ).toBe('Voucher ID: VP-1');
  });
});

describe('a text in another shape', () => {
  const mixed = (...parts: string[]): string =>
    eml({
      type: 'multipart/mixed; boundary=p',
      body: `${parts.map((part) => `--p\r\n${part}\r\n`).join('')}--p--\r\n`,
    });
  const attached = async (...parts: string[]) =>
    (await readEml(latin(mixed('\r\nSee below.', ...parts)))).attachments.map(({ name, body }) => [
      name,
      body.trim(),
    ]);

  test('an invitation is read by its description', async () => {
    const event =
      'BEGIN:VEVENT\r\nSUMMARY:Kick-off\r\nDESCRIPTION:Voucher ID: VP-1\\nService level: 5\r\n  days\\, SDPS\r\nEND:VEVENT';
    expect(await bodyOf(head('Content-Type: text/calendar') + event)).toBe(
      'Kick-off\nVoucher ID: VP-1\nService level: 5 days, SDPS',
    );
  });

  test('a text file is one by its type, whatever its name', async () =>
    expect(
      await attached(
        'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="voucher"\r\n\r\nVoucher ID: VP-1',
      ),
    ).toEqual([['voucher', 'Voucher ID: VP-1']]));

  /** A file in Outlook's own format, with one attribute. */
  const tnef = (id: number, data: Buffer): string => {
    const file = Buffer.alloc(6 + 9);
    file.writeUInt32LE(0x223e9f78, 0);
    file.writeUInt8(1, 6);
    file.writeUInt32LE(id, 7);
    file.writeUInt32LE(data.length, 11);
    return Buffer.concat([file, data, Buffer.alloc(2)]).toString('base64');
  };
  /** The properties of a message: one number, and its text as this type. */
  const properties = (type: number, data: Buffer): Buffer => {
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    const words = Buffer.alloc(24);
    words.writeUInt32LE(2, 0);
    words.writeUInt16LE(0x0003, 4);
    words.writeUInt16LE(0x0017, 6);
    words.writeUInt16LE(type, 12);
    words.writeUInt16LE(0x1000, 14);
    words.writeUInt32LE(1, 16);
    words.writeUInt32LE(data.length, 20);
    return Buffer.concat([words, padded]);
  };

  test.each([
    ['its text', 0x0002_800c, Buffer.from('Voucher ID: VP-1\0')],
    ['a property in UTF-16', 0x0006_9003, properties(0x001f, Buffer.from('Voucher ID: VP-1\0', 'utf16le'))],
    ['a property in bytes', 0x0006_9003, properties(0x001e, Buffer.from('Voucher ID: VP-1\0'))],
  ])('a file of Outlook is read: %s', async (_what, id, data) => {
    const { body } = await readEml(
      latin(
        mixed(
          `Content-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Transfer-Encoding: base64\r\n\r\n${tnef(id, data)}`,
        ),
      ),
    );
    expect(body.replace(/\0/g, '').trim()).toBe('Voucher ID: VP-1');
  });

  test.each([
    ['cut short', tnef(0x0006_9003, properties(0x001f, Buffer.alloc(200))).slice(0, 60)],
    ['with formatted text alone', tnef(0x0006_9003, properties(0x0102, Buffer.alloc(0)))],
  ])('or leaves it out: %s', async (_what, file) => {
    const part = `Content-Type: application/ms-tnef\r\nContent-Transfer-Encoding: base64\r\n\r\n${file}`;
    expect((await readEml(latin(mixed('\r\nHello.', part)))).body.trim()).toBe('Hello.');
  });

  const der = (tag: number, ...content: Buffer[]): Buffer => {
    const body = Buffer.concat(content);
    const length =
      body.length < 128
        ? Buffer.from([body.length])
        : Buffer.from([0x82, body.length >> 8, body.length & 255]);
    return Buffer.concat([Buffer.from([tag]), length, body]);
  };
  const open = (tag: number, ...content: Buffer[]): Buffer =>
    Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.alloc(2)]);
  const SIGNED_DATA = der(0x06, Buffer.from('2a864886f70d010702', 'hex'));
  const DATA = der(0x06, Buffer.from('2a864886f70d010701', 'hex'));
  const inner = Buffer.from('Content-Type: text/plain\r\n\r\nVoucher ID: VP-1\r\nCustomer: Contoso\r\n');

  test.each([
    [
      'whole',
      der(
        0x30,
        SIGNED_DATA,
        der(
          0xa0,
          der(0x30, der(0x02, Buffer.from([1])), der(0x31), der(0x30, DATA, der(0xa0, der(0x04, inner)))),
        ),
      ),
    ],
    [
      'streamed',
      open(
        0x30,
        SIGNED_DATA,
        open(
          0xa0,
          open(
            0x30,
            der(0x31),
            open(
              0x30,
              DATA,
              open(0xa0, open(0x24, der(0x04, inner.subarray(0, 40)), der(0x04, inner.subarray(40)))),
            ),
          ),
        ),
      ),
    ],
  ])('a signed mail is read as any other: %s', async (_what, content) => {
    const type = 'Content-Type: application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"';
    const mail = head(type, 'Content-Transfer-Encoding: base64') + content.toString('base64');
    expect(await bodyOf(mail)).toContain('Voucher ID: VP-1');
  });
});

test.each(['<>', '< >', ''])('an empty id is none: %p', async (id) => {
  const first = await readEml(Buffer.from(eml({ id, body: 'one' })));
  const second = await readEml(Buffer.from(eml({ id, body: 'two' })));
  expect(first.messageId).toMatch(/^sha256:/);
  expect(second.messageId).not.toBe(first.messageId);
});
