import { commandText } from './command-text';
import { WORDS } from './command-words';
import type { CommandId } from './words';

const EDGES = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/** The command that a whole message is a word of, whatever punctuation stands around it. */
export function exactCommand(text: string): CommandId | undefined {
  const whole = commandText(text);
  const bare = whole.replace(EDGES, '');
  return WORDS.find(({ parts: [only, more] }) => more === undefined && (only === whole || only === bare))
    ?.command;
}
