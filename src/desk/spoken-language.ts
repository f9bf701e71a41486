import type { z } from 'zod';
import type { FieldBlock } from '../cards/page';
import { LOCALE_NAMES, LOCALES, type Locale } from '../domain/locale';
import { createWords, type Words } from '../words/words';
import { choice } from './fields';
import type { Change, Turn, Work } from './flow';
import { load } from './load';

/** What is chosen where the language is left to the Teams client. */
const CLIENT = 'client';

/** The language that was chosen, null for the client's. */
export const language: z.ZodType<Locale | null> = choice([CLIENT, ...LOCALES]).transform((chosen) =>
  chosen === CLIENT ? null : chosen,
);

/** The choice of the language that a person is spoken to in. */
export function languageField({ words, actor }: Turn): FieldBlock {
  return {
    kind: 'field',
    id: 'language',
    input: 'choice',
    label: words.t('language.field'),
    required: true,
    value: actor.locale ?? CLIENT,
    choices: [
      { value: CLIENT, title: words.t('language.client') },
      ...LOCALES.map((locale) => ({ value: locale, title: LOCALE_NAMES[locale] })),
    ],
  };
}

/** Keeps the language that a person wants to be spoken to in; null leaves it to the Teams client. */
export async function keepLanguage(
  { tables, actor }: Work,
  locale: Locale | null,
): Promise<Change<{ readonly locale: Locale | null }>> {
  const person = await load(tables.people, actor.id);
  const saved = await tables.people.save({ ...person, locale });
  return {
    recordId: person.id,
    recordVersion: saved.version,
    event: 'person.chooseLanguage',
    facts: { locale },
    before: { locale: person.locale },
    after: { locale },
  };
}

/** The words of a receipt that a person reads in the language just chosen, with the name of the choice. */
export function chosenWords(
  turn: Turn,
  locale: string | null,
  timeZone = turn.words.timeZone,
): { words: Words; name: string } {
  const chosen = LOCALES.find((known) => known === locale);
  const words = createWords(chosen ?? turn.unchosenLocale, timeZone);
  return { words, name: chosen ? LOCALE_NAMES[chosen] : words.t('language.client') };
}
