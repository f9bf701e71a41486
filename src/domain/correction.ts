import type { AuditEvent } from './audit';

/** The records whose results in another tool a person writes down, and may have written down by mistake. */
export type Correctable = 'claim' | 'voucher' | 'report' | 'enrollment';

/** What the audit trail says when a result was taken back; the row of the result stays. */
export const TAKE_BACK = 'takeBack';

/** What can be taken back, by its event. A step that only this desk knows of has a way back of its own. */
const RESULTS = {
  claim: ['submit', 'confirm', 'startReview', 'requireAction', 'approve', 'hold', 'pay', 'deny', 'cancel'],
  voucher: ['confirm', 'refuse', 'confirmCancellation', 'redeem', 'refuseRedemption', 'close'],
  report: ['confirm', 'refuse'],
  enrollment: ['confirm', 'refuse', 'renew'],
} as const satisfies Readonly<Record<Correctable, readonly string[]>>;

/** The events of a kind of record that can be taken back. */
export type ResultOf<Kind extends Correctable> = (typeof RESULTS)[Kind][number];

/** What may have happened since and leaves the result as it is. */
const BESIDE: Readonly<Record<Correctable, readonly string[]>> = {
  claim: [],
  voucher: ['correctNumber', 'changeExpiry', 'reviveAssigned', 'reviveReserved', 'claim', 'release'],
  report: [],
  enrollment: [],
};

/** An event that can be taken back. */
export interface StandingResult<Kind extends Correctable> extends AuditEvent {
  readonly event: ResultOf<Kind>;
}

/**
 * The latest result of a record, if nothing that followed from it has happened since: each correction takes back one
 * result, and the one before it stands again. `history`: the record's events, the latest first.
 */
export function standingResult<Kind extends Correctable>(
  kind: Kind,
  history: readonly AuditEvent[],
): StandingResult<Kind> | undefined {
  const latest = standingEvents(kind, history).find(({ event }) => !BESIDE[kind].includes(event));
  return latest && isResult(kind, latest) ? latest : undefined;
}

/** The events that were not taken back, the latest first. */
export function standingEvents(kind: Correctable, history: readonly AuditEvent[]): AuditEvent[] {
  let taken = 0;
  return history.filter((event) => {
    if (event.event === TAKE_BACK) taken += 1;
    else if (taken > 0 && isResult(kind, event)) taken -= 1;
    else return true;
    return false;
  });
}

function isResult<Kind extends Correctable>(kind: Kind, event: AuditEvent): event is StandingResult<Kind> {
  const results: readonly string[] = RESULTS[kind];
  return results.includes(event.event) && (kind !== 'voucher' || keepsReservation(event));
}

/** A refusal of an earlier release kept nothing of the reservation that it ended. */
function keepsReservation({ event, before }: AuditEvent): boolean {
  return event !== 'refuse' || 'locationId' in before;
}
