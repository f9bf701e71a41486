import fc from 'fast-check';
import { readTimeOfDay } from '../../../src/language/dates/time-of-day';

describe('a time of day', () => {
  test.each([
    ['8:30', '08:30'],
    ['08:30', '08:30'],
    [' ８：３０ ', '08:30'],
    ['23:59', '23:59'],
    ['0:00', '00:00'],
    ['24:00', '00:00'],
    ['8', '08:00'],
    ['8時30分', '08:30'],
    ['８時半', '08:30'],
    ['18時', '18:00'],
    ['8 時 5 分', '08:05'],
    ['8點30分', '08:30'],
    ['8點整', '08:00'],
    ['上午8:30', '08:30'],
    ['下午 6:15', '18:15'],
    ['下午3點半', '15:30'],
    ['下午15:00', '15:00'],
    ['午前0時', '00:00'],
    ['午後０時３０分', '12:30'],
    ['8:30 am', '08:30'],
    ['8:30PM', '20:30'],
    ['12 a.m.', '00:00'],
    ['12:05 p.m.', '12:05'],
    ['0830', '08:30'],
    ['2045', '20:45'],
    ['8.30 am', '08:30'],
    ['8.30', '08:30'],
    ['下午6.15', '18:15'],
    ['08.05pm', '20:05'],
  ])('is read in %j', (text, time) => expect(readTimeOfDay(text)).toBe(time));

  test.each([
    '',
    '25:00',
    '24:01',
    '8:60',
    '8:3',
    '830',
    '-1',
    '13 am',
    'noon',
    '8:30:00',
    '8:30 tomorrow',
    '08300',
    '0860',
    '8.3',
    '2560',
  ])('is not guessed in %j', (text) => expect(readTimeOfDay(text)).toBeUndefined());

  test('is read again from the form in which it is kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const kept = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        expect(readTimeOfDay(kept)).toBe(kept);
      }),
    );
  });

  test('is never made of what is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789:時點分半上午下後前 apm.') }), (text) =>
        /^(([01]\d|2[0-3]):[0-5]\d)?$/.test(readTimeOfDay(text) ?? ''),
      ),
    );
  });
});
