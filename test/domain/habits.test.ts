import { habitsOf } from '../../src/domain/notice/habits';
import { DEFAULT_NOTICE_SETTINGS, type NoticeSettings } from '../../src/domain/notice/notice-settings';
import { location } from './records';

const company = { timeZone: 'Asia/Tokyo' };
const seattle = location('seattle', {
  country: 'US',
  timeZone: 'America/Los_Angeles',
  closedOn: ['2026-11-27'],
});
const own: NoticeSettings = { ...DEFAULT_NOTICE_SETTINGS, id: 'mei', version: 1, digestAt: '07:15' };
const thanksgiving = (country: string, on: string) => country === 'US' && on === '2026-11-26';

test('the zone is the one chosen, else the office’s, else the company’s', () => {
  const zone = (timeZone: string | null, office = true) =>
    habitsOf({ ...own, timeZone }, office ? seattle : undefined, company, thanksgiving).timeZone;
  expect(zone('Europe/Berlin')).toBe('Europe/Berlin');
  expect(zone(null)).toBe('America/Los_Angeles');
  expect(zone(null, false)).toBe('Asia/Tokyo');
  expect(habitsOf(own, location('osaka'), company, thanksgiving).timeZone).toBe('Asia/Tokyo');
});

test('whoever has chosen nothing gets a digest at half past eight on weekdays, and quiet nights', () => {
  expect(habitsOf(undefined, seattle, company, thanksgiving)).toMatchObject({
    digestAt: '08:30',
    workingDays: [1, 2, 3, 4, 5],
    quiet: { from: '19:00', to: '08:00' },
  });
  expect(habitsOf(own, seattle, company, thanksgiving).digestAt).toBe('07:15');
});

test('the office is closed on the holidays of its country and on its own days; nobody knows those of no office', () => {
  const days = ['2026-11-26', '2026-11-27', '2026-11-30'] as const;
  const closed = (...[office]: Parameters<typeof location> | []) =>
    days.map(habitsOf(own, office ? location(office) : seattle, company, thanksgiving).isHoliday);
  expect(closed()).toEqual([true, true, false]);
  expect(closed('tokyo')).toEqual([false, false, false]);
  expect(days.map(habitsOf(own, undefined, company, () => true).isHoliday)).toEqual([false, false, false]);
});
