import { LOCALES } from '../../../src/domain/locale';
import { vocabulary } from '../../support/chat/vocabulary';
import { readingOf } from './reading';
import { SENTENCES } from './sentences';

/** What the reader makes of the project's own sentences, by language and kind of question. */
export function runSentences(): void {
  const kinds = new Map<string, string>(vocabulary.questions.map(({ id, kind }) => [id, kind]));
  for (const locale of LOCALES) {
    const rows = new Map<string, { right: number; wrong: number; none: number }>();
    for (const one of SENTENCES.filter((sentence) => sentence.locale === locale)) {
      const reading = readingOf(one);
      const verdict = reading === one.means ? 'right' : reading === 'none' ? 'none' : 'wrong';
      const kind = kinds.get(one.means) ?? 'do';
      const row = rows.get(kind) ?? { right: 0, wrong: 0, none: 0 };
      row[verdict] += 1;
      rows.set(kind, row);
      if (verdict !== 'right') process.stdout.write(`${locale} ${one.said}: ${reading}, not ${one.means}\n`);
    }
    for (const [kind, { right, wrong, none }] of rows)
      process.stdout.write(
        `${locale} ${kind.padEnd(10)}right ${right}  wrong ${wrong}  not understood ${none}\n`,
      );
  }
}
