import type { Localized } from '../../domain/locale';

/**
 * Ways to say something in each language, with commas between. `when + expire|lapse` holds both parts, in any order, of
 * `a|b` either; `redeem*` begins a word; `=ok` is the whole message. Width, case, and hiragana against katakana make no
 * difference.
 */
export type Ways = Localized;

/** What a question asks for, whatever it is about. */
export type QuestionKind = 'when' | 'which' | 'howMuch' | 'why' | 'what' | 'who' | 'how' | 'next' | 'talk';

/** A question that a flow answers, and how people ask it. */
export interface QuestionWords {
  /** Unique, and begins with the flow's id. */
  readonly id: `${string}.${string}`;
  readonly kind: QuestionKind;
  readonly asked: Ways;
  /** It may be said without asking: "undo", "claims over 200,000 yen". */
  readonly asStatement?: true;
}
