import { tidy } from '../fold';
import { textOfMail } from './html-text';
import { partsOf } from './mail-parts';

const LINE_END = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/u;
const QUOTED = /^(?:\s*[>|])+/u;
const BULLET = /^[\s・•■□◆◇●○▪◎※\-–—·]+/u;
const CELL = /\t| {2,}|\s[|]\s?/u;

const RULE = /^[\s|:+]*[-=_][\s|:=_+-]*$/u;
/** No label and no value is longer, and what reads them need not look at a novel. */
const LONGEST_CELL = 1000;

/** The cells of a line: one, but in a table or where a label and its value are set apart by white space. */
function cellsOf(line: string): string[] {
  const bare = line.normalize('NFKC').replaceAll('*', '').replace(QUOTED, '');
  return bare.replace(BULLET, '').split(CELL).map(tidy).filter(Boolean);
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

/** The lines of a mail, plain or HTML, as they were written, without those that are empty or a rule. */
export function writtenLines(body: string): string[] {
  return textOfMail(body)
    .split(LINE_END)
    .filter((line) => line.trim() && !RULE.test(line));
}

/** The lines of a mail, plain or HTML, tidied, without the marks of quotation; each in cells, none for an empty line. */
export function mailLines(body: string): string[][] {
  return textOfMail(body)
    .split(LINE_END)
    .filter((line) => !RULE.test(line))
    .flatMap(linesIn);
}
