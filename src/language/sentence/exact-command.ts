import { commandText } from './command-text';
import { WORDS } from './command-words';
import type { CommandId } from './words';

/** Of words that two commands have, the first one's. */
const COMMANDS: ReadonlyMap<string, CommandId> = new Map(
  WORDS.filter(({ parts }) => parts.length === 1)
    .map(({ parts: [only = ''], command }) => [only, command] as const)
    .reverse(),
);
const EDGES = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/** The command that a whole message is a word of, whatever punctuation stands around it. */
export function exactCommand(text: string): CommandId | undefined {
  const whole = commandText(text);
  return COMMANDS.get(whole) ?? COMMANDS.get(whole.replace(EDGES, ''));
}
