import { withoutQuotation } from '../../../src/adapters/teams/quotation';
import { createWorld, type World } from '../../support/chat/world';

const QUOTE =
  '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1600457867820">\r\n' +
  '<strong itemprop="mri" itemid="28:bot">Voucher Desk</strong><span itemprop="time" itemid="1600457867820"></span>\r\n' +
  '<p itemprop="preview">Reserve voucher PS-2026-1042 for Fabrikam?</p>\r\n</blockquote>\r\n';
const QUOTED_TEXT = 'Voucher Desk\r\nReserve voucher PS-2026-1042 for Fabrikam?\r\n\r\n';
const said = (text: string, html: string | null = null): string => withoutQuotation(text, html).text.trim();

describe('a reply that quotes another message', () => {
  it.each([
    ['the text holds both, the HTML tells them apart', `${QUOTED_TEXT}vouchers`, `${QUOTE}<p>vouchers</p>`],
    ['the text holds the reply alone', 'vouchers', `${QUOTE}<p>vouchers</p>`],
    ['the HTML is in a frame', `${QUOTED_TEXT}vouchers`, `<div>${QUOTE}<p>vouchers</p>\n</div>`],
    ['the text is HTML itself', `${QUOTE}vouchers`, null],
    ['a place is kept for it', '<quoted messageId="1772050244572"/> vouchers', null],
    ['a place is kept for it in both', 'vouchers', '<attachment id="16004578"></attachment><p>vouchers</p>'],
    ['it quotes a quotation', 'x\nvouchers', `<blockquote>a${QUOTE}b</blockquote><p>vouchers</p>`],
    ['it quotes two messages', 'x\nvouchers', `${QUOTE}<p>vouchers</p>${QUOTE}`],
    ['Markdown', '> Reserve voucher PS-2026-1042?\n>\n> Yes or no\n\nvouchers', null],
    ['Markdown, escaped', '&gt; Reserve voucher\n\nvouchers', null],
    [
      'the bot is named',
      'x\nvouchers',
      `${QUOTE}<p><span itemtype="http://schema.skype.com/Mention">Bot</span>vouchers</p>`,
    ],
  ])('is read without it: %s', (_name, text, html) => expect(said(text, html)).toBe('vouchers'));

  it.each([
    ['no quotation', 'redeem PS-1', '<p>redeem PS-1</p>', 'redeem PS-1'],
    ['nothing but a quotation of its own', '> vouchers', null, '> vouchers'],
    ['a block that is nothing else', 'vouchers', '<blockquote>vouchers</blockquote>', 'vouchers'],
    ['letters that HTML escapes', 'x', `${QUOTE}<p>A &amp; B&nbsp;1</p>`, 'A & B\u00a01'],
    ['a greater sign in a sentence', 'expires > 30 days', null, 'expires > 30 days'],
  ])('takes nothing else away: %s', (_name, text, html, expected) => expect(said(text, html)).toBe(expected));

  it('keeps what a pasted mail quotes, but not the message that it is pasted under', () => {
    const mail = '<blockquote><p>Voucher ID: VCH-9</p></blockquote>';
    expect(withoutQuotation('x', `${QUOTE}<p>see below</p>${mail}`).body.html?.trim()).toBe(
      `<p>see below</p>${mail}`,
    );
  });

  it('of any size is read at once', () => {
    for (const part of [
      '<blockquote',
      '<blockquote>',
      '</blockquote>',
      '<quoted ',
      '<span schema.skype.com/Mention',
      '>\n',
    ]) {
      const started = performance.now();
      const text = part.repeat(Math.ceil(50_000 / part.length));
      withoutQuotation(text, text);
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});

describe('in the chat', () => {
  let world: World;
  beforeAll(async () => void (world = await createWorld()));
  afterAll(() => world.close());

  it.each([
    ['en-US', 'vouchers', 'Vouchers'],
    ['ja-JP', '利用券', '利用券'],
    ['zh-TW', '憑證', '規劃服務憑證'],
  ] as const)('the reply is answered, not what it quotes (%s)', async (locale, reply, title) => {
    const attachments = [{ contentType: 'text/html', content: `${QUOTE}<p>${reply}</p>` }];
    const card = await world.chat('mei', locale).say(`${QUOTED_TEXT}${reply}`, { attachments });
    expect(card.title).toBe(title);
  });
});
