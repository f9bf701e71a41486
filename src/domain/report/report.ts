import type { Confirmation } from '../confirmation';
import type { Day } from '../time/day';
import type { CalendarDate, Instant } from '../time/dates';
import type { Transitions } from '../lifecycle';
import type { Versioned } from '../versioned';
import { voucherState, type Voucher } from '../voucher/voucher';

export type ReportState = 'draft' | 'submitted';
export type ReportEvent =
  'save' | 'attach' | 'remove' | 'submit' | 'confirm' | 'refuse' | 'correct' | 'reopen' | 'restore';

/**
 * A submitted report goes back to draft when the tool refused it, when it turns out to lack something, or when its
 * reservation is given up or moved ahead, and is submitted again when that was given up in vain.
 */
export const reportMoves: Transitions<ReportState, ReportEvent> = {
  draft: {
    save: 'draft',
    attach: 'draft',
    remove: 'draft',
    submit: 'submitted',
    reopen: 'draft',
    restore: 'submitted',
  },
  submitted: { confirm: 'submitted', refuse: 'draft', correct: 'draft', reopen: 'draft' },
};

/**
 * What may be done with a report: as its own state says while its voucher is reserved; once that is redeemed, no more
 * than to confirm that it was taken (`sent`); else nothing (`closed`).
 */
export type ReportStage = ReportState | 'sent' | 'closed';

/** The moves of a report by its stage. */
export const reportStageMoves: Transitions<ReportStage, ReportEvent> = {
  ...reportMoves,
  sent: { confirm: 'sent' },
  closed: {},
};

/** The stage of a voucher's report on a day. */
export function reportStage(
  voucher: Voucher,
  report: Pick<Report, 'state'> | undefined,
  day: Pick<Day, 'dayIn'>,
): ReportStage {
  const state = voucherState(voucher, day);
  if (state === 'reserved') return report?.state ?? 'draft';
  return state === 'redeemed' && report?.state === 'submitted' ? 'sent' : 'closed';
}

/** What the completion report says; null where nobody has filled it in yet. */
export interface ReportContent {
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly onSiteDays: number | null;
  readonly offSiteDays: number | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly products: string | null;
  readonly summary: string | null;
  readonly nextSteps: string | null;
  readonly deploymentOn: CalendarDate | null;
  /** Kind of the deliverable, by its id in the scheme. */
  readonly deliverableKind: string | null;
  /** Ids of the scheme's attestations that the author gave. */
  readonly attested: readonly string[];
}

/** The completion report of one voucher; the id is the voucher's. */
export interface Report extends Versioned {
  readonly state: ReportState;
  readonly content: ReportContent;
  readonly submittedAt: Instant | null;
  readonly confirmation: Confirmation | null;
}

/** A file that goes with a report. Files are kept under their content hash; the name is for display only. */
export interface Deliverable extends Versioned {
  readonly reportId: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly addedBy: string;
  readonly addedAt: Instant;
  /** Set when it was replaced or taken out. */
  readonly removedAt: Instant | null;
}

/**
 * A one-time permission to send one file to one report: from a web page, where the id is the hash of its secret, or
 * as an attachment in the person's chat.
 */
export interface UploadTicket extends Versioned {
  readonly reportId: string;
  readonly personId: string;
  /** The deliverable whose place the file takes; null for one more. */
  readonly replacesId: string | null;
  /** Where it was asked for. */
  readonly conversationId: string;
  /** The card there that offers it; null where no card was pressed. */
  readonly activityId: string | null;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}
