import type { Page } from '../cards/page';
import { concerned } from '../domain/company/concerned';
import type { Location, Person } from '../domain/company/company';
import type { CalendarDate } from '../domain/time/dates';
import { mayRead } from '../domain/reading';
import { noticeKey, type Notice } from '../domain/notice/reminder';
import { reminders, topicOf } from '../domain/notice/reminders';
import type { Scheme } from '../domain/scheme/scheme';
import type { Subject } from '../domain/subject';
import type { Words } from '../words/words';
import type { OutboxItem, Tables } from '../ports';
import { parseNotice } from './payload';
import type { Roster } from './roster';
import { loadSubject } from './subjects';
import { loadMailToTell, type MailToTell } from './voucher-mail-differences';

/** The records that a notice is about. */
export type NoticeRecords = Subject | MailToTell;

/** One thing to tell, with the records as they stand now. */
export interface Told {
  readonly item: OutboxItem;
  readonly notice: Notice;
  readonly subject: NoticeRecords;
  /** The person in whose stead the reader is told. */
  readonly standsInFor: Person | null;
}

/** Who is told. */
export interface Reader {
  readonly person: Person;
  readonly words: Words;
  readonly scheme: Scheme;
  /** The day that it is for the reader. */
  readonly today: CalendarDate;
  /** All locations of the company. */
  readonly locations: readonly Location[];
}

/** Makes the page of what is told together, which is at least one thing. */
export type Compose = (reader: Reader, told: readonly Told[]) => Page;

/** What a notice is judged under. */
export interface NoticeContext {
  readonly scheme: Scheme;
  readonly roster: Roster;
  readonly today: CalendarDate;
}

/**
 * The thing to tell if it still holds, is still its owner's to know, and may be read by the one who is told; undefined
 * when its reason has gone.
 */
export async function toldNow(
  tables: Tables,
  item: OutboxItem,
  { scheme, roster, today }: NoticeContext,
): Promise<Told | undefined> {
  const notice = parseNotice(item.payload);
  const owner = roster.byId.get(item.standsInFor ?? item.personId ?? '');
  if (!isReadable(item, roster.byId.get(item.personId ?? ''))) return undefined;
  if (!owner || roster.settingsOf(owner.id)?.muted.includes(topicOf(notice))) return undefined;
  const found = await recordsOf(tables, notice, owner, { scheme, roster, today });
  return found && { item, ...found, standsInFor: item.standsInFor === null ? null : owner };
}

/** Whether this person may read what the item is about; nobody who has left may. */
export function isReadable({ payload }: Pick<OutboxItem, 'payload'>, person: Person | undefined): boolean {
  return person !== undefined && mayRead(person.roles, parseNotice(payload).subject, false);
}

/** The notice as its records call for it now, while it holds and concerns the owner. */
async function recordsOf(
  tables: Tables,
  notice: Notice,
  owner: Person,
  { scheme, roster, today }: NoticeContext,
): Promise<Pick<Told, 'notice' | 'subject'> | undefined> {
  if (notice.subject === 'voucherMail') {
    const mail = await loadMailToTell(tables, notice.recordId);
    const isOpen = mail?.state === 'proposed' && mayRead(owner.roles, 'voucherMail', false);
    return isOpen ? { notice, subject: mail } : undefined;
  }
  const subject = await loadSubject(tables, notice);
  if (!subject) return undefined;
  // What cannot wait may be told on a working day before its own.
  const until = notice.on > today ? notice.on : today;
  const timeZone = roster.company.timeZone;
  const same = reminders(subject, { scheme, timeZone, today, until }).find(
    (each) => noticeKey(each) === noticeKey(notice),
  );
  if (!same) return undefined;
  const { concern, ...now } = same;
  const isTheirs = concerned(concern, roster.people, roster.locations).some(({ id }) => id === owner.id);
  return isTheirs ? { notice: now, subject } : undefined;
}
