import type { Page } from '../../src/cards/page';
import { LOCALES } from '../../src/domain/locale';
import { createWords } from '../../src/words/words';
import { mailOf } from '../../src/notices/mail-text';

const KENJI = { name: 'Kenji Sato', email: 'kenji@harborline.example' };
const LINK = 'https://teams.microsoft.com/l/chat/0/0?users=28:bot&tenant=1';

const page: Page = {
  title: 'Voucher AB-123 for Contoso expires in 7 days',
  status: { text: 'Assigned', tone: 'accent' },
  banner: { text: 'It was moved.', tone: 'attention' },
  blocks: [
    { kind: 'text', text: 'Reservation', heading: true },
    { kind: 'facts', facts: [{ title: 'Customer', value: 'Contoso' }] },
    { kind: 'check', mark: '!', tone: 'warning', text: 'One', also: ['Two'], detail: 'Source' },
    { kind: 'row', title: 'A line', detail: 'its detail', note: '3 days left', tone: 'default', open: null },
    { kind: 'field', id: 'x', input: 'text', label: 'An input' },
    { kind: 'text', text: 'You are told as a partner admin.', subtle: true },
    { kind: 'text', text: 'Select a line.', guide: true },
  ],
  buttons: [{ kind: 'open', title: 'Reserve', verb: 'reserve.voucher', data: { id: '1' } }],
};

/** Tags that are open at the end, or closed in the wrong order. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z]\w*)[^>]*>/g)) {
    if (['meta', 'br', 'hr'].includes(tag)) continue;
    if (slash === '') open.push(tag);
    else if (open.pop() !== tag) return [`</${tag}>`];
  }
  return open;
}

describe('a notice as a mail', () => {
  it.each([
    ['en-US', 'type "my work"', 'type "settings"'],
    ['ja-JP', '「マイワーク」と入力', '「設定」と入力'],
    ['zh-TW', '輸入「我的工作」', '輸入「設定」'],
  ] as const)(
    'says all that the card says, where to act, and how to be left in peace (%s)',
    (locale, act, peace) => {
      const mail = mailOf(page, createWords(locale, 'Asia/Tokyo'), KENJI, LINK);
      expect(mail.to).toEqual({ name: 'Kenji Sato', address: 'kenji@harborline.example' });
      expect(mail.subject).toBe(page.title);
      const said = [
        'Assigned',
        'It was moved.',
        'Reservation',
        'Customer',
        'Contoso',
        'One',
        'Two',
        'Source',
      ];
      for (const part of [...said, 'A line', 'its detail', '3 days left', 'partner admin.']) {
        expect(mail.text).toContain(part);
        expect(mail.html).toContain(part);
      }
      expect(mail.text + mail.html).not.toContain('Select a line.');
      expect(mail.text).toContain(act);
      expect(mail.text).toContain(peace);
      expect(mail.text).toContain(LINK);
      expect(mail.html).toContain(`<html lang="${locale}">`);
      expect(mail.html).toContain('users=28:bot&amp;tenant=1');
      expect(unbalanced(mail.html)).toEqual([]);
    },
  );

  it.each(LOCALES)('leaves the link out where there is none (%s)', (locale) => {
    const mail = mailOf(page, createWords(locale, 'UTC'), KENJI, null);
    expect(mail.html).not.toContain('<a ');
    expect(mail.text).not.toContain('null');
  });

  it('shows what people wrote as it is written, and never as markup', () => {
    const evil = '<script>alert("1")</script> & <b onmouseover=\'x\'>';
    const facts = { kind: 'facts', facts: [{ title: evil, value: evil }] } as const;
    const row = { kind: 'row', title: evil, detail: evil, note: evil, tone: 'default', open: null } as const;
    const blocks: Page['blocks'] = [{ kind: 'text', text: evil }, facts, row];
    const mail = mailOf(
      { title: evil, status: { text: evil, tone: 'good' }, blocks, buttons: [] },
      createWords('en-US', 'UTC'),
      KENJI,
      'https://x.example/"><script>',
    );
    expect(mail.html).not.toMatch(/<script|<b /);
    expect(mail.html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;');
    expect(unbalanced(mail.html)).toEqual([]);
    expect(mail.text).toContain(evil);
  });

  it('has headers of one line, and no control characters', () => {
    const name = 'Contoso\r\nBcc: all@example.com\u0000\u0007';
    const mail = mailOf(
      { title: name, blocks: [{ kind: 'text', text: `first\r\nsecond\u0000` }], buttons: [] },
      createWords('en-US', 'UTC'),
      { name, email: 'kenji@harborline.example' },
      null,
    );
    expect(mail.subject).toBe('Contoso Bcc: all@example.com');
    expect(mail.to.name).toBe('Contoso Bcc: all@example.com');
    expect(mail.text).toContain('first\nsecond');
    expect(mail.html).toContain('first<br>second');
    expect(`${mail.text}${mail.html}`).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('has a subject of a length that mail programs show', () => {
    const mail = mailOf({ ...page, title: 'x'.repeat(5_000) }, createWords('en-US', 'UTC'), KENJI, null);
    expect(mail.subject).toHaveLength(200);
  });
});
