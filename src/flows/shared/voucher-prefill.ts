import { findProgram, type Scheme } from '../../domain/scheme/scheme';
import { readVoucherMail, type MailHead, type VoucherMail } from '../../language/mail/voucher-mail';
import type { Words } from '../../words/words';
import type { Slots } from '../../desk/flow';

/** The fields of the intake form that something may be known about beforehand. */
export const FIELDS = [
  'number',
  'customer',
  'program',
  'days',
  'country',
  'adminEmail',
  'expiresOn',
  'createdOn',
  'assignedOn',
  'agreementNumber',
] as const;

export type Field = (typeof FIELDS)[number];

/** What is known of the voucher before a person looks at the form, and how each value came about. */
export interface Prefill {
  readonly values: Readonly<Partial<Record<Field, string>>>;
  /** Stated by the mail or the sentence. */
  readonly found: readonly Field[];
  /** Stated by nobody: a person has to agree. */
  readonly proposed: readonly Field[];
  /** Named in a way that leaves more than one reading; left open. */
  readonly unclear: readonly Field[];
  /** What stands there instead, in the words of the mail. */
  readonly seen: Readonly<Partial<Record<Field, string>>>;
}

export const NOTHING_KNOWN: Prefill = { values: {}, found: [], proposed: [], unclear: [], seen: {} };

/** What a field is called. */
export function fieldLabel(words: Words, id: Field): string {
  return words.t(id === 'country' ? 'voucher.country' : `intake.field.${id}`);
}

/** What stands in a mail that came by itself, or was pasted; `ownDomains` are those of the company's people. */
export function readMail(
  { body, ...head }: MailHead & { readonly body: string },
  scheme: Scheme,
  ownDomains: readonly string[],
): Prefill {
  const codes = scheme.programs.map(({ id }) => id);
  return prefillFromMail(readVoucherMail(body, codes, ownDomains, head), scheme);
}

/** What a mail states; a program or a length that the scheme does not know, or an unknown country, is left open. */
function prefillFromMail(mail: VoucherMail, scheme: Scheme): Prefill {
  const { program, days, country, voucherAdminEmail } = mail;
  const offered = days && scheme.rules.lengths.values.includes(days.value);
  const known = program?.code !== undefined && findProgram(scheme, program.code);
  const stated: Partial<Record<Field, string | undefined>> = {
    number: mail.number?.value,
    customer: mail.customer?.value,
    program: known ? known.id : undefined,
    days: offered ? String(days.value) : undefined,
    country: country?.code,
    adminEmail: voucherAdminEmail?.value,
    expiresOn: mail.expiresOn?.value,
    createdOn: mail.createdOn?.value,
    assignedOn: mail.assignedOn?.value,
    agreementNumber: mail.agreementNumber?.value,
  };
  const filled = FIELDS.filter((field) => stated[field] !== undefined);
  const isProposal = (field: Field): boolean =>
    field === 'adminEmail' && voucherAdminEmail?.proposal === true;
  // Understood as words, but nothing that is offered.
  const others: Partial<Record<Field, string | undefined>> = {
    program: known ? undefined : program?.raw,
    days: offered ? undefined : days?.raw,
    country: country?.code === undefined ? country?.raw : undefined,
  };
  const ambiguous = mail.ambiguous.map((field) => [fieldOf(field), mail.seen?.[field] ?? []] as const);
  return {
    values: valuesOf(stated),
    found: filled.filter((field) => !isProposal(field)),
    proposed: filled.filter(isProposal),
    unclear: FIELDS.filter(
      (field) => others[field] !== undefined || ambiguous.some(([open]) => open === field),
    ),
    seen: {
      ...valuesOf(
        Object.fromEntries(Object.entries(others).map(([field, text]) => [field, text && shortened([text])])),
      ),
      ...valuesOf(Object.fromEntries(ambiguous.map(([field, texts]) => [field, shortened(texts)]))),
    },
  };
}

/** UTF-16 code units of a mail's own words that are shown beside a field. */
const LONGEST_SEEN = 120;

function shortened(texts: readonly string[]): string | undefined {
  const text = texts.join(' · ');
  if (text === '') return undefined;
  return text.length > LONGEST_SEEN
    ? `${text.slice(0, LONGEST_SEEN).replace(/[\ud800-\udbff]$/, '')}…`
    : text;
}

/** What the sentence that asked for the form said. */
export function prefillFromSlots({ voucher, customer, candidates, days }: Slots, scheme: Scheme): Prefill {
  const offered = days !== undefined && scheme.rules.lengths.values.includes(days);
  const stated = { number: voucher, customer, days: offered ? String(days) : undefined };
  return {
    values: valuesOf(stated),
    found: FIELDS.filter((field) => valuesOf(stated)[field] !== undefined),
    proposed: [],
    unclear: candidates && !customer ? ['customer'] : [],
    seen: {},
  };
}

function fieldOf(ambiguous: VoucherMail['ambiguous'][number]): string {
  return ambiguous === 'voucherAdminEmail' ? 'adminEmail' : ambiguous;
}

function valuesOf(stated: Partial<Record<Field, string | undefined>>): Prefill['values'] {
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = stated[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
}
