import { LOCALES } from '../../src/domain/locale';
import { elements } from '../support/chat/card-check';
import { cardIn, fieldsOf } from '../support/chat/carried';
import type { CardView } from '../support/chat/card-view';
import { PEOPLE } from '../support/records/company';
import { CONTENT, delivered, draft } from '../support/records/reports';
import { assignedVoucher, eligibleAndEnrolled } from '../support/records/vouchers';
import { createWorld, type Chat, type World } from '../support/chat/world';

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

const TURNS = /[\u202a-\u202e\u2066-\u2069]/;

/** What people may write, or paste, that something on the way could take for an order. */
const ORDERS = [
  '[click](javascript:alert(1)) [a][b] ![x](https://evil.example/x.png) <https://evil.example> \\[x](javascript:1) \\\\<b>',
  '<at>everyone</at> <script>alert(1)</script><b onclick=x> "><img src=x onerror=alert(1)> a\r\nBcc: all@example.com',
  "${1+1} ${$root.title} {name} {0} {count, plural, other {x}} '{' {{DATE(2026-01-01T00:00:00Z,SHORT)}} $& $1 $` $$",
  '# heading\n- list\n1. one\n> quote\n```\n**bold** _it_ `code` ~~gone~~ =HYPERLINK("https://evil.example")',
  'exe.\u202efdp\u2066 and what comes after',
];

/** Escapes that a card's text may hold; what is left of markup after them would be taken for markup. */
const ESCAPED = /\\[\\`*_[\]~<{#>+.)-]/g;
const ACTIVE = /[\\`*_[\]~<{]|^\s*[#>+-]|^\s*\d+[.)]/m;

/** Shown texts of the card that a client would not show as they are written. */
function activeTexts(card: Record<string, unknown>): string[] {
  const all = elements(card);
  const markdown = all.flatMap(({ type, text, facts, style, choices, fallbackText }) => [
    ...(type === 'TextBlock' ? [text] : []),
    ...(type === 'FactSet' ? elements(facts).flatMap(({ title, value }) => [title, value]) : []),
    ...(style === 'expanded' ? elements(choices).map(({ title }) => title) : []),
    ...(type === 'AdaptiveCard' ? [fallbackText] : []),
  ]);
  const titles = all.map(({ title }) => title);
  return [
    ...markdown.filter((text) => ACTIVE.test(String(text).replace(ESCAPED, ''))),
    ...[...markdown, ...titles].filter((text) => TURNS.test(String(text))),
  ].map(String);
}

/** Links and pictures; a card of this bot leads to pages of the scheme alone. */
function addresses(card: Record<string, unknown>): string[] {
  return elements(card).flatMap(({ url, type }) =>
    url === undefined && type !== 'Image' ? [] : [String(url)],
  );
}

const KNOWN_TAGS =
  /^<(\/?(html|head|body|title|h1|h2|p|pre|div|table|tr|th|td|br|hr|meta|a)\b[^<>]*|!doctype html)>$/;

function activeTags(html: string): string[] {
  const tags = html.match(/<[^>]*>?/g) ?? [];
  return tags.filter(
    (tag) => !KNOWN_TAGS.test(tag) || / on\w+=|javascript:|href="(?!https:\/\/teams\.)/i.test(tag),
  );
}

/** Records that are called by this text wherever people name them. */
async function callEverything(text: string): Promise<void> {
  const { store } = world;
  await eligibleAndEnrolled(store);
  const haruto = await store.people.get(PEOPLE.haruto.id);
  const company = await store.companies.get('company');
  const tokyo = await store.locations.get('loc-tokyo');
  if (!haruto || !company || !tokyo) throw new Error('no company');
  await store.people.save({ ...haruto, name: text });
  await store.companies.save({ ...company, name: text });
  await store.locations.save({ ...tokyo, name: text });
  const voucher = await delivered(world, text, { customerName: text });
  await draft(world, voucher, { file: true });
  const report = await store.reports.get(voucher.id);
  const file = await store.deliverables.get(`file-of-${voucher.id}`);
  if (!report || !file) throw new Error('no report');
  const content = { ...CONTENT, summary: text, nextSteps: text, products: text, contactName: text };
  await store.reports.save({ ...report, content });
  await store.deliverables.save({ ...file, name: text });
  await assignedVoucher(store, { number: `${text} 2`, customerName: text, expiresOn: '2026-12-23' });
}

/** The card, and those behind its buttons and lines that only show something. */
async function opened(chat: Chat, card: CardView, depth: number): Promise<CardView[]> {
  if (depth === 0) return [card];
  const ways = elements(card.json).filter(
    ({ type, associatedInputs }) => type === 'Action.Execute' && associatedInputs === 'none',
  );
  const behind: CardView[] = [];
  for (const { verb, data } of ways)
    behind.push(...(await opened(chat, await chat.invoke(String(verb), fieldsOf(data)), depth - 1)));
  return [card, ...behind];
}

describe.each(ORDERS)('%j in the place of every name', (text) => {
  it('is shown as written on every card, and orders nothing', async () => {
    await callEverything(text);
    const cards: CardView[] = [];
    for (const locale of LOCALES) {
      const kenji = world.chat('kenji', locale);
      const said = { 'en-US': 'vouchers', 'ja-JP': 'マイワーク', 'zh-TW': '完成報告' }[locale];
      cards.push(...(await opened(kenji, await kenji.say(said), 1)));
    }
    const haruto = world.chat('haruto');
    const review = await haruto.invoke('report.review', { card: { id: 'voucher-1' } });
    const receipt = await haruto.press(review, 'report.submit');
    const redeem = await world.chat('kenji').say('redeem');
    cards.push(review, receipt, redeem, await haruto.say('history'), await world.chat('mei').say('people'));
    expect(elements(redeem.json).map(({ style }) => style)).toContain('expanded');
    const plain = text.split(/[\s\u202e]/)[0] ?? '';
    expect(cards.filter((card) => card.text.includes(plain)).length).toBeGreaterThan(5);
    expect(cards.flatMap(({ json }) => activeTexts(json))).toEqual([]);
    expect(cards.flatMap(({ json }) => addresses(json)).filter((url) => /evil|javascript/.test(url))).toEqual(
      [],
    );
  });

  it('is shown as written in digests and mails, and orders nothing', async () => {
    await callEverything(text);
    await world.chat('kenji').say('help');
    await world.sweep();
    world.setClock('2026-11-24T00:00:00.000Z');
    const before = world.adapter.sent.length;
    await world.drain();
    const sent = world.adapter.sent.slice(before);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.flatMap((message) => activeTexts(fieldsOf(cardIn(message))))).toEqual([]);
    expect(world.mails.length).toBeGreaterThan(0);
    const plain = text.split(/[\s\u202e]/)[0] ?? '';
    expect(world.mails.filter((mail) => mail.text.includes(plain))).not.toEqual([]);
    for (const mail of world.mails) {
      expect(activeTags(mail.html)).toEqual([]);
      expect(mail.text + mail.html + mail.subject + mail.to.name).not.toMatch(TURNS);
      expect(`${mail.subject}${mail.to.name}`).not.toMatch(/[\r\n]/);
    }
  });
});
