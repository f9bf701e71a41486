import type { Instant } from '../../../../src/domain/time/dates';
import type { Notice } from '../../../../src/domain/notice/reminder';
import { wallAt } from '../calendar';
import { COMPANY } from '../offices';
import type { People } from './people';
import type { Reason, Stage } from './reason';
import type { Place, Reasons } from './reasons';

/** A stretch of time in which there was a reason to tell somebody something. */
export interface Epoch {
  readonly from: Instant;
  /** Null: to the end of the year. */
  readonly to: Instant | null;
}

/** One thing that somebody had reason to be told, in one stretch or in several. */
export interface Matter {
  readonly key: string;
  readonly owner: string;
  readonly reason: Reason;
  readonly stage: Stage;
  readonly epochs: Epoch[];
}

/** The key that tells things apart, as the outbox does it. */
export function keyOf({ kind, recordId, part, anchorOn }: Reason | Notice, days: number): string {
  return `${kind} ${recordId} ${part} ${anchorOn} ${days}`;
}

/** Everything that there ever was a reason to tell, by key and owner. */
export function matters(
  reasons: Reasons,
  people: People,
  personMoments: readonly Instant[],
): Map<string, Matter> {
  const all = new Map<string, Matter>();
  for (const subject of reasons.subjects()) {
    const own = reasons.moments(subject);
    const [born] = own;
    if (!born) continue;
    const moments = [...new Set([...own, ...personMoments.filter((at) => at > born)])].sort();
    for (const at of moments) {
      const present = new Set<string>();
      for (const reason of reasons.of(subject, at, wallAt(COMPANY.timeZone, at).day))
        for (const owner of people
          .concerned(reason.whom, at)
          .filter((id) => people.listens(id, reason.kind, at)))
          for (const stage of reason.stages) {
            const name = `${keyOf(reason, stage.days)} ${owner}`;
            present.add(name);
            begin(all, name, { key: keyOf(reason, stage.days), owner, reason, stage, epochs: [] }, at);
          }
      end(all, subject, present, at);
    }
  }
  return all;
}

function begin(all: Map<string, Matter>, name: string, matter: Matter, at: Instant): void {
  const known = all.get(name) ?? matter;
  all.set(name, known);
  const last = known.epochs.at(-1);
  if (!last || last.to !== null) known.epochs.push({ from: at, to: null });
}

/** Ends what there is no reason for any more. */
function end(
  all: Map<string, Matter>,
  { subject, recordId }: Place,
  present: ReadonlySet<string>,
  at: Instant,
): void {
  for (const [name, { epochs, reason }] of all) {
    if (reason.recordId !== recordId || reason.subject !== subject || present.has(name)) continue;
    const last = epochs.at(-1);
    if (last && last.to === null) epochs[epochs.length - 1] = { ...last, to: at };
  }
}
