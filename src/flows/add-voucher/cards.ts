import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { dateIn, isCalendarDate } from '../../domain/time/dates';
import { LOCALES, type Locale } from '../../domain/locale';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { deadline, expirySource, programName } from '../shared/voucher-facts';

/** The names of the languages, each in itself. */
const LANGUAGES: Readonly<Record<Locale, string>> = {
  'en-US': 'English',
  'ja-JP': '日本語',
  'zh-TW': '繁體中文',
};

const SOURCES = ['shown', 'creation', 'assignment'] as const satisfies readonly Voucher['expirySource'][];

/** The three ways to a voucher: the customer's mail, a form, or a message that asks for the mail. */
export async function startPage({ words }: Turn): Promise<Page> {
  return {
    title: words.t('intake.title'),
    blocks: [
      { kind: 'text', text: words.t('intake.text') },
      {
        kind: 'field',
        id: 'mail',
        input: 'lines',
        label: words.t('intake.mail'),
        hint: words.t('intake.mailHint'),
        required: true,
        maxLength: 20_000,
      },
    ],
    buttons: [
      { kind: 'submit', title: words.t('intake.read'), verb: 'addVoucher.read', data: {} },
      openButton(words.t('intake.byForm'), 'addVoucher.form', {}),
      openButton(words.t('intake.ask'), 'addVoucher.message', {}),
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}

/** A message to the customer that asks for the mail, to be copied, in the language that the customer reads. */
export async function messagePage(
  { words, scheme, company }: Turn,
  { language }: { language?: string | undefined },
): Promise<Page> {
  const locale = LOCALES.find((known) => known === language) ?? words.locale;
  return {
    title: words.t('intake.ask'),
    blocks: [
      { kind: 'text', text: words.t('intake.askText') },
      {
        kind: 'field',
        id: 'message',
        input: 'lines',
        label: words.t('intake.message', { language: LANGUAGES[locale] }),
        value: scheme.customerMessage[locale].replaceAll('{company}', company.name),
      },
    ],
    buttons: [
      ...LOCALES.filter((other) => other !== locale).map((other) =>
        openButton(LANGUAGES[other], 'addVoucher.message', { language: other }),
      ),
      openButton(words.t('intake.pasteMail'), 'addVoucher.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** The voucher is here; reserving it comes next, unless it has expired already. */
export function takenInReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { recordId: id, facts: was } = event;
  const expired = was['expired'] === 1;
  const expiresOn = text(was['expiresOn']);
  const source = SOURCES.find((known) => known === was['expirySource']);
  const on = dateIn(turn.company.timeZone, event.at);
  const next = expired
    ? openButton(words.t('vouchers.changeExpiry'), 'vouchers.expiry', { id })
    : openButton(words.t('command.reserve'), 'reserve.voucher', { id });
  return receipt(turn, event, {
    title: words.t('intake.done'),
    blocks: [
      facts([
        [words.t('voucher.number'), text(was['number'])],
        [words.t('voucher.customer'), text(was['customer'])],
        [words.t('voucher.programLabel'), programName(turn, text(was['program']) ?? '')],
        [words.t('voucher.days'), words.t('days.count', { days: Number(was['days']) })],
        [words.t('voucher.country'), words.country(text(was['country']) ?? '')],
        [words.t('voucher.adminEmail'), text(was['adminEmail'])],
        [
          words.t('voucher.expiresOn'),
          expiresOn && isCalendarDate(expiresOn) ? deadline(words, expiresOn, on) : null,
        ],
        [words.t('voucher.expirySource'), source ? expirySource(turn, source) : null],
      ]),
      {
        kind: 'text',
        text: words.t(expired ? 'intake.doneExpired' : 'intake.doneText'),
        tone: expired ? 'attention' : 'default',
      },
    ],
    next: next.title,
    buttons: [
      next,
      openButton(words.t('voucher.open'), 'vouchers.show', { id }),
      was['proposal']
        ? openButton(words.t('mails.all'), 'voucherMails.open', {})
        : openButton(words.t('intake.another'), 'addVoucher.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
