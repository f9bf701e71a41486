import type { Voucher } from '../domain/voucher/voucher';
import type { VoucherMail } from '../domain/voucher/voucher-mail';
import { fold, voucherKey } from '../language/fold';
import { withoutLegalForm } from '../language/legal-form';
import { readVoucherMail, type VoucherMail as Stated } from '../language/mail/voucher-mail';
import type { Tables } from '../ports';

/** What a voucher mail may state otherwise than an earlier one, or than the voucher that is here. */
export const COMPARED = [
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

export type Compared = (typeof COMPARED)[number];
type Values = Readonly<Partial<Record<Compared, string>>>;

/** A value that a mail states, and the other that is known of the same voucher. */
export interface Difference {
  readonly field: Compared;
  readonly before: string;
  readonly after: string;
}

/** A voucher mail with what it states otherwise than what was known before it; none where it repeats or is the first. */
export type MailToTell = VoucherMail & { readonly differences?: readonly Difference[] };

/** Mails that wait, of which one may be of the same voucher; more are not gone through. */
const MOST_WAITING = 100;

/** The values that a mail clearly states. */
export function valuesOfMail(stated: Stated): Values {
  const admin = stated.voucherAdminEmail;
  return present({
    customer: stated.customer?.value,
    program: stated.program?.code ?? stated.program?.value,
    days: stated.days && String(stated.days.value),
    country: stated.country?.code,
    adminEmail: admin?.proposal === false ? admin.value : undefined,
    expiresOn: stated.expiresOn?.value,
    createdOn: stated.createdOn?.value,
    assignedOn: stated.assignedOn?.value,
    agreementNumber: stated.agreementNumber?.value,
  });
}

/** The values of a voucher as it was taken in. */
export function valuesOfVoucher(voucher: Voucher): Values {
  return present({
    customer: voucher.customerName,
    program: voucher.programId,
    days: String(voucher.days),
    country: voucher.deliveryCountry,
    adminEmail: voucher.adminEmail,
    expiresOn: voucher.expiresOn,
    createdOn: voucher.createdOn,
    assignedOn: voucher.assignedOn,
    agreementNumber: voucher.agreementNumber,
  });
}

function present(values: Partial<Record<Compared, string | null | undefined>>): Values {
  return Object.fromEntries(
    COMPARED.flatMap((field) => {
      const value = values[field];
      return value == null ? [] : [[field, value]];
    }),
  );
}

/** What is stated on both sides and is not the same; legal forms, width and case make no difference. */
export function differencesBetween(before: Values, after: Values): Difference[] {
  return COMPARED.flatMap((field) => {
    const [known, stated] = [before[field], after[field]];
    if (known === undefined || stated === undefined || keyOf(field, known) === keyOf(field, stated))
      return [];
    return [{ field, before: known, after: stated }];
  });
}

function keyOf(field: Compared, value: string): string {
  if (field === 'agreementNumber') return voucherKey(value);
  const folded = field === 'customer' ? withoutLegalForm(fold(value)) : fold(value);
  return field === 'customer' ? folded.replace(/[^\p{L}\p{N}]/gu, '') : folded;
}

/** A voucher mail with what it states otherwise than the voucher that is here, or the mail before it. */
export async function loadMailToTell(tables: Tables, id: string): Promise<MailToTell | undefined> {
  const mail = await tables.voucherMails.get(id);
  return mail?.state === 'proposed' ? { ...mail, differences: await differencesOf(tables, mail) } : mail;
}

/** What a voucher mail states otherwise than the voucher that is here, or the mail before it. */
export async function differencesOf(
  { vouchers, voucherMails }: Pick<Tables, 'vouchers' | 'voucherMails'>,
  mail: VoucherMail,
): Promise<Difference[]> {
  const { number } = statedIn(mail);
  if (number === undefined) return [];
  const key = voucherKey(number.value);
  const [voucher] = await vouchers.list({ key }, { limit: 1 });
  if (voucher)
    return differencesBetween(valuesOfVoucher(voucher), valuesOfMail(statedIn(mail, [voucher.programId])));
  const newest = { orderBy: 'receivedAt', descending: true, limit: MOST_WAITING } as const;
  for (const other of await voucherMails.list({ state: 'proposed' }, newest)) {
    // Reading takes longer than looking whether the number stands there at all.
    const mayBeIt = isBefore(other, mail) && voucherKey(`${other.subject} ${other.body}`).includes(key);
    const stated = mayBeIt ? statedIn(other) : undefined;
    if (stated?.number && voucherKey(stated.number.value) === key)
      return differencesBetween(valuesOfMail(stated), valuesOfMail(statedIn(mail)));
  }
  return [];
}

function isBefore(one: VoucherMail, other: VoucherMail): boolean {
  return one.id !== other.id && one.receivedAt <= other.receivedAt;
}

function statedIn({ body, subject }: VoucherMail, codes: readonly string[] = []): Stated {
  return readVoucherMail(body, codes, [], { subject });
}
