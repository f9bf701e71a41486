import fc from 'fast-check';
import { compactDate } from '../../../src/language/dates/compact-date';
import { addDays, isCalendarDate } from '../../../src/domain/time/dates';
import { findDate, readDate } from '../../../src/language/dates/date';

const WEDNESDAY = '2026-11-18';
const SUNDAY = '2026-11-22';

describe('a date is read', () => {
  test.each([
    ['2026-12-01', '2026-12-01'],
    ['2026/12/1', '2026-12-01'],
    ['２０２６．１２．０１', '2026-12-01'],
    ['1 Dec 2026', '2026-12-01'],
    ['1st of December, 2026', '2026-12-01'],
    ['1-Dec-2026', '2026-12-01'],
    ['December 1, 2026', '2026-12-01'],
    ['Dec. 1st, 2026', '2026-12-01'],
    ['Tuesday, 1 December 2026', '2026-12-01'],
    ['on 1 December', '2026-12-01'],
    ['2026年12月1日', '2026-12-01'],
    ['２０２６年 １２月 １日（火）', '2026-12-01'],
    ['2026 年 12 月 1 日', '2026-12-01'],
    ['12月1日', '2026-12-01'],
    ['11月18日', '2026-11-18'],
    ['11月17日', '2027-11-17'],
    ['2月29日', '2028-02-29'],
    ['令和8年12月1日', '2026-12-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.12.1', '2026-12-01'],
    ['Ｒ８／１２／１', '2026-12-01'],
    ['民國115年12月1日', '2026-12-01'],
    ['民國115/12/01', '2026-12-01'],
    ['中華民國 115 年 12 月 1 日', '2026-12-01'],
    ['13/04/2026', '2026-04-13'],
    ['04/13/2026', '2026-04-13'],
    ['03.03.2026', '2026-03-03'],
    ['today', '2026-11-18'],
    ['Tomorrow', '2026-11-19'],
    ['the day after tomorrow', '2026-11-20'],
    ['yesterday', '2026-11-17'],
    ['今日', '2026-11-18'],
    ['本日', '2026-11-18'],
    ['明日', '2026-11-19'],
    ['明後日', '2026-11-20'],
    ['今天', '2026-11-18'],
    ['明天', '2026-11-19'],
    ['後天', '2026-11-20'],
    ['大後天', '2026-11-21'],
    ['next monday', '2026-11-23'],
    ['this friday', '2026-11-20'],
    ['coming Friday', '2026-11-20'],
    ['来週の月曜', '2026-11-23'],
    ['来週金曜日', '2026-11-27'],
    ['今週の金曜', '2026-11-20'],
    ['次の金曜日', '2026-11-20'],
    ['次の水曜日', '2026-11-25'],
    ['下週一', '2026-11-23'],
    ['下星期五', '2026-11-27'],
    ['下個禮拜一', '2026-11-23'],
    ['這週五', '2026-11-20'],
    ['in 3 days', '2026-11-21'],
    ['in two weeks', '2026-12-02'],
    ['3 days from now', '2026-11-21'],
    ['３日後', '2026-11-21'],
    ['2週間後', '2026-12-02'],
    ['3天後', '2026-11-21'],
    ['三天之後', '2026-11-21'],
    ['兩週後', '2026-12-02'],
  ])('%s is %s', (text, on) => {
    expect(readDate(text, WEDNESDAY)).toBe(on);
    expect(findDate(`reserve it: ${text} please`, WEDNESDAY)).toBe(on);
  });

  test('as the next such day, today included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (days) => {
        const on = addDays(WEDNESDAY, days);
        const [, month, day] = on.split('-').map(Number);
        expect(readDate(`${month}月${day}日`, WEDNESDAY)).toBe(on);
      }),
    );
  });
});

describe('nobody guesses a date', () => {
  test.each([
    ['of which the order is not known', '03/04/2026'],
    ['with a year of two digits', '12/31/26'],
    ['with a year that names no era', '115/12/01'],
    ['with a year that names no era', '8年12月1日'],
    ['that does not exist', '2026-02-30'],
    ['that does not exist', '2026年13月1日'],
    ['before its era began', '令和元年4月1日'],
    ['without a year, in figures', '12/1'],
    ['of a week that people count differently', 'next friday'],
    ['of a week that people count differently', '来週の日曜'],
    ['of a week that is not known here', '再来週の月曜'],
    ['of a week that is not known here', '下下週一'],
    ['of this week that is over', 'this monday'],
    ['counted from something else', '期限の3日後'],
    ['counted in working days', '3営業日後'],
    ['that is a length', '3日間'],
    ['that is a length', '3 天'],
    ['that may be one of the month', '3日'],
    ['inside a number', 'VP-2026-12-01'],
    ['out of this century', '1999-12-31'],
    ['that is a weekday alone', 'monday'],
    ['that is none', ''],
  ])('%s: %s', (_why, text) => {
    expect(readDate(text, WEDNESDAY)).toBeUndefined();
    expect(findDate(`please ${text} reserve`, WEDNESDAY)).toBeUndefined();
  });

  test('on a Sunday, when next Monday is tomorrow to some', () => {
    expect(readDate('next monday', SUNDAY)).toBeUndefined();
    expect(readDate('coming monday', SUNDAY)).toBe('2026-11-23');
  });

  test('of two', () => {
    expect(findDate('from 2026-12-01 to 2026-12-03', WEDNESDAY)).toBeUndefined();
    expect(findDate('2026-12-01 or 03/04/2026', WEDNESDAY)).toBeUndefined();
    expect(findDate('2026-12-01（12月1日）', WEDNESDAY)).toBe('2026-12-01');
  });

  test('in a field that holds more than a date', () => {
    expect(readDate('2026-12-01 if possible', WEDNESDAY)).toBeUndefined();
  });
});

test('whatever is typed, a date of this century comes out or none', () => {
  const part = fc.constantFrom(
    ...'0123456789/-.年月日後天週曜令和民國元R '.split(''),
    'dec',
    'next ',
    'monday',
    'in ',
    ' days',
    '来週',
    '下',
    '一',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { maxLength: 16 }).map((parts) => parts.join('')),
  );
  const today = fc.constantFrom('2000-01-01' as const, '2026-11-18' as const, '2099-12-31' as const);
  fc.assert(
    fc.property(text, today, (typed, on) => {
      for (const date of [readDate(typed, on), findDate(typed, on)])
        expect(isCalendarDate(date ?? on)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

describe('dates as mails write them', () => {
  it.each([
    '二〇二七年四月三十日',
    '令和九年四月三十日',
    '民國一一六年四月三十日',
    '2027 Apr 30',
    '30/Apr/2027',
    '30. April 2027',
    '2027. 4. 30',
    '2027 / 04 / 30',
  ])('%s', (text) => expect(readDate(text, '2026-11-23')).toBe('2027-04-30'));

  it.each([
    ['20270430', '2027-04-30'],
    ['20270430 23:59', '2027-04-30'],
    ['20270431', undefined],
    ['2027043', undefined],
    ['120270430', undefined],
  ])('in eight digits: %s', (text, date) => expect(compactDate(text)).toBe(date));
});
