import { readVoucherMail, type MailField, type VoucherMail } from '../../../src/language/mail/voucher-mail';

export const CODES = ['DDPS', 'SDPS', 'S-EDPS', 'SSDPS', 'PVDPS', 'DTDPS', 'AZDPS', 'DYDPS'];
export const OWN = ['northwind.example'];

/** What was read, without the mail's own words. */
export function valuesOf(mail: VoucherMail): Partial<Record<MailField | 'code', string | number>> {
  const { ambiguous: _ambiguous, seen: _seen, ...facts } = mail;
  const values = Object.entries(facts).map(([field, { value }]) => [field, value] as const);
  const code = mail.program?.code;
  return { ...Object.fromEntries(values), ...(code && { code }) };
}
/** The values that a mail is read as, by their fields. */
export const read = (body: string) => valuesOf(readVoucherMail(body, CODES, OWN));
