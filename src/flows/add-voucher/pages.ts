import type { Page } from '../../cards/page';
import { LOCALES, type Locale } from '../../domain/locale';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';

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
