import type { Block, Button } from '../../cards/page';
import { isCalendarDate } from '../../domain/time/dates';
import type { Scheme } from '../../domain/scheme/scheme';
import type { VoucherMail } from '../../domain/voucher/voucher-mail';
import type { Difference, MailToTell } from '../../notices/voucher-mail-differences';
import type { Words } from '../../words/words';
import { openButton } from '../../desk/links';
import { facts } from '../../desk/pages';
import { programName } from './voucher-facts';
import { fieldLabel, readMail, type Prefill } from './voucher-prefill';

/** UTF-16 code units of a value: a mail may state more under a label than a card has room for. */
const LONGEST_VALUE = 150;

/** Subject of a mail; some have none. */
export function mailSubject(words: Words, { subject }: Pick<VoucherMail, 'subject'>): string {
  return subject || words.t('mails.noSubject');
}

/** A mail with a voucher: where it came from, what was recognized in it, and what is not clear. */
export function voucherMailBlocks(words: Words, scheme: Scheme, mail: MailToTell): Block[] {
  // What nobody states, such as a proposal for the voucher admin, is not said here but at its field in the form.
  const prefill = readMail(mail, scheme, []);
  const recognized = recognizedFacts(words, scheme, prefill);
  return [
    facts([
      [words.t('mails.subject'), mailSubject(words, mail)],
      [words.t('mails.sender'), mail.sender],
      [words.t('mails.receivedAt'), words.dateTime(mail.receivedAt)],
      [words.t('mails.attachment'), mail.attachment],
    ]),
    ...corrected(words, scheme, mail.differences ?? []),
    ...(recognized.facts.length > 0
      ? [{ kind: 'text', heading: true, text: words.t('mails.recognized') } as const, recognized]
      : []),
    ...(prefill.unclear.length > 0
      ? [
          {
            kind: 'text',
            tone: 'warning',
            text: words.t('mails.unclear', {
              fields: words.list(prefill.unclear.map((field) => fieldLabel(words, field))),
            }),
          } as const,
          facts(
            prefill.unclear.map((field) => {
              const seen = prefill.seen[field];
              return [fieldLabel(words, field), seen && words.t('mails.says', { seen })];
            }),
          ),
        ]
      : []),
  ];
}

/** What the mail states otherwise than what is known of its voucher, with both values. */
function corrected(words: Words, scheme: Scheme, differences: readonly Difference[]): Block[] {
  if (differences.length === 0) return [];
  return [
    { kind: 'text', tone: 'attention', text: words.t('mails.corrected') },
    facts(
      differences.map(({ field, before, after }) => [
        fieldLabel(words, field),
        words.t('mails.differs', {
          before: valueText(words, scheme, field, before),
          after: valueText(words, scheme, field, after),
        }),
      ]),
    ),
  ];
}

function valueText(words: Words, scheme: Scheme, field: Difference['field'], value: string): string {
  if (isCalendarDate(value)) return words.date(value);
  if (field === 'days') return words.t('days.count', { days: Number(value) });
  if (field === 'country') return words.country(value);
  return (field === 'program' ? programName({ scheme, words }, value) : shown(value)) ?? '';
}

function recognizedFacts(words: Words, scheme: Scheme, { values, found }: Prefill) {
  const { number, customer, program, days, country, expiresOn } = values;
  return facts([
    [words.t('voucher.number'), shown(number)],
    [words.t('voucher.customer'), shown(customer)],
    [words.t('voucher.programLabel'), program && programName({ scheme, words }, program)],
    [words.t('voucher.days'), days && words.t('days.count', { days: Number(days) })],
    [words.t('voucher.country'), country && words.country(country)],
    [words.t('voucher.expiresOn'), expiresOn && isCalendarDate(expiresOn) ? words.date(expiresOn) : null],
    [words.t('voucher.adminEmail'), found.includes('adminEmail') ? shown(values.adminEmail) : null],
  ]);
}

function shown(value: string | undefined): string | undefined {
  return value && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}

/** What a partner admin may do with a mail that waits. */
export function voucherMailButtons(words: Words, { id, version }: VoucherMail): Button[] {
  return [
    openButton(words.t('mails.takeIn'), 'addVoucher.proposal', { id }),
    {
      kind: 'submit',
      title: words.t('mails.dismiss'),
      verb: 'voucherMails.dismiss',
      data: { id, version },
      quiet: true,
    },
    openButton(words.t('mails.all'), 'voucherMails.open', {}),
  ];
}
