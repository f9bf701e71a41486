import { ownDomains, type Person } from '../domain/company/company';
import type { VoucherMail } from '../domain/voucher/voucher-mail';
import { tidy, voucherKey } from '../language/fold';
import { shortMail } from '../language/mail/short-mail';
import { holdsVoucher } from '../language/mail/voucher-evidence';
import { readVoucherMail, type VoucherMail as Stated } from '../language/mail/voucher-mail';
import type { ReceivedMail } from '../ports';

/** UTF-16 code units of a subject or a file's name that are kept. */
const LONGEST_LINE = 250;

/** A text of a mail that holds a voucher, before it is decided what becomes of it. */
export interface Candidate extends Omit<VoucherMail, 'id' | 'version' | 'state' | 'voucherId'> {
  /** Folded number of the voucher; null where the text does not state one clearly. */
  readonly key: string | null;
  readonly country: string | null;
}

/** Reads voucher mails with what is known of the scheme and the company. */
export interface MailReader {
  readonly codes: readonly string[];
  readonly people: readonly Pick<Person, 'email'>[];
}

/** The folded number that a text states, or null. */
export function numberKey(stated: Stated): string | null {
  return stated.number ? voucherKey(stated.number.value) : null;
}

/**
 * The texts of a mail that hold a voucher, one for each voucher: the one that says most of it.
 */
export function candidatesIn(mail: ReceivedMail, { codes, people }: MailReader): Candidate[] {
  const domains = ownDomains(people);
  const texts = [{ name: null, body: mail.body }, ...mail.attachments];
  const all = texts.flatMap(({ name, body: whole }, index) => {
    const body = shortMail(whole);
    const stated = readVoucherMail(body, codes, domains, { sender: mail.sender, subject: mail.subject });
    if (!holdsVoucher(stated, `${mail.subject}\n${body}`)) return [];
    const candidate = candidateOf(mail, { name, body, index }, stated);
    return [{ candidate, count: Object.keys(stated).length }];
  });
  return all
    .filter(({ candidate: { key }, count }, index) =>
      all.every(
        (other, place) =>
          key === null ||
          other.candidate.key !== key ||
          other.count < count ||
          (other.count === count && place >= index),
      ),
    )
    .map(({ candidate }) => candidate);
}

function candidateOf(
  { messageId, subject, sender, receivedAt }: ReceivedMail,
  { name, body, index }: { readonly name: string | null; readonly body: string; readonly index: number },
  stated: Stated,
): Candidate {
  return {
    messageId: index === 0 ? messageId : `${messageId}#${index}`,
    subject: shown(subject),
    sender: shown(sender),
    receivedAt,
    body,
    attachment: name === null ? null : shown(name),
    key: numberKey(stated),
    country: stated.country?.code ?? null,
  };
}

/** One line, with whole characters only. */
function shown(text: string): string {
  return tidy(text)
    .slice(0, LONGEST_LINE)
    .replace(/[\ud800-\udbff]$/, '');
}
