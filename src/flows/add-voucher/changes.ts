import { countryCode } from '../../domain/company/country';
import type { CalendarDate } from '../../domain/time/dates';
import { findProgram } from '../../domain/scheme/scheme';
import { move } from '../../domain/lifecycle';
import { computedExpiry, voucherState, type Voucher } from '../../domain/voucher/voucher';
import { voucherMailMoves, type VoucherMail } from '../../domain/voucher/voucher-mail';
import type { Customer } from '../../domain/company/company';
import { InputError, type FieldCode, type FieldFault } from '../../errors';
import { tidyNumber, voucherKey } from '../../language/fold';
import { DuplicateError, type Tables } from '../../ports';
import { voucherByNumber } from '../../desk/typed-numbers';
import type { Change, Work } from '../../desk/flow';
import { otherField, picked } from '../../desk/pick';
import { openProposal } from '../shared/voucher-mail-page';
import { addCustomer, sameCustomer, similarCustomers } from './customers';
import type { TakeInFacts } from './facts';
import type { FromMail } from './hints';

/** The choice that says: this is another customer than those of a similar name. */
export const NEW_CUSTOMER = 'new';

/** The voucher as a person states it. */
export interface Intake {
  readonly number: string;
  readonly customer: string;
  /** Id of the customer of a similar name that is meant, or `NEW_CUSTOMER`; null while nobody was asked. */
  readonly sameCustomer: string | null;
  readonly program: string;
  readonly days: number;
  readonly country: string;
  readonly countryOther: string | null;
  readonly adminEmail: string | null;
  readonly expiresOn: CalendarDate | null;
  readonly createdOn: CalendarDate | null;
  readonly assignedOn: CalendarDate | null;
  readonly agreementNumber: string | null;
}

/**
 * Takes a voucher in: assigned, with its expiry as shown or else computed; the voucher mail that it came by is settled
 * with it. Throws DomainError where somebody else has decided on that mail, InputError at the number when the
 * company has it already, at the expiry when no date tells it, and where a similar customer has to be told apart.
 */
export async function takeIn(
  work: Work,
  { proposal }: FromMail,
  input: Intake,
): Promise<Change<TakeInFacts>> {
  const { tables, scheme, today } = work;
  const mail = proposal === undefined ? undefined : await openProposal(tables, proposal);
  const number = tidyNumber(input.number);
  const country = countryOf(input);
  const expiry = expiryOf(work, input);
  const faults = { ...(await wrongFields(work, input)), ...dateFaults(input, today) };
  if (!country)
    faults[input.countryOther === null ? 'country' : otherField('country')] = { code: 'notACountry' };
  if (!expiry) faults['expiresOn'] ??= { code: 'oneOfDates' };
  if (!country || !expiry || Object.keys(faults).length > 0) throw new InputError(faults);
  const customer = await customerOf(work, input);
  const voucher = await add(tables, {
    id: work.newId(),
    state: 'assigned',
    number,
    key: voucherKey(number),
    customerId: customer.id,
    customerName: customer.name,
    programId: findProgram(scheme, input.program)?.id ?? input.program,
    days: input.days,
    deliveryCountry: country,
    adminEmail: input.adminEmail,
    agreementNumber: input.agreementNumber,
    createdOn: input.createdOn,
    assignedOn: input.assignedOn,
    ...expiry,
    takenInOn: today,
    reservation: null,
    confirmation: null,
    redeemedOn: null,
    claimId: null,
    closeReason: null,
  });
  const facts = {
    number,
    customer: customer.name,
    program: voucher.programId,
    days: voucher.days,
    country,
    adminEmail: voucher.adminEmail,
    ...expiry,
  };
  return {
    recordId: voucher.id,
    recordVersion: voucher.version,
    event: 'voucher.takeIn',
    facts: {
      ...facts,
      expired: voucherState(voucher, work) === 'expired' ? 1 : 0,
      proposal: mail?.id ?? null,
    },
    after: facts,
    ...(mail && { also: [await settleMail(tables, mail, voucher)] }),
  };
}

async function settleMail(
  { voucherMails }: Tables,
  mail: VoucherMail,
  { id, number }: Voucher,
): Promise<Change> {
  const state = move(voucherMailMoves, mail.state, 'takeIn');
  const saved = await voucherMails.save({ ...mail, state, voucherId: id });
  return {
    recordId: mail.id,
    recordVersion: saved.version,
    event: 'voucherMail.takeIn',
    facts: { number },
    before: { state: mail.state },
    after: { state, number },
  };
}

type Faults = Record<string, FieldFault<FieldCode>>;

async function wrongFields({ tables, scheme }: Work, input: Intake): Promise<Faults> {
  const faults: Faults = {};
  if (await voucherByNumber(tables, input.number)) faults['number'] = { code: 'duplicateVoucher' };
  if (!findProgram(scheme, input.program)) faults['program'] = { code: 'notAChoice' };
  if (!scheme.rules.lengths.values.includes(input.days)) faults['days'] = { code: 'notAChoice' };
  const similar = await similarCustomers(tables, input.customer);
  const told = input.sameCustomer === NEW_CUSTOMER || similar.some(({ id }) => id === input.sameCustomer);
  if (similar.length > 0 && !told) faults['sameCustomer'] = { code: 'required' };
  return faults;
}

function dateFaults({ createdOn, assignedOn, expiresOn }: Intake, today: CalendarDate): Faults {
  const faults: Faults = {};
  if (createdOn && createdOn > today) faults['createdOn'] = { code: 'inTheFuture' };
  if (assignedOn && createdOn && assignedOn < createdOn) faults['assignedOn'] = { code: 'beforeCreation' };
  else if (assignedOn && assignedOn > today) faults['assignedOn'] = { code: 'inTheFuture' };
  if (expiresOn && createdOn && expiresOn < createdOn) faults['expiresOn'] = { code: 'beforeCreation' };
  else if (expiresOn && assignedOn && expiresOn < assignedOn)
    faults['expiresOn'] = { code: 'beforeAssignment' };
  return faults;
}

function countryOf({ country, countryOther }: Intake): string | undefined {
  return countryCode(picked(country, countryOther, null) ?? '');
}

function expiryOf({ scheme }: Work, { expiresOn, createdOn, assignedOn }: Intake) {
  if (expiresOn) return { expiresOn, expirySource: 'shown' as const };
  return computedExpiry(scheme.rules, createdOn, assignedOn);
}

async function customerOf({ tables, newId }: Work, input: Intake): Promise<Customer> {
  const same = await sameCustomer(tables, input.customer);
  if (same) return same;
  const similar = await similarCustomers(tables, input.customer);
  const chosen = similar.find(({ id }) => id === input.sameCustomer);
  return chosen ?? addCustomer(tables, newId(), input.customer);
}

async function add({ vouchers }: Tables, voucher: Parameters<Tables['vouchers']['add']>[0]) {
  try {
    return await vouchers.add(voucher);
  } catch (error) {
    if (error instanceof DuplicateError) throw new InputError({ number: { code: 'duplicateVoucher' } });
    throw error;
  }
}
