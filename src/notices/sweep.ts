import { createHash, randomUUID } from 'node:crypto';
import { COMPANY_ID } from '../domain/company/company';
import { addDays, dateIn, earlier, isCalendarDate, type CalendarDate } from '../domain/time/dates';
import { REMINDERS } from '../domain/notice/kinds';
import type { NoticeSubject } from '../domain/notice/reminder';
import { reminders } from '../domain/notice/reminders';
import type { Scheme } from '../domain/scheme/scheme';
import { LAST_DAYS } from '../domain/notice/stages';
import type { Bookmark, Clock, Holidays, Store, Tables } from '../ports';
import { candidates } from './candidates';
import { firstDay, isReached, lastDay } from './horizon';
import { queueNotices } from './queue';
import { loadRoster, type Roster } from './roster';
import { loadSubject } from './subjects';

const BOOKMARK = 'reminders';
/** The stages that the last sweep went by: their digest. */
const STAGES = 'reminderStages';
/** Instead of a day: somebody came to be concerned since. */
const ANEW = '';
/** Records in one transaction: people who talk wait for no more than these. */
const AT_ONCE = 10;

/** What a sweep needs. */
export interface SweepParts {
  readonly clock: Clock;
  readonly scheme: Scheme;
  readonly holidays: Holidays;
}

/**
 * Queues what has become due by the calendar since the last sweep, once a day for each company; days that went by
 * without one are made up for, and so are stages that came to be since, with another version or other days of the scheme.
 * Answers how many notices were queued. It may be cut off anywhere and run again.
 */
export async function sweep(store: Store, { clock, scheme, holidays }: SweepParts): Promise<number> {
  const now = clock.now();
  const [company, bookmark, known] = await Promise.all([
    store.companies.get(COMPANY_ID),
    store.bookmarks.get(BOOKMARK),
    store.bookmarks.get(STAGES),
  ]);
  if (!company) return 0;
  const today = dateIn(company.timeZone, now);
  const stages = digestOf(scheme);
  const isSame = known?.value === stages;
  if (isSame && bookmark && bookmark.value >= today) return 0;
  const roster = await loadRoster(store, holidays);
  if (!roster) return 0;
  const cause = { now, newId: randomUUID, by: bookmark?.value === ANEW ? 'change' : 'calendar' } as const;
  const next = bookmark && isCalendarDate(bookmark.value) ? addDays(bookmark.value, 1) : null;
  const from = next && !isSame ? earlier(next, firstDay(today)) : next;
  const due = await candidates(store, scheme, { from, to: today });
  let queued = 0;
  for (let first = 0; first < due.length; first += AT_ONCE) {
    queued += await store.transaction(async (tables) => {
      const found = [];
      for (const { subject, id } of due.slice(first, first + AT_ONCE))
        found.push(...(await dueReminders(tables, { subject, recordId: id }, scheme, roster, today)));
      return queueNotices(tables, found, roster, cause);
    });
  }
  await move(store, BOOKMARK, bookmark, today);
  if (!isSame) await move(store, STAGES, known, stages);
  return queued;
}

/** Lets the next sweep look at all that stands, for those whom it did not concern before. */
export async function sweepAnew({ bookmarks }: Tables): Promise<void> {
  const bookmark = await bookmarks.get(BOOKMARK);
  if (bookmark) await bookmarks.save({ ...bookmark, value: ANEW });
}

/** The reminders of one record that are to be queued by today. */
export async function dueReminders(
  tables: Tables,
  record: { readonly subject: NoticeSubject; readonly recordId: string },
  scheme: Scheme,
  { company }: Pick<Roster, 'company'>,
  today: CalendarDate,
) {
  const subject = await loadSubject(tables, record);
  if (!subject) return [];
  const context = { scheme, timeZone: company.timeZone, today, until: lastDay(today) };
  return reminders(subject, context).filter((reminder) => isReached(reminder, today));
}

async function move(
  { bookmarks }: Store,
  id: string,
  bookmark: Bookmark | undefined,
  value: string,
): Promise<void> {
  if (bookmark) await bookmarks.save({ ...bookmark, value });
  else await bookmarks.add({ id, value });
}

/** Differs as soon as any stage does. */
function digestOf({ id, rules }: Scheme): string {
  return createHash('sha256')
    .update(JSON.stringify([id, rules.reminders, LAST_DAYS, REMINDERS.map(({ name, days }) => [name, days])]))
    .digest('hex');
}
