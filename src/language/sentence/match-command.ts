import { commandText, type CommandWord, type Vocabulary } from './vocabulary';
import { occurrences, type Span } from '../span';

/** What stands before a command's word is looked at no further; UTF-16 code units. */
const REACH = 40;
const ENGLISH =
  /\b(?:do not|don['’]?t|dont|never|rather not|to not|not to)(?: \p{L}+ n?or)?(?: (?:ever|yet|please|just|now|want|wish|need|like|have|plan|intend|try|to|make|do|submit|send|start|us|me|a|the|any|my|our|this))* $/u;
// 要不要 and 想不想 ask; 特別 and 個別 are words of their own.
const CHINESE =
  /(?:(?<![要想用需必])不(?:要|想|必|用|需要?)?|(?<![特個類級區分])別|勿|無須|無需|毋須)(?:再|先|去|幫我|幫忙|立即|現在|馬上)*$/u;
// In katakana. 予約しないと and 予約しなければ say that it must be done.
const JAPANESE =
  /^[ヲハ]?(?:[シルラ]|スル|タク|シタク)?(?:ナイ(?![トノ])|ナクテ(?!ハ)|ナ(?=[\s!。.ヨ]|$)|アリマセン)|^[ヲハ]?シ?(?:マセンデ|テハ(?:イケ|ナラ|ダメ|困)|セ?ズ)|^[ヲハ]?セズ|^[ヲハ]?不要/u;

/** Whether a sentence, as commands are compared (`commandText`), says not to do what its word from start to end says. */
function isNegated(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return ENGLISH.test(before) || CHINESE.test(before) || JAPANESE.test(text.slice(end, end + REACH));
}

/** Characters that may stand between the parts of a phrase. */
const CLOSE = 14;
/** What has been done already is meant last. */
const LAST = Number.MAX_SAFE_INTEGER;
// 予約済み, 予約した and 已保留 tell what has been done; 予約したい asks for it.
const DONE_BEFORE = /已經?$/u;
const DONE_AFTER = /^(?:済|シ?タ(?![イラクブ])|シ?マシタ|サレ)/u;

/** The command that a sentence has the words of. */
interface CommandMatch {
  readonly command: string;
  /** It only names vouchers, and says nothing of what is to be done with them. */
  readonly noun: boolean;
}

interface Match extends Span, CommandMatch {
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

function matchesOf(text: string, { command, parts, whole, noun }: CommandWord): Match[] {
  if (whole) return [];
  return spansOf(text, parts).map((span) => ({
    ...span,
    command,
    noun,
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

/**
 * The command that a sentence has the words of. A longer word or phrase hides the shorter ones inside it;
 * then the stronger command wins, then the first one, but in Japanese, where the verb ends the sentence, the last one.
 * What it says not to do is no command, and then neither is what it would be done to.
 */
export function matchCommand(vocabulary: Vocabulary, text: string): CommandMatch | undefined {
  const sentence = commandText(text);
  const said = vocabulary.words.filter(({ parts: [first = ''] }) => sentence.includes(first));
  const all = said.flatMap((word) => matchesOf(sentence, word));
  const direction = /\p{Script=Katakana}/u.test(sentence) ? -1 : 1;
  const outer = all.filter((match) => !all.some((other) => inside(match, other)));
  const of = (command: string) => vocabulary.commands.find(({ id }) => id === command)?.words;
  const isObject = (command: string) => of(command)?.isObject === true;
  const rank = ({ command, done }: Match) => (done ? LAST : (of(command)?.precedence ?? LAST));
  const wanted = outer.filter(({ start, end }) => !isNegated(sentence, start, end));
  const [best] = (
    wanted.length === outer.length ? wanted : wanted.filter(({ command }) => !isObject(command))
  ).sort((a, b) => rank(a) - rank(b) || direction * (a.start - b.start) || b.end - a.end);
  return best;
}
