import { EVENT_KINDS, type EventKind } from './audit';
import { ADMINS, ANYONE, GLOBAL_ADMINS, mayAct, PARTNER_ADMINS, REPORTERS, type Role } from './company/role';

/** The roles that read a kind of record: every one of them, or those alone that are the reader's own. */
interface Readers {
  readonly all: readonly Role[];
  readonly own: readonly Role[];
}

const open: Readers = { all: ANYONE, own: ANYONE };

function only(roles: readonly Role[]): Readers {
  return { all: roles, own: roles };
}

/**
 * Who reads what, wherever it is shown: on its page, in the history, in a receipt, in a notice. One's own are the
 * reports and files of the engagements that one leads, one's notices and one's settings.
 */
export const READERS = {
  company: open,
  location: open,
  person: open,
  rate: only(ADMINS),
  qualification: open,
  enrollment: open,
  voucher: open,
  report: { all: PARTNER_ADMINS, own: REPORTERS },
  deliverable: { all: PARTNER_ADMINS, own: REPORTERS },
  claim: open,
  paymentSetup: only(ADMINS),
  noticeSettings: { all: [], own: ANYONE },
  notice: { all: ADMINS, own: ANYONE },
  voucherMail: only(PARTNER_ADMINS),
  refusal: only(GLOBAL_ADMINS),
} as const satisfies Readonly<Record<EventKind, Readers>>;

/** Whether somebody with these roles reads a record of the kind; `isOwn`: it is theirs. */
export function mayRead(held: readonly Role[], kind: EventKind, isOwn: boolean): boolean {
  const { all, own } = READERS[kind];
  return mayAct(held, all) || (isOwn && mayAct(held, own));
}

/** The kinds of which somebody with these roles reads every record. */
export function readableKinds(held: readonly Role[]): EventKind[] {
  return EVENT_KINDS.filter((kind) => mayRead(held, kind, false));
}

/** The kinds of which somebody with these roles reads no more than their own. */
export function ownKinds(held: readonly Role[]): EventKind[] {
  return EVENT_KINDS.filter((kind) => mayRead(held, kind, true) && !mayRead(held, kind, false));
}

/** Whether somebody with these roles sees what vouchers pay: the rates, and the amounts of claims, which tell them. */
export function seesAmounts(held: readonly Role[]): boolean {
  return mayRead(held, 'rate', false);
}
