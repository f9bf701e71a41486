import { renderCard } from '../../src/cards/card';
import { escapeMarkdown } from '../../src/cards/markdown';
import { withTyped, type Page } from '../../src/cards/page';
import { template } from '../../src/cards/template';
import { createWords } from '../../src/words/words';
import { checkCard, elements, hasSchema } from '../support/chat/card-check';

const words = createWords('en-US', 'UTC');

const page: Page = {
  title: 'A [link](https://evil.example)',
  status: { text: 'Reserved', tone: 'good' },
  blocks: [
    { kind: 'text', text: '**bold** {{DATE(2026-01-01)}}\n# heading' },
    { kind: 'facts', facts: [{ title: 'Customer', value: '<b>Aozora</b>' }] },
    { kind: 'check', mark: '✓', tone: 'good', text: '12 days left', also: ['_more_'], detail: null },
    {
      kind: 'row',
      title: 'Line',
      detail: null,
      note: '3',
      tone: 'default',
      open: { verb: 'a.b', data: { id: 'x' } },
    },
    { kind: 'row', title: 'Still line', detail: 'more', note: null, tone: 'default', open: null },
    { kind: 'field', id: 'number', input: 'text', label: 'Number', required: true, value: 'a_b*c' },
    {
      kind: 'field',
      id: 'kind',
      input: 'choices',
      label: 'Kinds',
      choices: [{ value: '_1_', title: '[click](https://evil.example) _one_' }],
    },
    {
      kind: 'field',
      id: 'one',
      input: 'choice',
      label: 'Kind',
      choices: [{ value: '_1_', title: '_one_' }],
    },
    { kind: 'field', id: 'day', input: 'date', label: 'Day', error: 'Please give a date' },
    { kind: 'field', id: 'ok', input: 'toggle', label: 'I accept', required: true },
  ],
  buttons: [
    { kind: 'submit', title: 'Send', verb: 'a.send', data: { id: 'x', version: 3 } },
    { kind: 'open', title: 'Back', verb: 'a.back', data: {} },
    { kind: 'link', title: 'Partner Center', url: 'https://partner.example/' },
  ],
};

function find(type: string, card = renderCard(page, words)): Record<string, unknown>[] {
  return elements(card).filter((element) => element['type'] === type);
}

describe('a card', () => {
  it('holds against the schema and the parser', () => {
    expect(() => checkCard(renderCard(page, words))).not.toThrow();
  });

  it('shows text as written: no link, no bold, no date macro, no tag', () => {
    const shown = find('TextBlock').map(({ text }) => text);
    expect(shown).toContain('A \\[link\\](https://evil.example)');
    expect(shown).toContain('\\*\\*bold\\*\\* \\{\\{DATE(2026-01-01)}}\n\n\\# heading');
    expect(shown).toContain('\\_more\\_');
    expect(find('FactSet')[0]?.['facts']).toEqual([{ title: 'Customer', value: '\\<b>Aozora\\</b>' }]);
  });

  it('leaves what stands in inputs and in a list that drops down as it is, which no client reads as markup', () => {
    expect(find('Input.Text')[0]?.['value']).toBe('a_b*c');
    expect(find('Input.ChoiceSet')[1]?.['choices']).toEqual([{ title: '_one_', value: '_1_' }]);
  });

  it('shows wide signs where some clients read markup and others don’t: beside boxes to tick, and where cards aren’t shown', () => {
    const choices = [{ title: '［click］(https://evil.example) ＿one＿', value: '_1_' }];
    expect(find('Input.ChoiceSet')[0]?.['choices']).toEqual(choices);
    expect(renderCard(page, words)['fallbackText']).toBe('A ［link］(https://evil.example)');
  });

  it('gives each submit button a nonce of its own, and the same to its fallback', () => {
    const nonceOf = (): unknown => {
      const [button] = find('Action.Execute').filter(({ verb }) => verb === 'a.send');
      const data = elements(button).flatMap(({ nonce }) => (nonce ? [nonce] : []));
      expect(new Set(data).size).toBe(1);
      return data[0];
    };
    expect(nonceOf()).not.toBe(nonceOf());
  });

  it('sends no inputs with a button that only opens a page', () => {
    const [back] = find('Action.Execute').filter(({ verb }) => verb === 'a.back');
    expect(back?.['associatedInputs']).toBe('none');
  });

  it.each([
    ['number', 'four'],
    ['number', '99999999999999999999'],
    ['date', '2026-02-31'],
  ] as const)('gives back in a line of text what a %s input can’t hold', (input, value) => {
    const field = { kind: 'field', id: 'x', input, label: 'X', value } as const;
    const card = renderCard({ ...page, blocks: [field] }, words);
    expect(() => checkCard(card)).not.toThrow();
    expect(find('Input.Text', card)[0]?.['value']).toBe(value);
  });

  it('keeps what was typed beside the message at the field', () => {
    const card = renderCard(withTyped(page, { number: 'PS 12' }, { number: 'Taken' }), words);
    expect(find('Input.Text', card)[0]?.['value']).toBe('PS 12');
    expect(find('TextBlock', card).map(({ text }) => text)).toContain('Taken');
  });

  it('keeps of what was typed no more than it has room for, and no half characters', () => {
    const fields = ['a', 'b', 'c'].map(
      (id) => ({ kind: 'field', id, input: 'text', label: id, maxLength: 30 }) as const,
    );
    const values = (typed: Record<string, string>): unknown[] => {
      const card = renderCard(withTyped({ ...page, blocks: fields }, typed, { a: 'Too long' }), words);
      expect(() => checkCard(card)).not.toThrow();
      return find('Input.Text', card).map(({ value }) => value);
    };
    const long = 'x'.repeat(3_000);
    expect(values({ a: long, b: 'b', c: 'c' })).toEqual([long, 'b', 'c']);
    const endless = { a: long, b: '𠮷'.repeat(30_000), c: `${'x'.repeat(29)}𠮷` };
    expect(values(endless)).toEqual(['x'.repeat(30), '𠮷'.repeat(15), 'x'.repeat(29)]);
  });

  it('says where a value came from above its hint, and no more once the value is wrong', () => {
    const noted: Page = {
      ...page,
      blocks: [{ kind: 'field', id: 'day', input: 'text', label: 'Day', note: 'Found', hint: 'As shown' }],
    };
    const shown = (card: Page): string => JSON.stringify(renderCard(card, words));
    expect(shown(noted)).toMatch(/Found(\\n)+As shown/);
    expect(shown(withTyped(noted, {}, { day: 'Wrong' }))).not.toContain('Found');
    expect(shown(withTyped(noted, {}, { day: 'Wrong' }))).toContain('As shown');
  });
});

describe('a template', () => {
  it('throws when a name that it needs has no value', () => {
    expect(() => template('text').expand({ tone: 'default', subtle: false })).toThrow(
      'cards/text.json: no value for text',
    );
  });
});

describe('escaping', () => {
  it.each([
    ['1. first', '1\\. first'],
    ['- item', '\\- item'],
    ['PS-2026-1041', 'PS-2026-1041'],
    ['株式会社青空', '株式会社青空'],
    ['x'.repeat(40), 'x'.repeat(40)],
    ['x'.repeat(60), `${'x'.repeat(30)}\u200b${'x'.repeat(30)}`],
    ['VCH-2026-0001 '.repeat(9), 'VCH-2026-0001 '.repeat(9)],
    ['計'.repeat(60), '計'.repeat(60)],
    [`https://x.example/${'a-b/'.repeat(20)}`, `https://x.example/${'a-b/'.repeat(20)}`],
  ])('%s', (text, shown) => expect(escapeMarkdown(text)).toBe(shown));
});

const official = hasSchema ? it : it.skip;

official('the official schema finds what is wrong with a card (set ADAPTIVE_CARD_SCHEMA to its file)', () => {
  const card = { ...renderCard(page, words), body: [{ type: 'TextBlock', text: 'x', wrap: 'yes' }] };
  expect(() => checkCard(card)).toThrow('official schema');
});
