import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { LOCALES } from '../../src/domain/locale';
import '../../src/flows';
import { catalog } from '../../src/words/catalog';
import { createWords } from '../../src/words/words';

const keys = Object.keys(catalog('en-US')).sort();

function parameters(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => parameters(value))];
    }
    return [element.value];
  });
}

function parametersOf(text: string): string[] {
  return [...new Set(parameters(parse(text, { ignoreTag: true })))].sort();
}

describe('the catalogs', () => {
  it.each(LOCALES)('%s has every key and no other, each with a text', (locale) => {
    expect(Object.keys(catalog(locale)).sort()).toEqual(keys);
    const blank = Object.entries(catalog(locale)).filter(([, text]) => text.trim() === '');
    expect(blank).toEqual([]);
  });

  it.each(['ja-JP', 'zh-TW'] as const)('%s takes the parameters that en-US takes', (locale) => {
    const other = Object.entries(catalog(locale));
    const english = new Map(Object.entries(catalog('en-US')));
    const wrong = other.filter(
      ([key, text]) => parametersOf(text).join() !== parametersOf(english.get(key) ?? '').join(),
    );
    expect(wrong).toEqual([]);
  });

  it.each(LOCALES)('%s has no markup, since cards show every text as written', (locale) => {
    const wrong = Object.entries(catalog(locale)).filter(([, text]) => /\*\*|\]\(|<\/?\w+>|^#/.test(text));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['ja-JP', /貴社/],
    ['zh-TW', /宣告|貴公司|程式/],
  ] as const)('%s speaks of the company as its own people do', (locale, foreign) => {
    expect(Object.entries(catalog(locale)).filter(([, text]) => foreign.test(text))).toEqual([]);
  });

  it('keeps 保留 for reserving alone in zh-TW', () => {
    const wrong = Object.entries(catalog('zh-TW')).filter(
      ([key, text]) => /保留/.test(text) && /held|hold/i.test(key),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a file size', () => {
  it.each([
    ['en-US', '76 bytes', '1 kB', '1.5 MB'],
    ['ja-JP', '76 バイト', '1 KB', '1.5 MB'],
    ['zh-TW', '76 byte', '1 kB', '1.5 MB'],
  ] as const)('is in bytes below a kilobyte (%s)', (locale, ...texts) => {
    const words = createWords(locale, 'UTC');
    expect([76, 1_000, 1_500_000].map((bytes) => words.fileSize(bytes))).toEqual(texts);
  });
});
