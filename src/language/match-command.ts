import { commandText } from './command-text';
import { WORDS, type CommandWord } from './command-words';
import { occurrences } from './occurrences';
import type { Span } from './span';
import { PRECEDENCE, type CommandId } from './words';

/** Characters that may stand between the parts of a phrase. */
const CLOSE = 14;
// 予約済み, 予約した and 已保留 tell what has been done; 予約したい asks for it.
const DONE_BEFORE = /已經?$/u;
const DONE_AFTER = /^(?:済|シ?タ(?![イラクブ])|シ?マシタ|サレ)/u;

interface Match extends Span {
  readonly command: CommandId;
  readonly done: boolean;
}

function spansOf(text: string, [first = '', ...rest]: readonly string[]): Span[] {
  return rest.reduce(
    (spans, part) =>
      spans.flatMap(({ start, end }) => {
        const next = occurrences(text, part).find((span) => span.start >= end && span.start - end <= CLOSE);
        return next ? [{ start, end: next.end }] : [];
      }),
    occurrences(text, first),
  );
}

function matchesOf(text: string, { command, parts, whole }: CommandWord): Match[] {
  if (whole) return [];
  return spansOf(text, parts).map((span) => ({
    ...span,
    command,
    done:
      DONE_BEFORE.test(text.slice(Math.max(0, span.start - 2), span.start)) ||
      DONE_AFTER.test(text.slice(span.end)),
  }));
}

function inside(inner: Span, outer: Span): boolean {
  return (
    inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start
  );
}

function rank({ command, done }: Match): number {
  return done ? PRECEDENCE.length : PRECEDENCE.findIndex((commands) => commands.includes(command));
}

/**
 * The command that a sentence has the words of. A longer word or phrase hides the shorter ones inside it;
 * then the stronger command wins, then the first one, but in Japanese, where the verb ends the sentence, the last one.
 */
export function matchCommand(text: string): CommandId | undefined {
  const sentence = commandText(text);
  const all = WORDS.flatMap((word) => matchesOf(sentence, word));
  const direction = /\p{Script=Katakana}/u.test(sentence) ? -1 : 1;
  const [best] = all
    .filter((match) => !all.some((other) => inside(match, other)))
    .sort((a, b) => rank(a) - rank(b) || direction * (a.start - b.start) || b.end - a.end);
  return best?.command;
}
