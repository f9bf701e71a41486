import type { ClaimState } from '../claim/claim-state';
import type { CalendarDate } from '../time/dates';
import type { Localized } from '../locale';

/** Where a fact of a scheme comes from, so that a card can show it beside the fact. */
export interface Source {
  /** Short title of the page or document, as its readers know it. */
  readonly title: string;
  readonly url?: string;
  /** The day of the page's text that was read; absent where the page bears none. */
  readonly on?: CalendarDate;
  /** `stated`: the source says so. `inferred`: our reading, a person may overrule it. */
  readonly certainty: 'stated' | 'inferred';
}

export type CompetencyLevel = 'silver' | 'gold';

/** What a company must hold: any one of these competencies at the level or above. */
export interface CompetencyRequirement {
  readonly anyOf: readonly { readonly competency: string; readonly level: CompetencyLevel }[];
  readonly source: Source;
}

/** What one voucher pays for: a kind of engagement inside a program. */
export interface EngagementType {
  readonly id: string;
  readonly name: Localized;
  readonly competency: CompetencyRequirement;
  /** Lengths in days that the engagement is offered in; absent: every length of the scheme. */
  readonly lengths?: readonly number[];
}

/** A part of a scheme that a company is eligible for, enrolls in and claims under. */
export interface Program {
  /** Stable id and the code that people use, for example `DDPS`. */
  readonly id: string;
  readonly name: Localized;
  readonly products: Localized;
  readonly competency: CompetencyRequirement;
  readonly engagements: readonly EngagementType[];
  /** Last day on which it is offered, with its source; in force only while retirement is switched on. */
  readonly retiredOn?: { readonly on: CalendarDate | 'unknown'; readonly source: Source };
}

/** A page of another tool where a person carries out by hand what is recorded here. */
export interface ToolPage {
  readonly url: string;
  /** What to press there, in order. */
  readonly steps: Readonly<Record<'en-US' | 'ja-JP' | 'zh-TW', readonly string[]>>;
  readonly source: Source;
}

/** The steps that a person also carries out in a tool without a public interface. */
export const TOOL_STEPS = [
  'eligibility',
  'training',
  'agreement',
  'enroll',
  'profile',
  'reserve',
  'changeDates',
  'cancelReservation',
  'report',
  'redeem',
  'claim',
] as const;

export type ToolStep = (typeof TOOL_STEPS)[number];

/** A number of the rules with its source. */
export interface Figure {
  readonly value: number;
  readonly source: Source;
}

/** One item of the payment set-up that a company completes once for each program. */
export interface ChecklistItem {
  readonly id: string;
  readonly text: Localized;
  readonly source: Source;
}

/** A reason for cancelling a reservation, and what follows once that stands in the voucher tool. */
export interface CancelReason extends ChecklistItem {
  /** `reserve`: the voucher is to be used in another way; `close`: it is not this company that will use it. */
  readonly then: 'reserve' | 'close';
}

/** The days on which a reminder is due, in order, counted from its date (negative: before it); and which cannot wait. */
export interface ReminderRule {
  readonly days: readonly number[];
  /** Of these days, the ones of which a person is told at once and alone. */
  readonly urgent: readonly number[];
  readonly source: Source;
}

/** Days for each part of a kind: `inReview`; a part without a rule may last. */
export type RulesByPart = Readonly<Partial<Record<string, ReminderRule>>>;

/**
 * The days of each kind of reminder, counted from the date that its entry says (`defineReminder`). A scheme has to name
 * those here; it may name any other, whose entry has days of its own.
 */
export interface ReminderRules {
  readonly voucherNotReserved: ReminderRule;
  readonly voucherExpiring: ReminderRule;
  readonly latestStart: ReminderRule;
  readonly reportMissing: ReminderRule;
  readonly notRedeemed: ReminderRule;
  readonly notClaimed: ReminderRule;
  /** By the state that the claim stands in. */
  readonly claimStuck: Readonly<Partial<Record<ClaimState, ReminderRule>>>;
  readonly notConfirmed: ReminderRule;
  readonly renewal: ReminderRule;
  readonly qualificationEnding: ReminderRule;
  readonly paymentSetup: ReminderRule;
  readonly [kind: string]: ReminderRule | RulesByPart;
}

/** The numbers and dates of a scheme; days unless said otherwise. */
export interface SchemeRules {
  /** Life of a voucher from its creation (or, estimated, its assignment). */
  readonly voucherLife: Figure;
  /** Every length in which a voucher may be issued. */
  readonly lengths: { readonly values: readonly number[]; readonly source: Source };
  /** An engagement has no more days than its voucher is for; null where a voucher has no length in days. */
  readonly serviceLevel: { readonly source: Source } | null;
  /** Most days of one engagement that may be off site; null: no such limit. */
  readonly offSiteLimit: Figure | null;
  /** Most days for one customer and kind of engagement, unless one of the exceptions is attested. */
  readonly customerLimit: Figure & { readonly exceptions: readonly ChecklistItem[] };
  /** Working days kept free between the end of the engagement and the expiry for report and redemption. */
  readonly reportBuffer: Figure;
  /** Days after redemption within which the claim must be submitted. */
  readonly claimWindow: Figure;
  /** Renewal around the anniversary: preparation starts, the window opens, the window closes (offsets in days). */
  readonly renewal: {
    readonly prepare: Figure;
    readonly opens: Figure;
    readonly closes: Figure;
    readonly period: Figure;
  };
  /** Location country must equal delivery country. */
  readonly sameCountry: { readonly source: Source };
  readonly reserveBeforeStart: { readonly source: Source };
  readonly reportBeforeRedeem: { readonly source: Source };
  readonly datesWithinLife: { readonly source: Source };
  /** Participants' compliance training. */
  readonly complianceTraining: { readonly source: Source };
  /** The exam or assessment of a lead consultant. */
  readonly leadExam: { readonly source: Source };
  readonly agreement: { readonly source: Source };
  /** Reasons for which a reservation may be cancelled. */
  readonly cancelReasons: readonly CancelReason[];
  /** Dates on which the scheme itself ends; in force only while retirement is switched on. */
  readonly retirement: {
    readonly lastAssignmentOn: CalendarDate;
    readonly lastRedemptionOn: CalendarDate;
    readonly source: Source;
  };
  /** How long an exam and a compliance training count, in days; null: for ever, as far as is known. */
  readonly qualificationLife: { readonly exam: Figure | null; readonly training: Figure | null };
  readonly reminders: ReminderRules;
}

/** A funded-engagement scheme, whole: adding one means adding one such value to the list of schemes. */
export interface Scheme {
  readonly id: string;
  readonly name: Localized;
  /** Which edition of the rules this is, shown beside them. */
  readonly edition: Localized;
  readonly programs: readonly Program[];
  /** Competency codes with their names. */
  readonly competencies: Readonly<Record<string, Localized>>;
  /** Codes of those that are held or not, without a level; kept at the lower one. */
  readonly withoutLevels?: readonly string[];
  readonly rules: SchemeRules;
  readonly paymentSetup: readonly ChecklistItem[];
  readonly attestations: readonly ChecklistItem[];
  readonly deliverableKinds: readonly { readonly id: string; readonly name: Localized }[];
  readonly pages: Readonly<Record<ToolStep, ToolPage>>;
  /** The ready-made message that asks a customer for the mail with the voucher. */
  readonly customerMessage: Localized;
}

/** The program of the scheme with this id, or undefined. */
export function findProgram(scheme: Scheme, id: string): Program | undefined {
  return scheme.programs.find((program) => program.id === id);
}

/** The kind of engagement with this id and its program, or undefined. */
export function findEngagement(
  scheme: Scheme,
  id: string,
): { program: Program; engagement: EngagementType } | undefined {
  for (const program of scheme.programs) {
    const engagement = program.engagements.find((candidate) => candidate.id === id);
    if (engagement) return { program, engagement };
  }
  return undefined;
}

/** Whether the scheme knows a competency of this code, which may come from outside. */
export function hasCompetency({ competencies }: Scheme, code: string): boolean {
  return Object.hasOwn(competencies, code);
}

/** Whether the competency is held at a level; some are held or not, and that is all. */
export function hasLevels({ withoutLevels = [] }: Scheme, competency: string): boolean {
  return !withoutLevels.includes(competency);
}
