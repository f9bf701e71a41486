import type { CalendarDate } from '../../domain/time/dates';
import { countryIn, type RecognizedCountry } from './country-name';
import { factsInProse } from './facts-in-prose';
import { fold, tidy, voucherKey } from '../fold';
import { textOfMail } from './html-text';
import { takeHeaders } from './mail-header';
import type { MailField } from './mail-labels';
import { mailLines } from './mail-lines';
import { proposedAdmin } from './mail-sender';
import { statementsOf, type Statement } from './mail-statements';
import { isUnclearNumber, numberIn } from './mail-number';
import { expiriesIn, numbersInSentences } from './number-in-sentence';
import {
  addressIn,
  dateIn,
  daysIn,
  isUnclearAddress,
  isUnclearDate,
  isUnclearDays,
  nameIn,
  type Recognized,
} from './mail-values';
import { programAmong, type RecognizedProgram } from './program-code';
import { settling } from './settle';

export type { MailField } from './mail-labels';
export type { Recognized } from './mail-values';

/** No mail about a voucher is longer; UTF-16 code units of its text. What comes behind is not read. */
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
  /** The facts that are left out because the mail states different values, or one that cannot be read. */
  readonly ambiguous: readonly MailField[];
  /** What the mail says of those, in its own words; left out where there are none. */
  readonly seen?: Readonly<Partial<Record<MailField, readonly string[]>>>;
}

const byText = ({ value }: Recognized) => fold(value).replaceAll(' ', '');
const byNumber = ({ value }: Recognized) => voucherKey(value);
const byValue = ({ value }: Recognized<CalendarDate> | Recognized<number>) => String(value);

/** What is known of a mail besides its text. */
export interface MailHead {
  /** Who sent it, where the body does not say so itself. */
  readonly sender?: string | null;
  readonly subject?: string;
}

/**
 * Reads a mail about a voucher as it was pasted: plain or HTML, in any of the three languages, forwarded and quoted.
 * `programCodes` are the codes that a program may be named by; addresses of `ownDomains` (the partner's) are never
 * proposed as the customer's voucher admin. A number that the text does not state is looked for in the subject.
 */
export function readVoucherMail(
  body: string,
  programCodes: readonly string[],
  ownDomains: readonly string[] = [],
  { sender = null, subject = '' }: MailHead = {},
): VoucherMail {
  const all = mailLines(textOfMail(body).slice(0, LONGEST_MAIL));
  const { headers: written, lines } = takeHeaders(all);
  const headers = sender === null ? written : [{ from: sender, to: '' }, ...written];
  const stated = statementsOf(lines);
  const has = (wanted: Statement['field']): boolean => stated.some(({ field }) => field === wanted);
  const sentences = stated.filter(({ field, apart }) => field === 'number' && !apart);
  const said = has('number')
    ? sentences.flatMap(({ raw }) => expiriesIn(raw))
    : numbersInSentences(subject, all);
  // A question for the number ("please send the voucher number") names none.
  const isNamed = [...stated, ...said].some(
    (each) => each.field === 'number' && (numberIn(each) !== undefined || isUnclearNumber(each)),
  );
  const prose = isNamed
    ? []
    : factsInProse([tidy(subject), ...lines.map((cells) => cells.join(' '))], programCodes);
  const told = [...said, ...prose];
  const statements = [
    ...stated,
    ...told.filter(({ field }) => !has(field) || (field === 'number' && !isNamed)),
  ];
  const ambiguous: MailField[] = [];
  const seen: Partial<Record<MailField, readonly string[]>> = {};
  const settle = settling(statements, (field, words) => {
    ambiguous.push(field);
    seen[field] = words;
  });

  const number = settle('number', numberBeside(statements), byNumber, { is: isUnclearNumber, always: true });
  const admin = settle('voucherAdminEmail', addressIn, byText, { is: isUnclearAddress });
  const proposed = ambiguous.includes('voucherAdminEmail')
    ? undefined
    : proposedAdmin(all, headers, ownDomains);
  const customer = settle('customer', nameIn, byText);
  const program = settle('program', programAmong(programCodes), (named) => named.code ?? byText(named));
  const days = settle('days', daysIn, byValue, { is: isUnclearDays });
  const country = settle('country', countryIn, (named) => named.code ?? byText(named));
  const createdOn = settle('createdOn', dateIn, byValue, { is: isUnclearDate });
  const assignedOn = settle('assignedOn', dateIn, byValue, { is: isUnclearDate });
  const expiresOn = settle('expiresOn', dateIn, byValue, { is: isUnclearDate });
  const agreementNumber = settle('agreementNumber', numberIn, byNumber, { is: isUnclearNumber });
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
    ...(ambiguous.length > 0 && { seen }),
  };
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
