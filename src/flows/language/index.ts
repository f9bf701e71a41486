import { z } from 'zod';
import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { LOCALE_NAMES, LOCALES } from '../../domain/locale';
import { ANYONE } from '../../domain/role';
import { createWords } from '../../locales/words';
import { act } from '../act';
import { choice } from '../fields';
import type { Flow, Turn } from '../flow';
import { openButton } from '../links';
import { facts, receipt } from '../pages';
import { chooseLanguage } from './language';

async function form({ words, actor }: Turn): Promise<Page> {
  return {
    title: words.t('language.title'),
    blocks: [
      { kind: 'text', text: words.t('language.text') },
      {
        kind: 'field',
        id: 'language',
        input: 'choice',
        label: words.t('language.field'),
        required: true,
        value: actor.locale ?? 'client',
        choices: [
          { value: 'client', title: words.t('language.client') },
          ...LOCALES.map((locale) => ({ value: locale, title: LOCALE_NAMES[locale] })),
        ],
      },
    ],
    buttons: [
      { kind: 'submit', title: words.t('button.save'), verb: 'language.save', data: {} },
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}

/** In the language that was just chosen. */
function done(turn: Turn, event: AuditEvent): Page {
  const chosen = LOCALES.find((locale) => locale === event.facts['locale']);
  const words = createWords(chosen ?? turn.unchosenLocale, turn.words.timeZone);
  const page = receipt({ ...turn, words }, event, {
    title: words.t('language.done'),
    blocks: [facts([[words.t('language.fact'), chosen ? LOCALE_NAMES[chosen] : words.t('language.client')]])],
    buttons: [
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      openButton(words.t('button.help'), 'help.open', {}),
    ],
  });
  return { ...page, locale: words.locale };
}

export const languageFlow: Flow = {
  id: 'language',
  roles: ANYONE,
  beforeSetup: true,
  beforeAdmission: true,
  open: form,
  steps: [
    act({
      verb: 'language.save',
      roles: ANYONE,
      data: z.strictObject({}),
      input: z.object({ language: choice(['client', ...LOCALES]) }),
      about: () => null,
      form,
      present: form,
      run: chooseLanguage,
      receipt: done,
    }),
  ],
};
