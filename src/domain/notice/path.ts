import type { ClaimState } from '../claim/claim-state';
import type { Report } from '../report/report';
import type { SchemeRules } from '../scheme/scheme';
import type { Subject } from '../subject';
import type { CalendarDate } from '../time/dates';
import type { Voucher } from '../voucher/voucher';

type OneOrMore<V> = V | readonly V[];

/** Days from a date of the record to another: as many in every scheme, or by its rules; null: there is no other. */
export type Shift = number | ((rules: SchemeRules) => number | null);

/** What is looked for in the records of a path: the date from which days are counted, the last day, or either. */
interface Sought {
  /** From the date of the path to the anchor; absent: it does not lead there. */
  readonly anchor?: Shift;
  /** From the date of the path to the last day; absent: it does not lead there. */
  readonly final?: Shift;
  /** The part whose days count, where the scheme has days for each. */
  readonly part?: string;
}

/** By columns that an index holds in this order, so that a sweep costs what is due and not what is kept. */
type Indexed<Table extends string, Where, Date extends string> = Sought & {
  readonly table: Table;
  readonly where: Where;
  readonly date: Date;
};

type VoucherStates = { readonly state: OneOrMore<Voucher['state']> };

type VoucherPath =
  | (Indexed<
      'vouchers',
      VoucherStates,
      'takenInOn' | 'expiresOn' | 'endsOn' | 'reservedOn' | 'redeemedOn'
    > & {
      /** Where no column has the date: it lies at most so many days before the one of the path, and is computed. */
      readonly computed?: {
        readonly daysBefore: number;
        readonly on: (rules: SchemeRules, voucher: Voucher) => CalendarDate;
      };
    })
  | Indexed<'vouchers', VoucherStates & { readonly claimId: null }, 'redeemedOn'>
  // What is under way, or recorded and not confirmed, is never much.
  | Indexed<'vouchers', { readonly state: 'reserved' }, 'startsOn'>
  | Indexed<'vouchers', VoucherStates & { readonly confirmationState: 'recorded' }, 'startsOn' | 'expiresOn'>;

type ReportPath = Indexed<
  'reports',
  { readonly state: Report['state'] },
  /** An instant and not a day: so it leads to its day in any zone. */
  'submittedAt' | 'endedOn'
>;

type ClaimStates = { readonly state: OneOrMore<ClaimState> };

type ClaimPath =
  | Indexed<'claims', ClaimStates, 'dueOn' | 'changedOn' | 'submittedOn'>
  | Indexed<'claims', ClaimStates & { readonly confirmationState: 'recorded' }, 'dueOn'>;

type QualificationPath = Indexed<
  'qualifications',
  { readonly kind: 'competency' } | { readonly kind: 'exam' } | { readonly kind: 'training' },
  'on'
>;

/** All that there are: one for each program, on each sweep. */
interface ProgramPath {
  readonly table: 'programs';
}

/** How a sweep gets to the things of which there may be something to tell on given days. */
export interface PathsTo extends Record<Subject['kind'], unknown> {
  readonly voucher: VoucherPath | ReportPath;
  readonly claim: ClaimPath;
  readonly qualification: QualificationPath;
  readonly enrollment: ProgramPath;
  readonly paymentSetup: ProgramPath;
}

/** A path by a date. */
export type DatedPath = VoucherPath | ReportPath | ClaimPath | QualificationPath;
