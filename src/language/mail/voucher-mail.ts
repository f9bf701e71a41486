import type { CalendarDate } from '../../domain/time/dates';
import { countryIn, type RecognizedCountry } from './country-name';
import { fold, voucherKey } from '../fold';
import { takeHeaders } from './mail-header';
import type { MailField } from './mail-labels';
import { mailLines } from './mail-lines';
import { proposedAdmin } from './mail-sender';
import { statementsOf, type Statement } from './mail-statements';
import {
  addressIn,
  dateIn,
  daysIn,
  isUnclearDate,
  nameIn,
  numberIn,
  textIn,
  type Recognized,
} from './mail-values';
import { programAmong, type RecognizedProgram } from './program-code';
import { settling } from './settle';

export type { MailField } from './mail-labels';
export type { Recognized } from './mail-values';

/** No mail about a voucher is longer; UTF-16 code units of its source. What comes behind is not read. */
export const LONGEST_MAIL = 50_000;

/** What a forwarded mail states about a voucher. What it does not state under a label stays out. */
export interface VoucherMail {
  readonly number?: Recognized;
  /** `proposal`: nobody called it the voucher admin's; it is the address of who forwarded or received the mail. */
  readonly voucherAdminEmail?: Recognized & { readonly proposal: boolean };
  readonly customer?: Recognized;
  readonly program?: RecognizedProgram;
  readonly days?: Recognized<number>;
  readonly country?: RecognizedCountry;
  readonly createdOn?: Recognized<CalendarDate>;
  readonly assignedOn?: Recognized<CalendarDate>;
  readonly expiresOn?: Recognized<CalendarDate>;
  readonly agreementNumber?: Recognized;
  readonly contactName?: Recognized;
  /** The facts that are left out because the mail states different values, or a date that cannot be read. */
  readonly ambiguous: readonly MailField[];
}

const byText = ({ value }: Recognized) => fold(value).replaceAll(' ', '');
const byNumber = ({ value }: Recognized) => voucherKey(value);
const byValue = ({ value }: Recognized<CalendarDate> | Recognized<number>) => String(value);

/**
 * Reads a mail about a voucher as it was pasted: plain or HTML, in any of the three languages, forwarded and quoted.
 * `programCodes` are the codes that a program may be named by; addresses of `ownDomains` (the partner's) are never
 * proposed as the customer's voucher admin. `sender` sent the mail, where the body does not say so itself.
 */
export function readVoucherMail(
  body: string,
  programCodes: readonly string[],
  ownDomains: readonly string[] = [],
  sender: string | null = null,
): VoucherMail {
  const all = mailLines(body.slice(0, LONGEST_MAIL));
  const { headers: written, lines } = takeHeaders(all);
  const headers = sender === null ? written : [{ from: sender, to: '' }, ...written];
  const statements = statementsOf(lines);
  const ambiguous: MailField[] = [];
  const settle = settling(statements, (field) => ambiguous.push(field));

  const number = settle('number', numberBeside(statements), byNumber);
  const admin = settle('voucherAdminEmail', addressIn, byText);
  const proposed = ambiguous.includes('voucherAdminEmail')
    ? undefined
    : proposedAdmin(all, headers, ownDomains);
  const customer = settle('customer', textIn, byText);
  const program = settle('program', programAmong(programCodes), (named) => named.code ?? byText(named));
  const days = settle('days', daysIn, byValue);
  const country = settle('country', countryIn, (named) => named.code ?? byText(named));
  const createdOn = settle('createdOn', dateIn, byValue, isUnclearDate);
  const assignedOn = settle('assignedOn', dateIn, byValue, isUnclearDate);
  const expiresOn = settle('expiresOn', dateIn, byValue, isUnclearDate);
  const agreementNumber = settle('agreementNumber', numberIn, byNumber);
  const contactName = settle('contactName', nameIn, byText);
  return {
    ...(number && { number }),
    ...(proposed && { voucherAdminEmail: { value: proposed, raw: proposed, proposal: true } }),
    ...(admin && { voucherAdminEmail: { ...admin, proposal: false } }),
    ...(customer && { customer }),
    ...(program && { program }),
    ...(days && { days }),
    ...(country && { country }),
    ...(createdOn && { createdOn }),
    ...(assignedOn && { assignedOn }),
    ...(expiresOn && { expiresOn }),
    ...(agreementNumber && { agreementNumber }),
    ...(contactName && { contactName }),
    ambiguous,
  };
}

/** Whether a mail is about a voucher: it states a number or an expiry, if only unclearly. */
export function holdsVoucher({ number, expiresOn, ambiguous }: VoucherMail): boolean {
  const isOpen = ambiguous.includes('number') || ambiguous.includes('expiresOn');
  return number !== undefined || expiresOn !== undefined || isOpen;
}

/** Reads a voucher number; a number that the mail also calls an agreement's is none, whatever its label. */
function numberBeside(statements: readonly Statement[]): (statement: Statement) => Recognized | undefined {
  const agreements = statements
    .filter(({ field }) => field === 'agreementNumber')
    .flatMap((each) => numberIn(each) ?? []);
  const taken = new Set(agreements.map(byNumber));
  return (statement) => {
    const number = numberIn(statement);
    return number && !taken.has(byNumber(number)) ? number : undefined;
  };
}
