import { tidy } from './fold';
import { textOfMail } from './html-text';

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
  return bare
    .replace(BULLET, '')
    .split(CELL)
    .map((cell) => tidy(cell.slice(0, LONGEST_CELL)))
    .filter(Boolean);
}

/** The lines of a mail, plain or HTML, tidied, without the marks of quotation; each in cells, none for an empty line. */
export function mailLines(body: string): string[][] {
  return textOfMail(body)
    .split(LINE_END)
    .filter((line) => !RULE.test(line))
    .map(cellsOf);
}
