import { tidy } from '../fold';
import { textOfMail } from './html-text';
import { isHeaderLabel } from './mail-header';
import { isFieldName } from './mail-label';
import { partsOf } from './mail-parts';

const LINE_END = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/u;
const QUOTED = /^(?:\s*[>|])+/u;
/** Bullets, pictures and circled numbers in front of a line, as they are before NFKC makes plain letters of some. */
const BULLET =
  /^(?:[\s・･•\-–—·※\u2460-\u24ff\u2776-\u2793\u3220-\u3243\ufe0f\u20e3]|\p{So}|\p{Extended_Pictographic})+/u;
const QUOTED_BEFORE_BULLET = /^(?:\s*[>|＞｜])+/u;
const CELL = /\t| {2,}|\s?[|]\s?|\s?(?<=\S\s?)(?:\.{3,}|(?:\. ){3,}\.?|[・·_]{3,})\s?(?=\S)/u;
const RULE = /^[\s|:+]*[-=_][\s|:=_+-]*$/u;
/** A colon or an arrow in a column of its own, or left over in front of its value. */
const BETWEEN = /^(?:[:=→]|[-–—]+>|=>)+\s*/u;
/** Addresses that a mail program writes behind the words that they were under. */
const LINK = /[<([](?:https?|tel|file|callto|cid):[^<>()[\]]{0,4000}[>)\]]|\bhttps?:\/\/[^\s<>"]+/giu;
const MAILTO = /<mailto:([^<>\s]{1,320})>/giu;
const SPREAD =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]) +(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;
/** No label and no value is longer, and what reads them need not look at a novel. */
const LONGEST_CELL = 1000;
const LONGEST_SPREAD = 60;

/** A label whose letters were set apart to fill a column, closed up: "有 効 期 限：". */
function closedUp(line: string): string {
  const end = line.search(/[:\t]/u);
  if (end < 0 || end > LONGEST_SPREAD) return line;
  const label = line.slice(0, end).trim().replace(SPREAD, '');
  return isFieldName(label) || isHeaderLabel(label) ? label + line.slice(end) : line;
}

/** The cells of a line: one, but in a table or where a label and its value are set apart by white space. */
function cellsOf(line: string): string[] {
  const bare = line.replace(QUOTED_BEFORE_BULLET, '').replace(BULLET, '').normalize('NFKC');
  return closedUp(bare.replaceAll('*', '').replace(QUOTED, '').replace(BULLET, ''))
    .split(CELL)
    .map((cell) => tidy(cell).replace(BETWEEN, ''))
    .filter(Boolean);
}

/** The lines that stand in one, each in cells. */
function linesIn(line: string): string[][] {
  const lines: string[][] = [[]];
  for (const cell of cellsOf(line)) {
    const [first = '', ...more] = partsOf(cell).map((part) => part.slice(0, LONGEST_CELL));
    lines.at(-1)?.push(first);
    lines.push(...more.map((part) => [part]));
  }
  return lines;
}

function linesOf(body: string): string[] {
  return textOfMail(body)
    .replace(LINK, ' ')
    .replace(MAILTO, ' <$1>')
    .split(LINE_END)
    .filter((line) => !RULE.test(line));
}

/** The lines of a mail, plain or HTML, as they were written, without those that are empty or a rule. */
export function writtenLines(body: string): string[] {
  return linesOf(body).filter((line) => line.trim());
}

/** The lines of a mail, plain or HTML, tidied, without the marks of quotation; each in cells, none for an empty line. */
export function mailLines(body: string): string[][] {
  return linesOf(body).flatMap(linesIn);
}
