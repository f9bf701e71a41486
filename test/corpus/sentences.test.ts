import { LOCALES } from '../../src/domain/locale';
import { readPeriod } from '../../src/language/dates/period';
import { spokenIn } from '../../src/language/sentence/spoken-in';
import { weightOf } from '../../src/language/sentence/ways';
import { vocabulary } from '../support/chat/vocabulary';
import { readingOf } from './sentences/reading';
import { SENTENCES } from './sentences/sentences';

describe('the corpus of sentences', () => {
  it.each(SENTENCES.map((one) => [one.locale, one.said, one.means, one] as const))(
    '%s: %s means %s',
    (_locale, _said, means, one) => {
      expect(readingOf(one)).toBe(means);
    },
  );

  it('asks each kind of question in each language', () => {
    const kindOf = new Map(vocabulary.questions.map(({ id, kind }) => [id as string, kind]));
    const kinds = (locale: string) =>
      new Set(
        SENTENCES.filter((one) => one.locale === locale).flatMap(({ means }) => kindOf.get(means) ?? []),
      );
    const all = new Set(kindOf.values());
    for (const locale of LOCALES) expect(kinds(locale)).toEqual(all);
  });
});

it('a question has an id of its own', () => {
  const ids = vocabulary.questions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each([
  ['更新の時期はいつですか', 'zh-TW', 'ja-JP'],
  ['什麼時候更新', 'ja-JP', 'zh-TW'],
  ['株式会社青空ロジスティクス的憑證何時到期', 'en-US', 'zh-TW'],
  ['vouchers for 青空', 'ja-JP', 'en-US'],
  ['予約済', 'ja-JP', 'ja-JP'],
  ['保留', 'zh-TW', 'zh-TW'],
] as const)('%s, said to somebody who reads %s, is %s', (sentence, spoken, locale) => {
  expect(spokenIn(sentence, spoken)).toBe(locale);
});

it.each([
  ['this month', '2026-12-01', '2026-12-31'],
  ['来月', '2027-01-01', '2027-01-31'],
  ['下個月', '2027-01-01', '2027-01-31'],
  ['last week', '2026-11-23', '2026-11-29'],
  ['先週', '2026-11-23', '2026-11-29'],
  ['上週', '2026-11-23', '2026-11-29'],
  ['下下週', '2026-12-14', '2026-12-20'],
  ['within 14 days', '2026-12-02', '2026-12-16'],
  ['残り30日', '2026-12-02', '2027-01-01'],
  ['剩不到30天', '2026-12-02', '2027-01-01'],
  ['before the end of December', undefined, '2026-12-31'],
  ['in January', '2027-01-01', '2027-01-31'],
  ['before 15 December', undefined, '2026-12-14'],
  ['12月15日まで', undefined, '2026-12-15'],
  ['yesterday', '2026-12-01', '2026-12-01'],
  ['昨天', '2026-12-01', '2026-12-01'],
  ['this quarter', '2026-10-01', '2026-12-31'],
  ['来年', '2027-01-01', '2027-12-31'],
] as const)('%s is from %s to %s', (text, from, to) => {
  const { from: first, to: last } = readPeriod(text, '2026-12-02') ?? {};
  expect([first, last]).toEqual([from, to]);
});

it('two periods are none', () => {
  expect(readPeriod('this month or in January', '2026-12-02')).toBeUndefined();
});

it('what says more of a sentence weighs more, and a part of a word says nothing', () => {
  expect(weightOf('when + expire*', 'when does it expire')).toBeGreaterThan(
    weightOf('when', 'when does it expire'),
  );
  expect(weightOf('when', 'whenever')).toBe(0);
  expect(weightOf('=ok', 'ok!')).toBeGreaterThan(0);
  expect(weightOf('=ok', 'ok, reserve it')).toBe(0);
});
