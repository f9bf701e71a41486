import { LOCALES, type Localized } from '../../domain/locale';
import { commandText } from './command-text';
import { COMMAND_WORDS, PRECEDENCE, VOUCHER_NOUNS, type CommandId } from './words';

/** A word of a command, ready to be compared. */
export interface CommandWord {
  readonly command: CommandId;
  /** Stand in the text in this order; one, but for a phrase with a gap. */
  readonly parts: readonly string[];
  /** Means the command only as the whole message. */
  readonly whole: boolean;
  /** Only names vouchers. */
  readonly noun: boolean;
}

const NOUNS: ReadonlySet<string> = new Set(VOUCHER_NOUNS.split(', '));

function parse(command: CommandId, entry: string): CommandWord {
  const whole = entry.startsWith('=');
  const parts = (whole ? entry.slice(1) : entry).split(' … ').map(commandText);
  return { command, parts, whole, noun: NOUNS.has(entry) };
}

function entriesOf(words: Localized): string[] {
  return LOCALES.flatMap((locale) => words[locale].split(', '));
}

/** All words of all commands. */
export const WORDS: readonly CommandWord[] = PRECEDENCE.flat().flatMap((command) =>
  entriesOf(COMMAND_WORDS[command]).map((entry) => parse(command, entry)),
);
