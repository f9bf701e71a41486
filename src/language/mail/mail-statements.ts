import { readLabel, type Labeled } from './mail-label';
import type { MailField } from './mail-labels';

/** One value under one label, as a mail states it. */
export interface Statement {
  readonly field: MailField | 'other';
  /** The value as written, tidied. */
  readonly raw: string;
  /** Whether a colon, a cell or a line sets it apart from the label, so that all of it is the value. */
  readonly apart: boolean;
}

type Line = readonly string[];

const CLAUSE = /(?<=[,;、。])/u;
const NAMED: ReadonlySet<Statement['field']> = new Set(['customer', 'program', 'contactName', 'other']);
const LABEL_LIKE = /^[^:]{1,40}:(?:\s|$)/u;

const isLabel = (cell: string) => readLabel(cell)?.rest === '';

/** A cell may begin with the word of a label ("Program for SharePoint") and still be a value. */
function isValue(cell: string | undefined): cell is string {
  const label = readLabel(cell ?? '');
  return cell !== undefined && (!label || (label.rest !== '' && !label.apart));
}

/** The parts of a cell that begin with a label of their own: "利用券番号: 12、有効期限: 2026/12/1". */
function clausesOf(cell: string): string[] {
  const clauses: string[] = [];
  for (const part of cell.split(CLAUSE)) {
    const previous = clauses.at(-1);
    if (previous === undefined || readLabel(part.trim())?.apart) clauses.push(part);
    else clauses[clauses.length - 1] = previous + part;
  }
  return clauses.map((clause) => clause.trim().replace(/[,;、。]$/u, ''));
}

/** The rows under a line of labels, each value under its label; how many lines they take. */
function tableAt(lines: readonly Line[], at: number): { statements: Statement[]; end: number } | undefined {
  const head = lines[at] ?? [];
  if (head.length < 2 || !head.every((cell) => isLabel(cell))) return undefined;
  const statements: Statement[] = [];
  let end = at + 1;
  for (let row = lines[end]; row?.length === head.length && row.every(isValue); row = lines[end]) {
    row.forEach((raw, column) => {
      statements.push({ field: readLabel(head[column] ?? '')?.field ?? 'other', raw, apart: true });
    });
    end += 1;
  }
  return end > at + 1 ? { statements, end } : undefined;
}

/** The value of a label that stands alone: the next cell, or the line below. */
function valueOf({ field }: Labeled, next: string | undefined, below: readonly Line[]): Statement[] {
  const [line = [], further = []] = below;
  // A paragraph of its own may be anything, so a name must follow at once.
  const [first, more] = line.length === 0 && !NAMED.has(field) ? further : line;
  const alone = first !== undefined && more === undefined && !readLabel(first) && !LABEL_LIKE.test(first);
  const raw = isValue(next) ? next : next === undefined && alone ? first : undefined;
  return raw === undefined ? [] : [{ field, raw, apart: true }];
}

function statementsIn(line: Line, below: readonly Line[]): Statement[] {
  return line.flatMap((cell, index) =>
    clausesOf(cell).flatMap((clause) => {
      const label = readLabel(clause);
      if (!label) return [];
      const { field, rest, apart } = label;
      return rest
        ? [{ field, raw: rest, apart }]
        : valueOf(label, line[index + 1], line.length === 1 ? below : []);
    }),
  );
}

/** What a mail states under labels: beside them, in the next cell, in the line below, or in columns under them. */
export function statementsOf(lines: readonly Line[]): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at);
    statements.push(...(table?.statements ?? statementsIn(lines[at] ?? [], lines.slice(at + 1, at + 3))));
    at = table?.end ?? at + 1;
  }
  return statements;
}
