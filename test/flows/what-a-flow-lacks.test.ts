import { join } from 'node:path';
import { compiler } from '../support/compiler';

const FILE = join(__dirname, 'added-flow/lacking.ts');

const WHOLE = `
import { addTexts } from '../../../src/words/catalog';
import { defineFlow, type Change } from '../../../src/desk/flow';
const en = { 'command.lacking': 'a', 'commandAbout.lacking': 'b', 'history.event.voucher.lack': 'c' };
const ja = { 'command.lacking': 'a', 'commandAbout.lacking': 'b', 'history.event.voucher.lack': 'c' };
const zh = { 'command.lacking': 'a', 'commandAbout.lacking': 'b', 'history.event.voucher.lack': 'c' };
const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });
declare module '../../../src/words/catalog' {
  interface MessageKeys { readonly lacking: keyof typeof en }
}
export const flow = defineFlow({
  id: 'lacking',
  texts,
  words: { said: { 'en-US': 'lack', 'ja-JP': '欠', 'zh-TW': '缺' }, precedence: 2 },
  title: 'command.lacking',
  help: 'commandAbout.lacking',
  roles: ['partnerAdmin'],
  open: async () => ({ title: '', blocks: [], buttons: [] }),
  steps: [],
});
export const change: Change = {
  event: 'voucher.lack', recordId: 'v1', recordVersion: 1, facts: {},
};
`;

/** What the compiler says of a flow with this source. */
const complaints = compiler(FILE);

it('a flow that lacks nothing compiles', () => {
  expect(complaints(WHOLE)).toBe('');
}, 120_000);

it.each([
  [
    'its words',
    "  words: { said: { 'en-US': 'lack', 'ja-JP': '欠', 'zh-TW': '缺' }, precedence: 2 },\n",
    "Property 'words' is missing",
  ],
  ['its words in one language', " 'ja-JP': '欠',", `Property '"ja-JP"' is missing`],
  ['its line in the help', "  help: 'commandAbout.lacking',\n", "Property 'help' is missing"],
  ['its name', "  title: 'command.lacking',\n", "Property 'title' is missing"],
  ['its texts', '  texts,\n', "Property 'texts' is missing"],
  ['the texts of one language', ", 'zh-TW': zh", `Property '"zh-TW"' is missing`],
])(
  'one that lacks %s does not, and is told so',
  (_what, part, told) => {
    expect(WHOLE).toContain(part);
    expect(complaints(WHOLE.replace(part, ''))).toContain(told);
  },
  120_000,
);

it.each(['en', 'ja', 'zh'])(
  'one that lacks a text in one language does not (%s)',
  (language) => {
    const lacking = new RegExp(`(const ${language} = .*?)'commandAbout.lacking': 'b', `);
    expect(complaints(WHOLE.replace(lacking, '$1'))).toContain('commandAbout.lacking');
  },
  120_000,
);

it('one whose event has no name in the history does not', () => {
  const source = WHOLE.replaceAll("'history.event.voucher.lack': 'c'", "'history.event.voucher.other': 'c'");
  expect(complaints(source)).toContain('"voucher.lack"');
}, 120_000);
