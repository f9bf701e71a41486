import { z } from 'zod';
import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { ANYONE } from '../../domain/company/role';
import { LOCALES } from '../../domain/locale';
import { act } from '../../desk/act';
import { maybe } from '../../desk/facts';
import { defineFlow, type Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { chosenWords, keepLanguage, language, languageField } from '../../desk/spoken-language';
import { texts, words } from './words';

async function form(turn: Turn): Promise<Page> {
  const { words } = turn;
  return {
    title: words.t('language.title'),
    blocks: [{ kind: 'text', text: words.t('language.text') }, languageField(turn)],
    buttons: [
      { kind: 'submit', title: words.t('button.save'), verb: 'language.save', data: {} },
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}

/** Null: the Teams client's. */
const chosenFacts = z.object({ locale: maybe(z.enum(LOCALES)) });

/** In the language that was just chosen. */
function done(turn: Turn, event: AuditEvent<z.infer<typeof chosenFacts>>): Page {
  const { words, name } = chosenWords(turn, event.facts.locale);
  const page = receipt({ ...turn, words }, event, {
    title: words.t('language.done'),
    blocks: [facts([[words.t('language.fact'), name]])],
    buttons: [
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      openButton(words.t('button.help'), 'help.open', {}),
    ],
  });
  return { ...page, locale: words.locale };
}

export const languageFlow = defineFlow({
  id: 'language',
  texts,
  words,
  title: 'command.language',
  help: 'commandAbout.language',
  menu: { title: 'menu.language', about: 'menuAbout.language' },
  roles: ANYONE,
  beforeSetup: true,
  beforeAdmission: true,
  open: form,
  steps: [
    act({
      verb: 'language.save',
      roles: ANYONE,
      data: z.strictObject({}),
      input: z.object({ language }),
      about: () => null,
      form,
      present: form,
      facts: chosenFacts,
      run: (work, _data, input) => keepLanguage(work, input.language),
      receipt: done,
    }),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'language.open': Record<never, never>;
  }
}
