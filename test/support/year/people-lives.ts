import type { CalendarDate } from '../../../src/domain/dates';
import { DEFAULT_NOTICE_SETTINGS, type NoticeSettings } from '../../../src/domain/notice-settings';
import { momentOf, plus } from './calendar';
import type { Change } from './change';
import { officeOf } from './offices';
import { MEMBERS, type Member } from './people';

/** Who is away, who is told in the meantime. */
const AWAY: readonly (readonly [person: string, standIn: string, from: CalendarDate, to: CalendarDate])[] = [
  // In a circle: both are told themselves.
  ['yuting', 'chia', '2026-06-15', '2026-06-19'],
  ['chia', 'yuting', '2026-06-15', '2026-06-19'],
  ['kenji', 'sora', '2026-07-20', '2026-07-31'],
  ['mei', 'gina', '2026-08-10', '2026-08-21'],
  ['gina', 'mei', '2026-09-01', '2026-09-10'],
  ['haruto', 'yui', '2026-10-05', '2026-10-16'],
  ['mia', 'ethan', '2026-11-02', '2026-11-13'],
  // Over another's absence: it goes on to that one's stand-in.
  ['olivia', 'noah', '2026-12-14', '2027-01-08'],
  ['noah', 'ava', '2026-12-21', '2026-12-25'],
  ['omar', 'kenji', '2027-02-08', '2027-02-12'],
];

/** From when to when somebody has blocked the bot; both midnights in Seattle. */
export const BLOCKED = {
  personId: 'ava',
  from: momentOf('America/Los_Angeles', '2026-10-01', '00:00'),
  to: momentOf('America/Los_Angeles', '2026-11-01', '00:00'),
} as const;

/** What people change about themselves, and what changes about them. */
export function peopleLives(): Change[] {
  const settings = new Map(MEMBERS.map(({ person, settings: chosen }) => [person.id, chosen]));
  const choose = (id: string, on: CalendarDate, more: Partial<NoticeSettings>): Change => {
    const record = { ...DEFAULT_NOTICE_SETTINGS, ...settings.get(id), id, ...more };
    settings.set(id, record);
    return { at: evening(id, on), writes: [{ table: 'noticeSettings', record }] };
  };
  return [
    ...AWAY.map(([id, personId, from, to]) =>
      choose(id, plus(from, -3), { standIn: { personId, from, to } }),
    ),
    choose('yuting', '2026-09-15', { digestAt: '11:00', muted: ['delivery'] }),
    choose('olivia', '2027-03-02', { digestAt: '09:15', quiet: null }),
    // Who leads an engagement leaves; a consultant becomes a partner admin.
    role('kaede', '2026-09-08', []),
    role('weihan', '2026-11-17', ['consultant', 'partnerAdmin']),
    ...['emi', 'shuchen'].flatMap((id) => install(id)),
    unblock(),
  ];
}

/** After the day's messages, so that what the next day brings follows the change. */
function evening(id: string, on: CalendarDate): Change['at'] {
  const { person } = memberOf(id);
  const zone = person.locationId === 'seattle' ? officeOf('seattle').timeZone : officeOf('tokyo').timeZone;
  return momentOf(zone, on, '21:37');
}

function role(id: string, on: CalendarDate, roles: Member['person']['roles']): Change {
  const { person } = memberOf(id);
  return { at: evening(id, on), writes: [{ table: 'people', record: { ...person, roles } }] };
}

/** Opens the chat for the first time. */
function install(id: string): Change[] {
  const { chat } = memberOf('daniel');
  if (!chat || memberOf(id).chat) return [];
  const record = { ...chat, id: `a:${id}`, personId: id };
  return [{ at: evening(id, '2026-10-20'), writes: [{ table: 'conversations', record }] }];
}

/** Whoever unblocks the bot is heard from, and can be reached again. */
function unblock(): Change {
  const { chat } = memberOf(BLOCKED.personId);
  if (!chat) throw new Error('no chat');
  return { at: BLOCKED.to, writes: [{ table: 'conversations', record: chat }] };
}

function memberOf(id: string): Member {
  const found = MEMBERS.find(({ person }) => person.id === id);
  if (!found) throw new Error(`nobody is ${id}`);
  return found;
}
