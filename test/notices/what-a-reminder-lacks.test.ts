import { join } from 'node:path';
import { compiler } from '../support/compiler';

const WHOLE = `
import { addTexts } from '../../../src/words/catalog';
import { defineReminder } from '../../../src/domain/notice/define-reminder';
const en = { 'notice.kind.lacking': 'a', 'notice.title.lacking.voucher': 'b' };
const ja = { 'notice.kind.lacking': 'a', 'notice.title.lacking.voucher': 'b' };
const zh = { 'notice.kind.lacking': 'a', 'notice.title.lacking.voucher': 'b' };
addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });
declare module '../../../src/words/catalog' {
  interface MessageKeys { readonly lacking: keyof typeof en }
}
export const lacking = defineReminder({
  kind: 'lacking',
  subject: 'voucher',
  topic: 'vouchers',
  settledBy: 'step',
  holds: ({ voucher }) => [{ anchorOn: voucher.expiresOn }],
  concern: () => ({ role: 'partnerAdmin', locationId: null, country: null, leadId: null }),
  found: [{ table: 'vouchers', where: { state: 'assigned' }, date: 'expiresOn', anchor: 0 }],
});
declare module '../../../src/domain/notice/reminder' {
  interface ReminderNames { readonly lacking: (typeof lacking)['name'] }
}
`;

/** What the compiler says of a kind of reminder with this source, and of the pages that tell it once it is listed. */
const complaints = compiler(join(__dirname, 'added-reminder/lacking.ts'), [
  'src/domain/notice/kinds.ts',
  'src/flows/index.ts',
  'src/flows/notices/titles.ts',
]);

it('a kind of reminder that lacks nothing compiles', () => {
  expect(complaints(WHOLE)).toBe('');
}, 120_000);

it.each([
  ['kind', "  kind: 'lacking',\n"],
  ['subject', "  subject: 'voucher',\n"],
  ['topic', "  topic: 'vouchers',\n"],
  ['settledBy', "  settledBy: 'step',\n"],
  ['holds', '  holds: ({ voucher }) => [{ anchorOn: voucher.expiresOn }],\n'],
  ['concern', /  concern: .*\n/],
  ['found', /  found: .*\n/],
])(
  'one that lacks %s does not, and is told so',
  (what, part) => {
    expect(WHOLE).toMatch(part);
    expect(complaints(WHOLE.replace(part, ''))).toContain(`Property '${what}' is missing`);
  },
  120_000,
);

it.each(['notice.kind.lacking', 'notice.title.lacking.voucher'])(
  'one that lacks the text %s does not',
  (key) => {
    expect(complaints(WHOLE.replaceAll(`'${key}'`, "'notice.other'"))).toContain(`"${key}"`);
  },
  120_000,
);

it.each(['en', 'ja', 'zh'])(
  'one that lacks a text in one language does not (%s)',
  (language) => {
    const text = new RegExp(`(const ${language} = .*), 'notice.title.lacking.voucher': 'b'`);
    expect(complaints(WHOLE.replace(text, '$1'))).toContain('notice.title.lacking.voucher');
  },
  120_000,
);

it('one that a sweep would have to look for without an index does not', () => {
  expect(complaints(WHOLE.replace("date: 'expiresOn'", "date: 'createdOn'"))).toContain('"createdOn"');
}, 120_000);
