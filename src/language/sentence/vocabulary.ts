import { fold } from '../fold';
import type { QuestionWords } from './question-words';
import { LOCALES, type Localized } from '../../domain/locale';

const ASIAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const SPACE_BETWEEN_ASIAN = new RegExp(`(?<=${ASIAN}) (?=${ASIAN})`, 'gu');
const HIRAGANA = /[\u3041-\u3096]/gu;

function toKatakana(hiragana: string): string {
  return String.fromCodePoint((hiragana.codePointAt(0) ?? 0) + 0x60);
}

/** The form in which words of commands are compared: folded, in katakana, without white space between Asian letters. */
export function commandText(text: string): string {
  return fold(text).replace(SPACE_BETWEEN_ASIAN, '').replace(HIRAGANA, toKatakana);
}

/** How people ask for one of the things that the desk can be told to do. */
export interface CommandWords {
  /**
   * As people type them, with commas between. `add … voucher`: both parts, in this order and close together. `=start`:
   * only as the whole message. Width, case, and hiragana against katakana make no difference.
   */
  readonly said: Localized;
  /**
   * Which of several commands a sentence means, the lowest: "the history of my vouchers" (1) is about history, "help me
   * redeem a voucher" about redemption (2 against 10).
   */
  readonly precedence: number;
  /** It names what something is done to, or is said around it: what a sentence says not to do is not done to it either. */
  readonly isObject?: true;
  /** Of the words those that only name something and say nothing of what is to be done with it, with commas between. */
  readonly nouns?: string;
  /** It takes a pasted mail, and may be said above one. */
  readonly takesMail?: true;
  /** It ends what somebody is doing, and leads nowhere. */
  readonly isExit?: true;
  /** It is proposed to nobody who did not ask for it: what is typed is like its words by chance. */
  readonly isAside?: true;
  /** Its place among what is proposed where no command comes near, from 1. */
  readonly fallback?: number;
}

/** A command and its words. */
interface Command {
  readonly id: string;
  readonly words: CommandWords;
  readonly answers?: readonly QuestionWords[];
}

/** A word of a command, ready to be compared. */
export interface CommandWord {
  readonly command: string;
  /** Stand in the text in this order; one, but for a phrase with a gap. */
  readonly parts: readonly string[];
  /** Means the command only as the whole message. */
  readonly whole: boolean;
  /** Only names something. */
  readonly noun: boolean;
}

/** All that the desk can be told, ready to be looked for in a sentence. */
export interface Vocabulary {
  /** The stronger command first. */
  readonly commands: readonly Command[];
  readonly words: readonly CommandWord[];
  /** The command that a whole message means, by its folded text. */
  readonly exact: ReadonlyMap<string, string>;
  /** What may be said above a mail that is pasted. */
  readonly aboveMail: ReadonlySet<string>;
  readonly exits: ReadonlySet<string>;
  readonly asides: ReadonlySet<string>;
  /** All that the desk can be asked. */
  readonly questions: readonly QuestionWords[];
  /** What is proposed where no command comes near, in this order. */
  readonly fallbacks: readonly string[];
}

/** The vocabulary of these commands; of a word that two have, the stronger one's. */
export function createVocabulary(all: readonly Command[]): Vocabulary {
  const commands = [...all].sort((one, other) => one.words.precedence - other.words.precedence);
  const words = commands.flatMap(wordsOf);
  const single = words.filter(({ parts }) => parts.length === 1);
  return {
    commands,
    words,
    exact: new Map(single.map(({ parts: [only = ''], command }) => [only, command] as const).reverse()),
    aboveMail: idsOf(commands, ({ isObject, takesMail }) => isObject ?? takesMail),
    exits: idsOf(commands, ({ isExit }) => isExit),
    asides: idsOf(commands, ({ isAside }) => isAside),
    questions: all.flatMap(({ answers = [] }) => answers),
    fallbacks: commands
      .filter(({ words: { fallback } }) => fallback !== undefined)
      .sort((one, other) => (one.words.fallback ?? 0) - (other.words.fallback ?? 0))
      .map(({ id }) => id),
  };
}

function idsOf(
  commands: readonly Command[],
  has: (words: CommandWords) => boolean | undefined,
): ReadonlySet<string> {
  return new Set(commands.filter(({ words }) => has(words)).map(({ id }) => id));
}

function wordsOf({ id, words: { said, nouns } }: Command): CommandWord[] {
  const naming = new Set(nouns?.split(', '));
  return LOCALES.flatMap((locale) => said[locale].split(', ')).map((entry) => {
    const whole = entry.startsWith('=');
    const parts = (whole ? entry.slice(1) : entry).split(' … ').map(commandText);
    return { command: id, parts, whole, noun: naming.has(entry) };
  });
}

const EDGES = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/** The command that a whole message is a word of, whatever punctuation stands around it. */
export function exactCommand({ exact }: Vocabulary, text: string): string | undefined {
  const whole = commandText(text);
  return exact.get(whole) ?? exact.get(whole.replace(EDGES, ''));
}
