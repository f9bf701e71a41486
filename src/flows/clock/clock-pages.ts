import { dateIn, type CalendarDate, type Instant, addDays } from '../../domain/time/dates';
import { isTimeOfDay, type TimeOfDay } from '../../domain/notice/notice-settings';
import type { Button, Page, TextBlock } from '../../cards/page';
import { habitsOf } from '../../domain/notice/habits';
import { nextDigest } from '../../domain/notice/notice-time';
import { timeZoneTitle } from '../../domain/time/time-zone';
import { createWords } from '../../words/words';
import type { Clock } from '../../ports';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';

/** A date with a time of day, in a zone known from elsewhere. */
export interface WallTime {
  readonly on: CalendarDate;
  readonly time: TimeOfDay;
}

/** What the clocks of a zone (IANA name) show at an instant, to the minute. */
export function wallTimeOf(timeZone: string, at: Instant): WallTime {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
  if (!isTimeOfDay(time)) throw new RangeError(`no time of day: ${time}`);
  return { on: dateIn(timeZone, at), time };
}

/** The time now in the company's zone, and where to move it; `on` is the day that was named with the wish. */
export async function clockPage(turn: Turn, clock: Clock, on?: CalendarDate): Promise<Page> {
  const { words, company } = turn;
  const wall = wallTimeOf(company.timeZone, clock.now());
  return {
    title: words.t('clock.title'),
    blocks: [
      nowText(turn, clock),
      { kind: 'text', text: words.t('clock.text'), subtle: true },
      {
        kind: 'field',
        id: 'on',
        input: 'date',
        label: words.t('clock.on'),
        required: true,
        value: on ?? wall.on,
      },
      {
        kind: 'field',
        id: 'time',
        input: 'text',
        label: words.t('clock.at'),
        hint: words.t('clock.zone', { zone: timeZoneTitle(company.timeZone, words.locale) }),
        required: true,
        maxLength: 30,
        value: wall.time,
      },
    ],
    buttons: [
      { kind: 'submit', title: words.t('clock.set'), verb: 'clock.set', data: {} },
      ...(await moves(turn, clock)),
    ],
  };
}

/** The time after a move. It takes no input, for while somebody fills in a form, notices wait. */
export async function movedPage(turn: Turn, clock: Clock): Promise<Page> {
  const { words } = turn;
  return {
    title: words.t('clock.title'),
    blocks: [nowText(turn, clock)],
    buttons: [openButton(words.t('clock.again'), 'clock.open', {}), ...(await moves(turn, clock))],
  };
}

function nowText({ words, company }: Turn, clock: Clock): TextBlock {
  const zoned = createWords(words.locale, company.timeZone);
  return { kind: 'text', text: words.t('clock.now', { when: zoned.dateTime(clock.now()) }) };
}

/** The buttons that say where to: one day on, the next working morning. */
async function moves(turn: Turn, clock: Clock): Promise<Button[]> {
  const { words, company } = turn;
  const now = clock.now();
  const wall = wallTimeOf(company.timeZone, now);
  const morning = await nextMorning(turn, now);
  const to = (title: string, { on, time }: WallTime): Button => ({
    kind: 'open',
    title,
    verb: 'clock.move',
    data: { on, time },
  });
  return [
    to(words.t('clock.dayOn'), { on: addDays(wall.on, 1), time: wall.time }),
    to(words.t('clock.morning', { time: morning.time }), morning),
    openButton(words.t('button.myWork'), 'myWork.open', {}),
    openButton(words.t('command.settings'), 'settings.open', {}),
  ];
}

/** The hour of the digest of somebody who has chosen nothing, on the next working day of the speaker's office. */
async function nextMorning({ store, actor, company, holidays }: Turn, now: Instant): Promise<WallTime> {
  const office = actor.locationId === null ? undefined : await store.locations.get(actor.locationId);
  const { timeZone } = company;
  const habits = habitsOf(undefined, office && { ...office, timeZone }, company, (country, on) =>
    holidays.isPublic(country, on),
  );
  return wallTimeOf(timeZone, nextDigest(now, habits));
}
