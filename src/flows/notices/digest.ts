import type { Page, RowBlock } from '../../cards/page';
import { daysBetween } from '../../domain/time/dates';
import { voucherDeadlines } from '../../domain/voucher/deadlines';
import { openButton, target } from '../../desk/links';
import { pageButtons } from '../../desk/paging';
import { inDays, toneOf } from '../shared/voucher-facts';
import { daysToAct, noticeDeadline } from './deadline';
import type { Reader, Told } from '../../notices/told';
import { isMail } from './about';
import { shorten } from './names';
import { noticeTitle } from './titles';

/** Lines on the card: more would not be read on a phone, and the card has a size limit. */
const ROWS = 12;
/** Characters of a name in a line. */
const LONGEST_NAME = 32;
const LONGEST_COLLEAGUE = 20;
/** What passed its last date so many days ago does not stand between what can still be saved. */
const LONG_OVER = 14;
const OVERDUE = { overdue: 'yes' } as const;

/** Which part of all that waits for a person a card shows; `page` counts from 0. */
export interface DigestPart {
  readonly page: number;
  /** What has been overdue for weeks, instead of all else. */
  readonly overdue: boolean;
}

/**
 * All that waits for a person in one card, what cannot wait first, one line for each record; each line opens its notice.
 * What has been overdue for weeks is one line that opens them. The first page goes out, the others are opened from it.
 */
export function composeDigest(
  reader: Reader,
  told: readonly Told[],
  { page, overdue }: DigestPart = { page: 0, overdue: false },
): Page {
  const { words, today } = reader;
  const all = lineOfEachRecord(reader, told).sort(byUrgency(reader));
  const old = all.filter((line) => isLongOver(reader, line));
  const folded = old.length > 1 ? old : [];
  // Of what was asked for all may be done by now.
  const showsOld = overdue && old.length > 0;
  const lines = showsOld ? old : all.filter((line) => !folded.includes(line));
  const urgent = lines.filter(({ item }) => item.urgent).length;
  const shown = Math.max(Math.min(page, Math.ceil(lines.length / ROWS) - 1), 0);
  const from = shown * ROWS;
  const more = lines.length - from - ROWS;
  return {
    title: showsOld
      ? words.t('notice.digest.overdue', { count: old.length })
      : words.t('notice.digest.title', { dayOn: today, count: all.length, urgent }),
    blocks: [
      { kind: 'text', subtle: true, guide: true, text: words.t('notice.digest.text') },
      ...lines.slice(from, from + ROWS).map((line) => row(reader, line)),
      ...(more > 0 ? [{ kind: 'text', text: words.t('notice.digest.more', { count: more }) } as const] : []),
      ...(showsOld || folded.length === 0 ? [] : [overdueRow(reader, folded.length)]),
    ],
    buttons: [
      ...pageButtons(words, 'notices.mine', shown, lines.length, ROWS).map((button) =>
        showsOld && button.kind === 'open' ? { ...button, data: { ...button.data, ...OVERDUE } } : button,
      ),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      openButton(words.t('notice.settings'), 'settings.open', {}),
    ],
  };
}

/** Of all that is told of a record the clock that presses most. */
function lineOfEachRecord(reader: Reader, told: readonly Told[]): Told[] {
  const own = ({ item, ...about }: Told): number[] => {
    const left = noticeDeadline(reader, about)?.daysLeft ?? Number.MAX_SAFE_INTEGER;
    return [item.urgent ? 0 : 1, left, -daysBetween(reader.today, about.notice.on)];
  };
  const lines = new Map<string, Told>();
  for (const each of told) {
    const { subject, recordId } = each.notice;
    const key = JSON.stringify([subject, recordId]);
    const other = lines.get(key);
    if (!other || compare(own(each), own(other)) < 0) lines.set(key, each);
  }
  return [...lines.values()];
}

/** Number by number, as far as they are equal. */
function compare(one: readonly number[], other: readonly number[]): number {
  return one.map((number, index) => number - (other[index] ?? 0)).find((by) => by !== 0) ?? 0;
}

/** Whether the date of what is told passed weeks ago, with all others of its record. */
function isLongOver(reader: Reader, told: Told): boolean {
  const { subject, item } = told;
  const deadline = noticeDeadline(reader, told);
  if (item.urgent || !deadline || deadline.daysLeft >= -LONG_OVER) return false;
  const isVoucher = !isMail(subject) && subject.kind === 'voucher';
  const dates = isVoucher ? voucherDeadlines(subject.voucher, reader.scheme.rules, reader) : [];
  return dates.every(({ daysLeft: left }) => left < -LONG_OVER);
}

function byUrgency(reader: Reader): (a: Told, b: Told) => number {
  const left = (told: Told): number => daysToAct(reader, told);
  return (a, b) =>
    Number(b.item.urgent) - Number(a.item.urgent) ||
    Number(isLongOver(reader, a)) - Number(isLongOver(reader, b)) ||
    left(a) - left(b) ||
    a.notice.recordId.localeCompare(b.notice.recordId, 'en', { numeric: true });
}

function overdueRow({ words }: Reader, count: number): RowBlock {
  return {
    kind: 'row',
    title: words.t('notice.digest.overdue', { count }),
    detail: null,
    note: null,
    tone: 'default',
    open: target('notices.mine', { page: 0, ...OVERDUE }),
  };
}

function row(reader: Reader, told: Told): RowBlock {
  const { words } = reader;
  const { item, standsInFor } = told;
  const deadline = noticeDeadline(reader, told);
  const details = [
    fieldOf(reader, told),
    deadline && words.t(`notice.deadline.${deadline.name}`, { dateOn: deadline.on }),
    standsInFor && words.t('notice.digest.standIn', { name: shorten(standsInFor.name, LONGEST_COLLEAGUE) }),
  ];
  return {
    kind: 'row',
    title: noticeTitle(reader, told, LONGEST_NAME),
    detail: details.filter(Boolean).join(' · ') || null,
    note:
      deadline &&
      (deadline.stands === 'mayBeOver' ? words.t('days.mayBeOver') : inDays(words, deadline.daysLeft)),
    tone: item.urgent ? 'attention' : deadline ? toneOf(reader, deadline.daysLeft) : 'default',
    open: target('notices.show', { id: item.id }),
  };
}

/** What the title does not name: the program of a voucher, or that it is a competency which ends. */
function fieldOf({ words }: Reader, { subject }: Told): string | null {
  if (isMail(subject)) return null;
  if (subject.kind === 'qualification' && subject.qualification.kind === 'competency')
    return words.t('requirement.kind.competency');
  return subject.kind === 'voucher' ? subject.voucher.programId : null;
}
