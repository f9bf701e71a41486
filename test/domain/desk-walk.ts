import { blocking } from '../../src/domain/check';
import { claimDueOn, type Claim } from '../../src/domain/claim/claim';
import { claimMoves, releasesVouchers, type ClaimEvent } from '../../src/domain/claim/claim-state';
import { RECORDED } from '../../src/domain/confirmation';
import { addDays, type CalendarDate } from '../../src/domain/time/dates';
import { can, move } from '../../src/domain/lifecycle';
import { redemptionChecks } from '../../src/domain/voucher/redemption';
import { reportMoves, type Deliverable, type Report, type ReportEvent } from '../../src/domain/report/report';
import { reservationChecks } from '../../src/domain/voucher/reservation';
import {
  voucherMoves,
  voucherState,
  type AssignedVoucher,
  type ReservedVoucher,
  type Voucher,
  type VoucherEvent,
} from '../../src/domain/voucher/voucher';
import {
  assigned,
  claim,
  competency,
  CONFIRMED,
  deliverable,
  engagement,
  enrollment,
  exam,
  location,
  program,
  report,
  reservation,
} from './records';
import { rules } from '../../src/schemes/planning-services/rules';
import { everywhere } from '../support/records/day';

/** One voucher with all that hangs on it, on a day. */
export interface Desk {
  readonly today: CalendarDate;
  readonly voucher: Voucher;
  readonly report: Report | undefined;
  readonly files: readonly Deliverable[];
  readonly claim: Claim | undefined;
}

/** What may happen next; null where a guard or the table of moves does not allow it. */
export type Step = (desk: Desk) => Desk | null;

/** What stands in the way of reserving the voucher from today until `endsOn`. */
export function reservationBlockers({ voucher, today }: Desk, endsOn: CalendarDate) {
  return blocking(
    reservationChecks({
      voucher,
      program,
      enrollment: enrollment('2028-04-01'),
      qualifications: [competency('2029-01-01'), exam('haruto')],
      otherVouchers: [],
      engagement,
      location: location('tokyo'),
      dates: { startsOn: today, endsOn },
      lead: { id: 'haruto', name: 'haruto' },
      exception: null,
      rules,
      ...everywhere(today),
      retirementInForce: false,
    }),
  );
}

/** What stands in the way of redeeming the voucher. */
export function redemptionBlockers({ voucher, report: written, files, today }: Desk) {
  const records = { voucher, report: written, deliverables: files, location: location('tokyo') };
  return blocking(redemptionChecks({ ...records, rules, ...everywhere(today), retirementInForce: false }));
}

const OPEN = { redeemedOn: null, claimId: null, closeReason: null } as const;

function asAssigned(voucher: Voucher): AssignedVoucher {
  return { ...voucher, ...OPEN, state: 'assigned', reservation: null, confirmation: null };
}

/** The voucher after a move that the table has, else null. */
function moved({ voucher, today }: Desk, event: VoucherEvent): boolean {
  return can(voucherMoves, voucherState(voucher, everywhere(today)), event);
}

function pass(days: number): Step {
  return (desk) => ({ ...desk, today: addDays(desk.today, days) });
}

function reserve(length: number): Step {
  return (desk) => {
    const endsOn = addDays(desk.today, length);
    if (!moved(desk, 'reserve') || reservationBlockers(desk, endsOn).length > 0) return null;
    const agreed = reservation({ startsOn: desk.today, endsOn, reservedOn: desk.today });
    const voucher: ReservedVoucher = {
      ...desk.voucher,
      ...OPEN,
      state: 'reserved',
      reservation: agreed,
      confirmation: RECORDED,
    };
    return { ...desk, voucher };
  };
}

const confirm: Step = (desk) => {
  const { voucher } = desk;
  if (!moved(desk, 'confirm') || (voucher.state !== 'reserved' && voucher.state !== 'redeemed')) return null;
  return { ...desk, voucher: { ...voucher, confirmation: CONFIRMED } };
};

function giveBack(event: 'refuse' | 'cancelReservation'): Step {
  return (desk) => {
    if (!moved(desk, event)) return null;
    const { report: written } = desk;
    const reopened = written && {
      ...written,
      state: move(reportMoves, written.state, 'reopen'),
      content: { ...written.content, startedOn: null, endedOn: null, attested: [] },
      submittedAt: null,
      confirmation: null,
    };
    const isCancelled = event === 'cancelReservation';
    const voucher = asAssigned(desk.voucher);
    const confirmation = isCancelled ? ({ state: 'recorded', cancelReason: 'offer-changed' } as const) : null;
    return { ...desk, voucher: { ...voucher, confirmation }, report: reopened, files: [] };
  };
}

const confirmCancellation: Step = (desk) => {
  const { voucher } = desk;
  if (!moved(desk, 'confirmCancellation') || voucher.state !== 'assigned' || !voucher.confirmation)
    return null;
  const { cancelReason } = voucher.confirmation;
  const seen = { state: 'confirmed', at: '2026-11-20T03:00:00.000Z', by: 'mei', reference: null } as const;
  return { ...desk, voucher: { ...voucher, confirmation: { ...seen, cancelReason } } };
};

/** The reservation stands as it was, with what is known of its report. */
const refuseCancellation: Step = (desk) => {
  const { voucher, today } = desk;
  if (!moved(desk, 'refuseCancellation') || voucher.confirmation?.state !== 'recorded') return null;
  const agreed = reservation({ startsOn: today, endsOn: today, reservedOn: today });
  return {
    ...desk,
    voucher: { ...voucher, ...OPEN, state: 'reserved', reservation: agreed, confirmation: RECORDED },
  };
};

const redeem: Step = (desk) => {
  const { voucher, today } = desk;
  if (voucher.state !== 'reserved' || !moved(desk, 'redeem') || redemptionBlockers(desk).length > 0)
    return null;
  return { ...desk, voucher: { ...voucher, state: 'redeemed', redeemedOn: today, confirmation: RECORDED } };
};

const refuseRedemption: Step = (desk) => {
  const { voucher } = desk;
  if (voucher.state !== 'redeemed' || !moved(desk, 'refuseRedemption') || voucher.claimId !== null)
    return null;
  return { ...desk, voucher: { ...voucher, ...OPEN, state: 'reserved', confirmation: CONFIRMED } };
};

const extend: Step = (desk) => {
  const event = desk.voucher.state === 'assigned' ? 'reviveAssigned' : 'reviveReserved';
  if (!moved(desk, 'changeExpiry') && !moved(desk, event)) return null;
  return { ...desk, voucher: { ...desk.voucher, expiresOn: addDays(desk.today, 90) } };
};

const close: Step = (desk) => {
  if (!moved(desk, 'close')) return null;
  const { reservation: agreed } = desk.voucher;
  const closed = { ...OPEN, state: 'closed', confirmation: null, closeReason: 'withdrawn' } as const;
  return { ...desk, voucher: { ...desk.voucher, ...closed, reservation: agreed } };
};

function onReport(event: ReportEvent, change: (desk: Desk, draft: Report) => Partial<Desk> | null): Step {
  return (desk) => {
    if (voucherState(desk.voucher, everywhere(desk.today)) !== 'reserved') return null;
    const { endsOn } = desk.voucher.reservation ?? reservation();
    const present =
      desk.report ?? report('draft', { content: { ...report('draft').content, endedOn: endsOn } });
    if (!can(reportMoves, present.state, event)) return null;
    const changed = change(desk, { ...present, state: move(reportMoves, present.state, event) });
    return changed && { ...desk, ...changed };
  };
}

function onClaim(event: ClaimEvent): Step {
  return (desk) => {
    const { claim: present, voucher } = desk;
    if (!present || voucher.state !== 'redeemed' || !can(claimMoves, present.state, event)) return null;
    const state = move(claimMoves, present.state, event);
    const confirmation =
      event === 'submit' ? RECORDED : event === 'confirm' ? CONFIRMED : present.confirmation;
    const claimId = releasesVouchers(state) ? null : present.id;
    return { ...desk, claim: { ...present, state, confirmation }, voucher: { ...voucher, claimId } };
  };
}

const createClaim: Step = (desk) => {
  const { voucher } = desk;
  if (voucher.state !== 'redeemed' || voucher.claimId !== null) return null;
  const created = claim('draft', { dueOn: claimDueOn(rules, voucher.redeemedOn) });
  return { ...desk, claim: created, voucher: { ...voucher, claimId: created.id } };
};

/** The steps of people and of the calendar, by name. */
export const STEPS: Readonly<Record<string, Step>> = {
  day: pass(1),
  week: pass(7),
  quarter: pass(90),
  reserve: reserve(7),
  reserveLong: reserve(30),
  confirm,
  refuse: giveBack('refuse'),
  cancelReservation: giveBack('cancelReservation'),
  confirmCancellation,
  refuseCancellation,
  redeem,
  refuseRedemption,
  extend,
  close,
  save: onReport('save', ({ voucher: { reservation: agreed } }, draft) => ({
    report: {
      ...draft,
      content: { ...draft.content, endedOn: draft.content.endedOn ?? agreed?.endsOn ?? null },
    },
  })),
  attach: onReport('attach', ({ files }, draft) => ({ report: draft, files: [...files, deliverable()] })),
  remove: onReport('remove', (_, draft) => ({ report: draft, files: [] })),
  submit: onReport('submit', ({ files, today }, sent) =>
    files.length > 0 && sent.content.endedOn !== null && sent.content.endedOn <= today
      ? { report: { ...sent, confirmation: RECORDED } }
      : null,
  ),
  confirmReport: onReport('confirm', (_, sent) => ({ report: { ...sent, confirmation: CONFIRMED } })),
  refuseReport: onReport('refuse', (_, draft) => ({ report: { ...draft, confirmation: null } })),
  createClaim,
  editClaim: onClaim('edit'),
  submitClaim: onClaim('submit'),
  confirmClaim: onClaim('confirm'),
  startReview: onClaim('startReview'),
  requireAction: onClaim('requireAction'),
  approve: onClaim('approve'),
  hold: onClaim('hold'),
  pay: onClaim('pay'),
  deny: onClaim('deny'),
  cancelClaim: onClaim('cancel'),
};

/** A voucher as it was just taken in. */
export function start(today: CalendarDate): Desk {
  return { today, voucher: assigned(), report: undefined, files: [], claim: undefined };
}

/** The names of the steps that are possible now, those that only pass time left out. */
export function possible(desk: Desk): string[] {
  return Object.keys(STEPS).filter((name) => !TIME.includes(name) && STEPS[name]?.(desk));
}

const TIME: readonly string[] = ['day', 'week', 'quarter'];
