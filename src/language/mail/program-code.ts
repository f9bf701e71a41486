import { fold } from '../fold';
import type { Statement } from './mail-statements';
import { textIn, type Recognized } from './mail-values';

/** A program as a mail names it, with its code when it holds one of the codes asked for. */
export interface RecognizedProgram extends Recognized {
  readonly code?: string;
}

/** Whole words: in S-EDPS there is no EDPS. */
const WORD = /[\p{L}\p{N}]+(?:[-&][\p{L}\p{N}]+)*/gu;
/** DDPS-5 and DDPS計画 begin with the code. */
const CODE_LETTERS = /^[\p{Script=Latin}&-]+(?<!-)/u;

/** Reads a program; it gets a code when its text holds exactly one of these. */
export function programAmong(
  codes: readonly string[],
): (statement: Statement) => RecognizedProgram | undefined {
  return (statement) => {
    const program = textIn(statement);
    const words = fold(program?.value ?? '').match(WORD) ?? [];
    const known = new Set(words.flatMap((word) => [word, CODE_LETTERS.exec(word)?.[0] ?? word]));
    const [code, more] = codes.filter((candidate) => known.has(fold(candidate)));
    return program && code !== undefined && more === undefined ? { ...program, code } : program;
  };
}
