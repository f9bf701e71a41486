import { renderCard } from '../../../../src/cards/card';
import type { CalendarDate, Instant } from '../../../../src/domain/time/dates';
import type { Locale } from '../../../../src/domain/locale';
import { checkCard, MAX_CARD_BYTES } from '../../chat/card-check';
import { minutesAfter, momentOf, wallAt } from '../calendar';
import { OUTAGES } from '../diary';
import type { Heard } from '../heard';
import { inQuiet } from './hours';
import type { LastDates } from './last-dates';
import type { People } from './people';

/** A digest that is late by no more minutes still is one, also within the quiet hours. */
const DIGEST_MINUTES = 60;
/** Lines of a digest. */
const ROWS = 12;
/** Of so many cards one is held against the official library and schema, which takes long. */
const SAMPLE = 40;

const SCRIPTS: Readonly<Record<Locale, (text: string) => boolean>> = {
  'en-US': (text) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
  'ja-JP': (text) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
  'zh-TW': (text) => /\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
};

/** How people were spoken to: each fault as a line to read. */
export class Manners {
  constructor(
    private readonly people: People,
    private readonly heard: readonly Heard[],
    private readonly dates: LastDates,
  ) {}

  /** Nobody hears anything in the quiet hours, but a digest that was asked for then; on days off what is urgent alone. */
  untimely(): string[] {
    return this.faults((message) => {
      const hours = this.people.hours(message.to, message.at);
      const { day, time } = wallAt(hours.zone, message.at);
      const digest = momentOf(hours.zone, day, hours.digestAt);
      const isDigestTime = message.at >= digest && message.at < minutesAfter(digest, DIGEST_MINUTES);
      if (inQuiet(message.at, hours) && !(isDigest(message) && isDigestTime)) return `quiet at ${time}`;
      return isDigest(message) && hours.isOff(day) ? `a digest on ${day}, a day off` : null;
    });
  }

  /** One digest a day at most; and no two messages within a minute, but the one urgent thing and all the rest. */
  crowded(): string[] {
    const digests = new Map<string, number>();
    const last = new Map<string, Heard>();
    return this.faults((message) => {
      const before = last.get(message.to);
      last.set(message.to, message);
      const day = `${message.to} ${this.dayOf(message)}`;
      if (isDigest(message)) digests.set(day, (digests.get(day) ?? 0) + 1);
      if ((digests.get(day) ?? 0) > 1 && isDigest(message)) return 'a second digest';
      if (!before || message.at >= minutesAfter(before.at, 1)) return null;
      const isPair = before.lines.length === 1 && !isDigest(before) && isDigest(message);
      return isPair ? null : `right after ${before.lines.length} at ${before.at}`;
    });
  }

  /**
   * On the day on which the process is back, and on the next, nobody gets more than a digest and an urgent card, but for
   * what came to be after it was back.
   */
  flooded(): string[] {
    return OUTAGES.flatMap(({ to }) => {
      const counts = new Map<string, number>();
      for (const message of this.heard) {
        if (message.at < to || message.at > minutesAfter(to, 24 * 60)) continue;
        if (message.lines.every(({ queuedAt }) => queuedAt > to)) continue;
        const name = `${message.to} ${this.dayOf(message)} ${isDigest(message) ? 'digest' : 'urgent'}`;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      return [...counts].flatMap(([name, count]) => (count > 1 ? [`${name}: ${count}`] : []));
    });
  }

  /** Everybody is spoken to in their language, with the dates of their own days; a mail says what the card would. */
  foreign(): string[] {
    return this.faults((message) => {
      const { to, at, locale, page, mail, lines } = message;
      const wanted = this.people.language(to, at);
      if (locale !== wanted) return `${locale} instead of ${wanted}`;
      if (!SCRIPTS[locale](page.title)) return `"${page.title}" in ${locale}`;
      const { zone } = this.people.hours(to, at);
      const [first] = lines;
      const dated = lines.length > 1 ? page.title : JSON.stringify(page.blocks);
      const date = lines.length > 1 ? longDate(locale, zone, at) : longDay(locale, first?.notice.on);
      if (!dated.includes(date)) return `no ${date} in "${dated}"`;
      const rows = page.blocks.filter(({ kind }) => kind === 'row').length;
      const expected = this.rowsOf(message);
      if (lines.length > 1 && rows !== expected) return `${rows} rows instead of ${expected}`;
      if (mail && !mail.text.startsWith(page.title)) return `a mail of its own: ${mail.subject}`;
      return null;
    });
  }

  /** Every card stays within the limit; a sample is held against all that must hold for cards. Bytes of the largest. */
  largestCard(): number {
    let largest = 0;
    this.heard.forEach(({ page, words }, index) => {
      const card = renderCard(page, words);
      largest = Math.max(largest, JSON.stringify(card).length * 2);
      if (index % SAMPLE === 0) checkCard(card);
    });
    if (largest > MAX_CARD_BYTES) throw new Error(`a card of ${largest} bytes`);
    return largest;
  }

  /** A row for each record, up to those that fit; several that have been over for weeks are one more. */
  private rowsOf(message: Heard): number {
    const records = this.dates.records(message);
    const old = records.filter((lines) => this.dates.isLongOver(lines, message.at, this.dayOf(message)));
    const isFolded = old.length > 1;
    return Math.min(records.length - (isFolded ? old.length : 0), ROWS) + (isFolded ? 1 : 0);
  }

  private faults(fault: (message: Heard) => string | null): string[] {
    return this.heard.flatMap((message) => {
      const found = fault(message);
      return found === null ? [] : [`${message.to} at ${message.at}: ${found}`];
    });
  }

  private dayOf({ to, at }: Heard): CalendarDate {
    return wallAt(this.people.hours(to, at).zone, at).day;
  }
}

/** Whether it holds something that was not urgent. */
export function isDigest({ lines }: Heard): boolean {
  return lines.some(({ urgent }) => !urgent);
}

function longDate(locale: Locale, timeZone: string, at: Instant): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(Date.parse(at));
}

function longDay(locale: Locale, day: CalendarDate | undefined): string {
  return day ? longDate(locale, 'UTC', `${day}T12:00:00.000Z`) : '';
}
