import type { Page, RowBlock } from '../../cards/page';
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

/**
 * All that waits for a person in one card, what cannot wait first; each line opens its notice. `page` counts from 0: the
 * first goes out, the others are opened from it.
 */
export function composeDigest(reader: Reader, told: readonly Told[], page = 0): Page {
  const { words, today } = reader;
  const lines = latestOfEach(told).sort(byUrgency(reader));
  const urgent = lines.filter(({ item }) => item.urgent).length;
  // Of a page that was asked for all may be done by now.
  const shown = Math.max(Math.min(page, Math.ceil(lines.length / ROWS) - 1), 0);
  const from = shown * ROWS;
  const more = lines.length - from - ROWS;
  return {
    title: words.t('notice.digest.title', { dayOn: today, count: lines.length, urgent }),
    blocks: [
      { kind: 'text', subtle: true, guide: true, text: words.t('notice.digest.text') },
      ...lines.slice(from, from + ROWS).map((line) => row(reader, line)),
      ...(more > 0 ? [{ kind: 'text', text: words.t('notice.digest.more', { count: more }) } as const] : []),
    ],
    buttons: [
      ...pageButtons(words, 'notices.mine', shown, lines.length, ROWS),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      openButton(words.t('notice.settings'), 'settings.open', {}),
    ],
  };
}

/** Of several notices about the same thing (their days have passed, or one came for an absent colleague) the latest. */
function latestOfEach(told: readonly Told[]): Told[] {
  const latest = new Map<string, Told>();
  for (const each of told) {
    const { kind, recordId, part } = each.notice;
    const key = JSON.stringify([kind, recordId, part]);
    const other = latest.get(key);
    if (!other || other.notice.on < each.notice.on) latest.set(key, each);
  }
  return [...latest.values()];
}

function byUrgency(reader: Reader): (a: Told, b: Told) => number {
  const left = (told: Told): number => daysToAct(reader, told);
  return (a, b) =>
    Number(b.item.urgent) - Number(a.item.urgent) ||
    left(a) - left(b) ||
    a.notice.recordId.localeCompare(b.notice.recordId, 'en', { numeric: true });
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
