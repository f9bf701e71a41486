import { claimMoves, type ClaimEvent } from '../../../src/domain/claim/claim-state';
import { can, type Transitions } from '../../../src/domain/lifecycle';
import { reportStageMoves, type ReportEvent } from '../../../src/domain/report/report';
import { mayAct } from '../../../src/domain/company/role';
import { voucherMoves, type VoucherEvent } from '../../../src/domain/voucher/voucher';
import { voucherMailMoves, type VoucherMailEvent } from '../../../src/domain/voucher/voucher-mail';
import { allFlows } from '../../../src/flows';
import { RESULTS } from '../../../src/flows/claim/facts';
import { PEOPLE, type PersonKey } from '../records/company';
import type { InState, RecordsInEveryState } from '../records/records-in-every-state';

type Data = Readonly<Record<string, unknown>>;

/** One verb on one record: what is sent, and whether the tables have the move. */
export interface Case {
  readonly verb: string;
  readonly record: string;
  readonly state: string;
  readonly isMove: boolean;
  readonly data: Data;
  readonly typed: Data;
}

/** A kind of record: those that there are, and the moves that its table has. */
interface Kind<Known extends InState<string>, Event extends string> {
  readonly of: (records: RecordsInEveryState) => readonly Known[];
  readonly has: (state: Known['state'], event: Event) => boolean;
}

type OneOf<List extends keyof RecordsInEveryState> = RecordsInEveryState[List][number];

const by =
  <S extends string, E extends string>(table: Transitions<S, E>) =>
  (state: S, event: E): boolean =>
    can(table, state, event);

const ofVoucher: Kind<OneOf<'vouchers'>, VoucherEvent> = {
  of: ({ vouchers }) => vouchers,
  has: by(voucherMoves),
};
const ofReport: Kind<OneOf<'reports'>, ReportEvent> = {
  of: ({ reports }) => reports,
  has: by(reportStageMoves),
};
const ofClaim: Kind<OneOf<'claims'>, ClaimEvent> = { of: ({ claims }) => claims, has: by(claimMoves) };
const ofMail: Kind<OneOf<'mails'>, VoucherMailEvent> = {
  of: ({ mails }) => mails,
  has: by(voucherMailMoves),
};

interface CaseOptions<Known extends InState<string>, E> {
  /** The only state in which it is this verb that makes the move. */
  readonly within?: Known['state'];
  /** What is typed for the moves that the record has. */
  readonly typed?: (record: Known, possible: readonly E[]) => Data;
  /** What the button carries. */
  readonly data?: (record: Known) => Data;
}

const pressed = ({ id, version }: InState<string>): Data => ({ id, version });

/** The cases of a verb that makes one of these moves. */
function cases<Known extends InState<string>, E extends string>(
  verb: string,
  kind: Kind<Known, E>,
  events: readonly E[],
  { within, typed, data = pressed }: CaseOptions<Known, E> = {},
) {
  return (records: RecordsInEveryState): Case[] =>
    kind.of(records).map((record) => {
      const { id, state } = record;
      const possible = events.filter((event) => kind.has(state, event));
      return {
        verb,
        record: id,
        state,
        isMove: possible.length > 0 && (within === undefined || within === state),
        data: data(record),
        typed: typed?.(record, possible) ?? {},
      };
    });
}

/** Every step that moves a record, with the moves of the tables that it stands for. */
export const STEPS = {
  'vouchers.saveNumber': cases('vouchers.saveNumber', ofVoucher, ['correctNumber']),
  'vouchers.saveExpiry': cases('vouchers.saveExpiry', ofVoucher, [
    'changeExpiry',
    'reviveAssigned',
    'reviveReserved',
  ]),
  'vouchers.saveClosed': cases('vouchers.saveClosed', ofVoucher, ['close']),
  'reserve.submit': cases('reserve.submit', ofVoucher, ['reserve']),
  'reserve.saveDates': cases('reserve.saveDates', ofVoucher, ['changeDates']),
  'reserve.saveCancelled': cases('reserve.saveCancelled', ofVoucher, ['cancelReservation']),
  'reserve.saveCancelConfirmed': cases('reserve.saveCancelConfirmed', ofVoucher, ['confirmCancellation']),
  'reserve.saveCancelRefused': cases('reserve.saveCancelRefused', ofVoucher, ['refuseCancellation']),
  'reserve.saveConfirmed': cases('reserve.saveConfirmed', ofVoucher, ['confirm'], { within: 'reserved' }),
  'reserve.saveRefused': cases('reserve.saveRefused', ofVoucher, ['refuse']),
  'redeem.confirm': cases('redeem.confirm', ofVoucher, ['redeem'], {
    data: ({ id, version }) => ({ vouchers: `${id}:${version}` }),
  }),
  'redeem.confirmed': cases('redeem.confirmed', ofVoucher, ['confirm'], { within: 'redeemed' }),
  'redeem.refused': cases('redeem.refused', ofVoucher, ['refuseRedemption']),
  'report.save': cases('report.save', ofReport, ['save']),
  'report.submit': cases('report.submit', ofReport, ['submit']),
  'report.confirmed': cases('report.confirmed', ofReport, ['confirm']),
  'report.refused': cases('report.refused', ofReport, ['refuse']),
  'report.correct': cases('report.correct', ofReport, ['correct']),
  'claim.change': cases('claim.change', ofClaim, ['edit'], {
    typed: ({ lines }) => ({ vouchers: lines.map(({ voucherId }) => voucherId).join() }),
  }),
  'claim.submit': cases('claim.submit', ofClaim, ['submit']),
  'claim.record': cases('claim.record', ofClaim, RESULTS, {
    typed: (_, [result = 'deny']) => ({ result }),
  }),
  'claim.cancel': cases('claim.cancel', ofClaim, ['cancel']),
  'voucherMails.dismiss': cases('voucherMails.dismiss', ofMail, ['dismiss']),
  'voucherMails.settle': cases('voucherMails.settle', ofMail, ['settle']),
  'voucherMails.reopen': cases('voucherMails.reopen', ofMail, ['reopen']),
} as const;

const ROLES = new Map(
  allFlows().flatMap(({ steps }) => steps.map(({ verb, roles }) => [verb, roles] as const)),
);

/** Why the tables refuse it to this person; undefined where they do not. */
export function expected({ verb, isMove }: Case, person: PersonKey): string | undefined {
  const { roles } = PEOPLE[person];
  if (roles.length === 0) return 'noRole';
  if (!mayAct(roles, ROLES.get(verb) ?? [])) return 'otherRole';
  // A consultant writes the reports of engagements that they lead; all of these are Haruto's.
  if (verb.startsWith('report.') && !mayAct(roles, ['partnerAdmin']) && person !== 'haruto')
    return 'notAllowed';
  return isMove ? undefined : 'illegalMove';
}
