import type { CalendarDate, Instant } from '../../../../src/domain/time/dates';
import type { Notice } from '../../../../src/domain/notice/reminder';
import { wallAt } from '../calendar';
import { YEAR } from '../diary';
import { COMPANY } from '../offices';
import type { Heard, Line } from '../heard';
import { keyOf, type Epoch, type Matter } from './epochs';
import type { People } from './people';
import type { Reasons } from './reasons';
import { dueSince, type Due } from './times';

type Place = Pick<Notice, 'kind' | 'subject' | 'recordId' | 'part' | 'anchorOn' | 'days' | 'on'>;

/** Seconds that a second look at the outbox may take. */
const SECOND_LOOK_MS = 10_000;

/** What was wrong with what was told, and what was not: each fault as a line to read. */
export class Verdicts {
  private readonly told = new Map<string, { readonly message: Heard; readonly line: Line }[]>();

  constructor(
    private readonly reasons: Reasons,
    private readonly people: People,
    private readonly matters: ReadonlyMap<string, Matter>,
    private readonly heard: readonly Heard[],
  ) {
    for (const message of heard)
      for (const line of message.lines) {
        const name = `${keyOf(line.notice, line.notice.days)} ${line.owner}`;
        this.told.set(name, [...(this.told.get(name) ?? []), { message, line }]);
      }
  }

  /** Nothing is told twice to the same person, in whosever stead. */
  repeated(): string[] {
    const readers = new Map<string, number>();
    for (const { to, lines } of this.heard)
      for (const { notice } of lines) {
        const name = `${keyOf(notice, notice.days)} to ${to}`;
        readers.set(name, (readers.get(name) ?? 0) + 1);
      }
    const owners = [...this.told].map(([name, all]): [string, number] => [`${name} in all`, all.length]);
    return [...readers, ...owners].flatMap(([name, times]) => (times > 1 ? [`${name}: ${times} times`] : []));
  }

  /** What was told held at that moment, was that person's to know, and came at its hour. */
  wrong(): string[] {
    return this.heard.flatMap((message) =>
      message.lines.flatMap((line) => {
        const fault = this.faultOf(message, line);
        const { notice, owner } = line;
        return fault
          ? [
              `${keyOf(notice, notice.days)} (${notice.on}) of ${owner} to ${message.to} at ${message.at}: ${fault}`,
            ]
          : [];
      }),
    );
  }

  private faultOf({ at, to }: Heard, { notice, owner, urgent }: Line): string | null {
    const matter = this.matters.get(`${keyOf(notice, notice.days)} ${owner}`);
    const epoch = matter?.epochs.find(({ from, to: end }) => from <= at && (end === null || at < end));
    if (!matter || !epoch) return 'there was no reason';
    if (!this.holds(notice, at, to)) return 'it did not hold on that day';
    const due = dueSince(this.people, this.hadDigest, owner, matter.stage, epoch.from);
    if (due.reader !== to) return `it was for ${due.reader} at ${due.at}`;
    if (due.urgent !== urgent) return `urgent: ${urgent}`;
    const lateMs = Date.parse(at) - Date.parse(due.at);
    return lateMs >= 0 && lateMs <= SECOND_LOOK_MS ? null : `it was due at ${due.at} (since ${epoch.from})`;
  }

  /** Everything that there was a reason to tell when its time came was told, or said by a later warning. */
  missing(): string[] {
    return [...this.matters.values()].flatMap((matter) =>
      matter.epochs.flatMap((epoch) => {
        const due = dueSince(this.people, this.hadDigest, matter.owner, matter.stage, epoch.from);
        if (!this.isExpected(matter, epoch, due)) return [];
        if (this.wasTold(matter, due)) return [];
        return [
          `${matter.key} (${matter.stage.on}) of ${matter.owner} to ${due.reader} at ${due.at}, since ${epoch.from}`,
        ];
      }),
    );
  }

  private isExpected({ reason, stage }: Matter, epoch: Epoch, { at, reader, found }: Due): boolean {
    if (at >= YEAR.to || (epoch.to !== null && at >= epoch.to)) return false;
    const notice = { ...reason, days: stage.days, on: stage.on };
    // What is found on a day of the company on which a later one has come already is told as that.
    const foundOn = wallAt(COMPANY.timeZone, found).day;
    return this.holdsOn(notice, found, foundOn) && this.holds(notice, at, reader);
  }

  private readonly hadDigest = (person: string, at: Instant): boolean => {
    const today = dayOf(this.people, person, at);
    return this.heard.some(
      (message) =>
        message.to === person &&
        message.at < at &&
        message.lines.some(({ urgent }) => !urgent) &&
        dayOf(this.people, person, message.at) === today,
    );
  };

  private wasTold({ key, owner, reason, stage, epochs }: Matter, { reader, at }: Due): boolean {
    // What concerns the stand-in as well is told to them at their own hour, and judged as theirs.
    const own = reader === owner ? undefined : this.matters.get(`${key} ${reader}`);
    if (own?.epochs.some(({ from, to }) => from <= at && (to === null || at < to))) return true;
    // What a stand-in was told once, perhaps as their own, is not told to the owner when the reason comes back.
    const readers = epochs.map(
      ({ from }) => dueSince(this.people, this.hadDigest, owner, stage, from).reader,
    );
    if ([owner, ...readers].some((person) => this.told.has(`${key} ${person}`))) return true;
    // The next of its days may be told on the same day, alone.
    const day = dayOf(this.people, reader, at);
    return this.heard.some(
      (message) =>
        message.to === reader &&
        dayOf(this.people, reader, message.at) === day &&
        message.lines.some(
          ({ notice }) => keyOf(notice, 0) === keyOf(reason, 0) && notice.days >= stage.days,
        ),
    );
  }

  /** Whether the records call for it on the reader's day, and for none of its later days already. */
  private holds(notice: Place, at: Instant, reader: string): boolean {
    return this.holdsOn(notice, at, dayOf(this.people, reader, at));
  }

  private holdsOn(notice: Place, at: Instant, day: CalendarDate): boolean {
    const same = this.reasons
      .of(notice, at, day)
      .find(
        ({ kind, part, anchorOn }) =>
          kind === notice.kind && part === notice.part && anchorOn === notice.anchorOn,
      );
    const come = (same?.stages ?? []).filter(({ on }) => on <= day);
    const isStage = same?.stages.some(({ days }) => days === notice.days) ?? false;
    return isStage && (notice.on > day || come.at(-1)?.days === notice.days);
  }
}

/** A day of somebody, for counting. */
export function dayOf(people: People, person: string, at: Instant): CalendarDate {
  return wallAt(people.hours(person, at).zone, at).day;
}
