import { onlyDays, readDays, scanStatedDays } from '../../../src/language/dates/days';

describe('a length in days is read', () => {
  test.each([
    ['3 days', 3],
    ['１ day', 1],
    ['five days', 5],
    ['a 15-day engagement', 15],
    ['3 full days', 3],
    ['3日間', 3],
    ['三日間', 3],
    ['３日', 3],
    ['5日のエンゲージメント', 5],
    ['十五日間', 15],
    ['3 天', 3],
    ['五天', 5],
    ['兩天', 2],
    ['十天', 10],
    ['二十一天', 21],
    ['2026年12月3日から5日間', 5],
    ['3 days, 3日間', 3],
  ])('%s is %d', (text, days) => expect(readDays(text)).toBe(days));
});

describe('a day is not taken for a length', () => {
  test.each([
    'in 3 days',
    'within 3 days',
    '3 days ago',
    '3 days later',
    '3日後',
    '3 日後',
    '3日前',
    '3日以内',
    '3日目',
    '3日に',
    '3日から',
    '12月3日',
    '12 月 3 日',
    '2026年12月3日',
    '3天後',
    '3天內',
    '3 天之後',
    '第3天',
    '3営業日',
    '1.5 days',
    '0 days',
    '3 days or 5 days',
    '二十一十天',
    'Tuesdays',
    '',
  ])('%s', (text) => expect(readDays(text)).toBeUndefined());
});

describe('days of work', () => {
  const stated = (text: string) => onlyDays(scanStatedDays(text));

  it.each([
    ['5 business days', 5],
    ['ten (10) working days', 10],
    ['5-day engagement', 5],
    ['5営業日', 5],
    ['5人日', 5],
    ['5 個工作天', 5],
    ['五個工作天', 5],
    ['3人天', 3],
  ])('are a length under a label: %s', (text, days) => expect(stated(text)).toBe(days));

  it.each(['5営業日後', 'in 5 business days', '2.5 days', 'six (5) days', '2.5日'])(
    'are none in %s',
    (text) => expect(stated(text)).toBeUndefined(),
  );
});
