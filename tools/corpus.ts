import { LOCALES } from '../src/domain/locale';
import { vocabulary } from '../test/support/chat/vocabulary';
import { readingOf } from '../test/language/sentence/reading';
import { SENTENCES } from '../test/language/sentence/sentences';

/** Of each language and kind, how many sentences of the corpus are read as they are meant, and those that are not. */
function printCorpus(): void {
  const kinds = new Map<string, string>(vocabulary.questions.map(({ id, kind }) => [id, kind]));
  for (const locale of LOCALES) {
    const own = SENTENCES.filter((one) => one.locale === locale);
    const groups = new Map<string, { right: number; all: number }>();
    for (const one of own) {
      const kind = kinds.get(one.means) ?? 'do';
      const { right, all } = groups.get(kind) ?? { right: 0, all: 0 };
      const reading = readingOf(one);
      if (reading !== one.means) console.log(`${locale}  ${one.said}: ${reading} instead of ${one.means}`);
      groups.set(kind, { right: right + (reading === one.means ? 1 : 0), all: all + 1 });
    }
    console.log(`${locale}  ${[...groups].map(([kind, { right, all }]) => `${kind} ${right}/${all}`).join('  ')}`);
  }
}

printCorpus();
