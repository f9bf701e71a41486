import { dateIn } from '../../domain/time/dates';
import { noticeKey, type Notice } from '../../domain/notice/reminder';
import { reminders } from '../../domain/notice/reminders';
import { DomainError } from '../../errors';
import { parseNotice } from '../../notices/payload';
import { loadRoster, type Roster } from '../../notices/roster';
import { loadSubject } from '../../notices/subjects';
import type { Reader } from '../../notices/told';
import { loadMailToTell } from '../../notices/voucher-mail-differences';
import type { OutboxItem, Tables } from '../../ports';
import type { Turn, Work } from '../../desk/flow';
import { load } from '../../desk/load';
import { isMail, type About } from './about';

/** The notice that somebody may open: told to them, or to somebody in their stead; else `DomainError('notFound')`. */
export async function ownItem(
  { outbox }: Pick<Tables, 'outbox'>,
  personId: string,
  id: string,
): Promise<OutboxItem> {
  const item = await load(outbox, id);
  const isTheirs = item.personId === personId || item.standsInFor === personId;
  if (item.kind !== 'notice' || !isTheirs) throw new DomainError('notFound');
  return item;
}

/** The notice of an outbox item with its records as they are now. */
export async function loadAbout(tables: Tables, { payload }: OutboxItem): Promise<About> {
  const notice = parseNotice(payload);
  const subject =
    notice.subject === 'voucherMail'
      ? await loadMailToTell(tables, notice.recordId)
      : await loadSubject(tables, notice);
  return { notice, subject };
}

/** The people of the company; throws `DomainError('notFound')` while it is not set up. */
export async function rosterOf(tables: Tables, { holidays }: Pick<Work, 'holidays'>): Promise<Roster> {
  const roster = await loadRoster(tables, holidays);
  if (!roster) throw new DomainError('notFound');
  return roster;
}

/** Whoever speaks, as the reader of notices. */
export function readerOf({ actor, words, scheme, now }: Turn, roster: Roster): Reader {
  const today = dateIn(roster.habitsOf(actor).timeZone, now);
  return { person: actor, words, scheme, today, locations: roster.locations };
}

/**
 * The notice as its records call for it today, which may be a later stage of the same; undefined when its reason has
 * gone.
 */
export function presentNotice(
  { scheme, company, today }: Pick<Work, 'scheme' | 'company' | 'today'>,
  { notice, subject }: About,
): Notice | undefined {
  if (!subject) return undefined;
  if (isMail(subject)) return subject.state === 'proposed' ? notice : undefined;
  // A notice may be told on the last working day before its own day.
  const until = notice.on > today ? notice.on : today;
  const same = reminders(subject, { scheme, timeZone: company.timeZone, today, until }).filter(
    ({ kind, part, anchorOn }) =>
      kind === notice.kind && part === notice.part && anchorOn === notice.anchorOn,
  );
  const key = noticeKey(notice);
  const found = same.find((each) => noticeKey(each) === key) ?? same.find(({ on }) => on <= today);
  if (!found) return undefined;
  const { concern: _, ...stage } = found;
  return stage;
}
