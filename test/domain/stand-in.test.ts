import type { CalendarDate } from '../../src/domain/time/dates';
import { DEFAULT_NOTICE_SETTINGS, type NoticeSettings } from '../../src/domain/notice/notice-settings';
import { standInFor } from '../../src/domain/notice/stand-in';
import { person } from './records';

const people = new Map(
  [
    person('mei', 'partnerAdmin'),
    person('ken', 'partnerAdmin'),
    person('lin', 'partnerAdmin'),
    person('gone'),
  ].map((each) => [each.id, each]),
);
const mei = people.get('mei') ?? person('mei');

/** Everybody's stand-in in the week from 2 to 6 November 2026. */
function told(standIns: Readonly<Record<string, string>>, on: CalendarDate = '2026-11-04'): string {
  const settings = (id: string): NoticeSettings | undefined => {
    const personId = standIns[id];
    if (personId === undefined) return undefined;
    const standIn = { personId, from: '2026-11-02', to: '2026-11-06' } as const;
    return { ...DEFAULT_NOTICE_SETTINGS, id, version: 1, standIn };
  };
  return standInFor(mei, settings, people, on).id;
}

test('without a stand-in the person is told', () => {
  expect(told({})).toBe('mei');
});

test('a stand-in is told from the first day to the last, both included', () => {
  const days: readonly CalendarDate[] = ['2026-11-01', '2026-11-02', '2026-11-06', '2026-11-07'];
  expect(days.map((on) => told({ mei: 'ken' }, on))).toEqual(['mei', 'ken', 'ken', 'mei']);
});

test('where the stand-in is away too, whoever stands in there is told', () => {
  expect(told({ mei: 'ken', ken: 'lin' })).toBe('lin');
});

test('a circle, a stand-in who has left or one that nobody knows leads back to the person', () => {
  expect(told({ mei: 'mei' })).toBe('mei');
  expect(told({ mei: 'ken', ken: 'mei' })).toBe('mei');
  expect(told({ mei: 'ken', ken: 'lin', lin: 'ken' })).toBe('mei');
  expect(told({ mei: 'gone' })).toBe('mei');
  expect(told({ mei: 'ken', ken: 'nobody' })).toBe('mei');
});
