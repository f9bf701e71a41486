import type { Locale } from '../../domain/locale';
import type { Change, Work } from '../flow';
import { load } from '../load';

/** Keeps the language that a person wants to be spoken to in; `client` leaves it to the Teams client. */
export async function chooseLanguage(
  { tables, actor }: Work,
  _data: object,
  { language }: { readonly language: Locale | 'client' },
): Promise<Change> {
  const person = await load(tables.people, actor.id);
  const locale = language === 'client' ? null : language;
  const saved = await tables.people.save({ ...person, locale });
  return {
    kind: 'person',
    recordId: person.id,
    recordVersion: saved.version,
    event: 'chooseLanguage',
    facts: { locale },
    before: { locale: person.locale },
    after: { locale },
  };
}
