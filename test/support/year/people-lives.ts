import type { CalendarDate } from '../../../src/domain/time/dates';
import { DEFAULT_NOTICE_SETTINGS, type NoticeSettings } from '../../../src/domain/notice/notice-settings';
import { momentOf, plus } from './calendar';
import type { Change } from './change';
import { officeOf } from './offices';
import { MEMBERS, type Member } from './people';

/** Who is away, who is told in the meantime. */
const AWAY: readonly (readonly [person: string, standIn: string, from: CalendarDate, to: CalendarDate])[] = [
  // In a circle: both are told themselves.
  ['yuting', 'chia', '2026-06-15', '2026-06-19'],
  ['chia', 'yuting', '2026-06-15', '2026-06-19'],
  // To other offices, where it is told as somebody else's; and to somebody who leaves confirmations out.
  ['kenji', 'chia', '2026-07-20', '2026-07-31'],
  ['yuting', 'sora', '2026-11-24', '2026-12-04'],
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

interface Choice {
  readonly id: string;
  readonly on: CalendarDate;
  readonly more: Partial<NoticeSettings>;
}

/** What people change about themselves, and what changes about them. */
export function peopleLives(): Change[] {
  const settings = new Map(MEMBERS.map(({ person, settings: chosen }) => [person.id, chosen]));
  const choose = ({ id, on, more }: Choice): Change => {
    const record = { ...DEFAULT_NOTICE_SETTINGS, ...settings.get(id), id, ...more };
    settings.set(id, record);
    return { at: evening(id, on), writes: [{ table: 'noticeSettings', record }] };
  };
  const choices: Choice[] = [
    ...AWAY.map(([id, personId, from, to]) => ({
      id,
      on: plus(from, -3),
      more: { standIn: { personId, from, to } },
    })),
    { id: 'yuting', on: '2026-09-15', more: { digestAt: '11:00', muted: ['delivery'] } },
    { id: 'olivia', on: '2027-03-02', more: { digestAt: '09:15', quiet: null } },
  ];
  return [
    ...choices.sort((a, b) => a.on.localeCompare(b.on)).map(choose),
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
