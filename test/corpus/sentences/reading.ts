import { understand } from '../../../src/language/sentence/command';
import { readQuestion } from '../../../src/language/sentence/question';
import { exactCommand } from '../../../src/language/sentence/vocabulary';
import { vocabulary } from '../../support/chat/vocabulary';
import type { Sentence } from './sentences';

const TODAY = '2026-12-02';

/** What the desk makes of a sentence: the question that it answers, `do:` and the job that it opens, or `none`. */
export function readingOf({ locale, said }: Pick<Sentence, 'locale' | 'said'>): string {
  const { command, slots } = understand(vocabulary, said, { today: TODAY });
  if (command && exactCommand(vocabulary, said)) return `do:${command}`;
  const { question, isQuestion } = readQuestion(vocabulary.questions, said, {
    today: TODAY,
    spoken: locale,
    vouchers: slots.vouchers ?? (slots.voucher === undefined ? [] : [slots.voucher]),
  });
  if (question && (isQuestion || !command)) return question;
  return command ? `${isQuestion ? 'tell' : 'do'}:${command}` : 'none';
}
