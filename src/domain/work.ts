import { claimWork } from './claim/claim-work';
import { earliestClaimDueOn } from './claim/claiming';
import { type Claim, type PaymentSetup, setupDone } from './claim/claim';
import type { Person } from './company/company';
import { daysBetween } from './time/dates';
import type { Day } from './time/day';
import type { Enrollment } from './enrollment/enrollment';
import { liveVouchers, programWork, type LiveVouchers } from './enrollment/program-work';
import type { Report } from './report/report';
import { ADMINS, GLOBAL_ADMINS, PARTNER_ADMINS, mayAct, type Role } from './company/role';
import type { Scheme } from './scheme/scheme';
import type { Voucher } from './voucher/voucher';
import { reportWork, voucherWork } from './voucher/voucher-work';
import { byUrgency, workItem, type WorkItem } from './work-item';

/** The records that work follows from. */
export interface WorkInput extends Day {
  readonly actor: Pick<Person, 'id' | 'roles'>;
  readonly vouchers: readonly Voucher[];
  /** By program, where `vouchers` may lack some that wait for its enrollment. */
  readonly live?: ReadonlyMap<string, LiveVouchers>;
  readonly reports: readonly Report[];
  readonly claims: readonly Claim[];
  readonly enrollments: readonly Enrollment[];
  readonly paymentSetups: readonly PaymentSetup[];
  /** People whom nobody has let in yet. */
  readonly waiting: readonly Pick<Person, 'name'>[];
  readonly scheme: Scheme;
}

/** What a person is to do, by the roles held, the most urgent first. Who may only look on gets it without steps. */
export function workItems(input: WorkInput): WorkItem[] {
  const { roles } = input.actor;
  const items = [
    ...(seesDesk(roles) ? deskWork(input) : ownReports(input)),
    ...(seesEnrollments(roles) ? enrollmentWork(input) : []),
    ...(mayAct(roles, GLOBAL_ADMINS) ? [...setupWork(input), ...peopleWork(input)] : []),
  ].sort(byUrgency(input.scheme.rules));
  return isViewer(roles) ? items.map((item) => ({ ...item, step: null })) : items;
}

/** Whether somebody with these roles sees the work on all vouchers and claims, not on the own engagements alone. */
export function seesDesk(roles: readonly Role[]): boolean {
  return mayAct(roles, PARTNER_ADMINS) || isViewer(roles);
}

/** Whether somebody with these roles sees the work on enrollments. */
export function seesEnrollments(roles: readonly Role[]): boolean {
  return mayAct(roles, ADMINS) || isViewer(roles);
}

function isViewer(roles: readonly Role[]): boolean {
  return roles.length > 0 && roles.every((role) => role === 'viewer');
}

function deskWork(input: WorkInput): WorkItem[] {
  const { vouchers, reports, claims, scheme, today } = input;
  const byVoucher = new Map(reports.map((report) => [report.id, report]));
  return [
    ...vouchers.flatMap((voucher) => voucherWork(voucher, byVoucher.get(voucher.id), scheme.rules, input)),
    ...claims.flatMap((claim) => claimWork(claim, vouchers, scheme.rules, today)),
  ];
}

/** A consultant's own engagements: their reports. */
function ownReports(input: WorkInput): WorkItem[] {
  const { actor, vouchers, reports, scheme } = input;
  if (!mayAct(actor.roles, ['consultant'])) return [];
  return vouchers
    .filter((voucher) => voucher.state === 'reserved' || voucher.state === 'redeemed')
    .filter(({ reservation }) => reservation.leadId === actor.id)
    .flatMap((voucher) => {
      const report = reports.find(({ id }) => id === voucher.id);
      return reportWork(voucher, report, scheme.rules, input);
    });
}

function enrollmentWork(input: WorkInput): WorkItem[] {
  const { actor, enrollments, vouchers, live, scheme } = input;
  const isGlobalAdmin = mayAct(actor.roles, GLOBAL_ADMINS);
  return scheme.programs.flatMap(({ id }) => {
    const enrollment = enrollments.find((candidate) => candidate.id === id);
    const waiting = live?.get(id) ?? liveVouchers(id, vouchers, input);
    return programWork(id, enrollment, waiting, isGlobalAdmin, scheme.rules, input);
  });
}

/** The payment set-up of a program, once a voucher of it is redeemed and not yet claimed. */
function setupWork({ vouchers, paymentSetups, scheme, today }: WorkInput): WorkItem[] {
  const total = scheme.paymentSetup.length;
  return scheme.programs.flatMap(({ id }) => {
    const open = vouchers.filter(({ programId, claimId }) => programId === id && claimId === null);
    const dueOn = earliestClaimDueOn(scheme.rules, open);
    const done = setupDone(
      scheme,
      paymentSetups.find((setup) => setup.id === id),
    );
    if (!dueOn || done === total) return [];
    const deadline = { kind: 'claim', recordId: id, on: dueOn, daysLeft: daysBetween(today, dueOn) } as const;
    const step = { verb: 'claim.setup', data: { id } } as const;
    return [workItem('work.paymentSetup', { program: id, done, total }, deadline, step, scheme.rules)];
  });
}

function peopleWork({ waiting, scheme }: WorkInput): WorkItem[] {
  const [first, ...others] = waiting;
  if (!first) return [];
  const params = { person: first.name, others: others.length };
  return [workItem('work.people', params, undefined, { verb: 'people.open', data: {} }, scheme.rules)];
}
