/** Comes first in the file: without it Excel takes UTF-8 for the code page of the machine. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the beginning of a formula, the wide signs of Japanese and Chinese keyboards included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One line of comma-separated values (RFC 4180), with its end. A cell that a spreadsheet would calculate begins with an
 * apostrophe instead, so that what somebody wrote stays text.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
