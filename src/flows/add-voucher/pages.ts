import { type Page, withBanner } from '../../cards/page';
import { LOCALES, type Locale } from '../../domain/locale';
import type { Turn, Slots } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { ownDomains } from '../../domain/company/company';
import { voucherByNumber } from '../../desk/typed-numbers';
import { load } from '../../desk/load';
import { presentVoucher } from '../shared/voucher-facts';
import { voucherMailPage, voucherOfMail } from '../shared/voucher-mail-page';
import { prefillFromSlots, readMail, type Prefill } from '../shared/voucher-prefill';
import { intakePage } from './form-page';
import type { FromMail } from './hints';

/** The names of the languages, each in itself. */
const LANGUAGES: Readonly<Record<Locale, string>> = {
  'en-US': 'English',
  'ja-JP': '日本語',
  'zh-TW': '繁體中文',
};

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

/** A pasted mail, or what the sentence said, opens the form; nothing said opens the three ways to a voucher. */
export async function openIntake(turn: Turn, slots: Slots): Promise<Page> {
  if (slots.mail !== undefined) return mailPage(turn, slots.mail);
  const prefill = prefillFromSlots(slots, turn.scheme);
  if (prefill.found.length + prefill.unclear.length === 0) return startPage(turn);
  return formOrKnown(turn, prefill);
}

/** The form with what a mail states; where it states nothing of a voucher, the way to paste it, with a word on that. */
export async function mailPage(turn: Turn, mail: string): Promise<Page> {
  const { scheme, store, words } = turn;
  const prefill = readMail({ body: mail }, scheme, ownDomains(await store.people.list()));
  if (prefill.found.length + prefill.unclear.length === 0) {
    return withBanner(await intakePage(turn, prefill), words.t('intake.nothingFound'), 'warning');
  }
  return formOrKnown(turn, prefill);
}

/** The form with what a voucher mail of the mailbox states; one that waits for nobody any more is shown as it stands. */
export async function proposalPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { scheme, store } = turn;
  const mail = await load(store.voucherMails, id);
  if (mail.state !== 'proposed' || (await voucherOfMail(turn, mail))) return voucherMailPage(turn, mail);
  const prefill = readMail(mail, scheme, ownDomains(await store.people.list()));
  return intakePage(turn, prefill, undefined, { proposal: id });
}

/** What a form was opened from, as it stands: the mail, or the ways to a voucher. */
export async function presentOrigin(turn: Turn, { proposal }: FromMail): Promise<Page> {
  const mail = proposal && (await turn.store.voucherMails.get(proposal));
  return mail ? voucherMailPage(turn, mail) : startPage(turn);
}

/** A voucher that is here already is shown instead of a form for it. */
async function formOrKnown(turn: Turn, prefill: Prefill): Promise<Page> {
  const { number } = prefill.values;
  const known = number === undefined ? undefined : await voucherByNumber(turn.store, number);
  if (!known) return intakePage(turn, prefill);
  return withBanner(await presentVoucher(turn, known), turn.words.t('intake.known'), 'warning');
}
