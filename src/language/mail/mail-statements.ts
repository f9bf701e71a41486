import { scanStatedDays } from '../dates/days';
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
type Field = Statement['field'];

const CLAUSE = /(?<=[,;、。](?!\d))/u;
const NAMED: ReadonlySet<Field> = new Set(['customer', 'program', 'contactName', 'other']);
/** Fields of which a clause may begin with the label alone: their values cannot be words of a name. */
const PLAIN: ReadonlySet<Field> = new Set([
  'number',
  'expiresOn',
  'voucherAdminEmail',
  'createdOn',
  'assignedOn',
]);
const LABEL_LIKE = /^[^:]{1,40}:(?:\s|$)/u;
/** Values that a narrow mail breaks in the middle, and where it may have done so. */
const WRAPPED: ReadonlySet<Field> = new Set(['number', 'voucherAdminEmail']);
const BROKEN_OFF = /[\p{Pd}_/@]$|@[^\s.]+\.$/u;
const GOES_ON = /^[@.\p{Pd}_/]?[\p{Script=Latin}\d][\w.@\p{Pd}/]*$/u;
const ONE_WORD = /^\S+$/u;

const isLabel = (cell: string) => readLabel(cell)?.rest === '';

/** A cell may begin with the word of a label ("Program for SharePoint") and still be a value. */
function isValue(cell: string | undefined): cell is string {
  const label = readLabel(cell ?? '');
  return cell !== undefined && (!label || (label.rest !== '' && !label.apart));
}

/** Whether a part of a sentence begins with a label and its value: "expires 30 April 2027". */
function beginsClause(part: string): boolean {
  const label = readLabel(part);
  return label !== undefined && (label.apart || (PLAIN.has(label.field) && /\d|@/u.test(label.rest)));
}

/** The parts of a cell that begin with a label of their own: "利用券番号: 12、有効期限: 2026/12/1". */
function clausesOf(cell: string): string[] {
  const clauses: string[] = [];
  for (const part of cell.split(CLAUSE)) {
    const previous = clauses.at(-1);
    if (previous === undefined || beginsClause(part.trim())) clauses.push(part);
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

/** The only cell of a line, where it is no label and has none. */
function aloneIn(line: Line | undefined): string | undefined {
  const [first, more] = line ?? [];
  const alone = first !== undefined && more === undefined && !readLabel(first) && !LABEL_LIKE.test(first);
  return alone ? first : undefined;
}

/**
 * A value that the line below goes on with, whole again. Where another number stands there, it may be the rest of this
 * one or the next of a list: both are kept, apart.
 */
function whole(field: Field, raw: string, below: Line | undefined): string {
  const more = WRAPPED.has(field) ? aloneIn(below) : undefined;
  if (more === undefined || !GOES_ON.test(more) || !ONE_WORD.test(raw)) return raw;
  if (BROKEN_OFF.test(raw) || more.startsWith('@')) return raw + more;
  return field === 'number' && /\d/u.test(raw) && /\d/u.test(more) ? `${raw}; ${more}` : raw;
}

/**
 * The line below a label with its value, and the line behind it. A paragraph of its own may be anything, so a name must
 * follow at once, or stand between two labels, as where all breaks of a mail are doubled.
 */
function valueBelow(
  { field }: Labeled,
  below: readonly Line[],
): { raw: string; next: Line | undefined } | undefined {
  const [line = [], ...rest] = below;
  if (line.length > 0) {
    const raw = aloneIn(line);
    return raw === undefined ? undefined : { raw, next: rest[0] };
  }
  const raw = aloneIn(rest[0]);
  const behind = rest.slice(1).find((each) => each.length > 0);
  const isFramed = rest[1]?.length === 0 && behind !== undefined && readLabel(behind[0] ?? '') !== undefined;
  return raw === undefined || (NAMED.has(field) && !isFramed) ? undefined : { raw, next: rest[1] };
}

/** The value of a label that stands alone: the next cell, or the line below. */
function valueOf(label: Labeled, next: string | undefined, below: readonly Line[]): Statement[] {
  const { field } = label;
  if (isValue(next)) return [{ field, raw: whole(field, next, below[0]), apart: true }];
  const found = next === undefined && !label.short ? valueBelow(label, below) : undefined;
  return found === undefined ? [] : [{ field, raw: whole(field, found.raw, found.next), apart: true }];
}

/** What stands between the commas behind a number says by itself what it is: "Voucher ID PS-12, SDPS, 5 days". */
function listedBehind(field: Field, rest: string): Statement[] {
  const [, ...others] = field === 'number' ? rest.split(/[,;、] ?/u) : [];
  return others.flatMap((raw) => {
    const lengths = scanStatedDays(raw);
    const isLength = lengths.length === 1 && lengths[0]?.start === 0 && lengths[0].end === raw.length;
    return isLength ? [{ field: 'days', raw, apart: true }] : [];
  });
}

function statementsIn(line: Line, below: readonly Line[]): Statement[] {
  return line.flatMap((cell, index) =>
    clausesOf(cell).flatMap((clause) => {
      const label = readLabel(clause);
      if (!label) return [];
      const { field, rest, apart } = label;
      return rest
        ? [{ field, raw: whole(field, rest, below[0]), apart }, ...listedBehind(field, rest)]
        : valueOf(label, line[index + 1], line.length === 1 ? below : []);
    }),
  );
}

/** Lines below a label that its value may stand in. */
const REACH = 5;

/** What a mail states under labels: beside them, in the next cell, in the line below, or in columns under them. */
export function statementsOf(lines: readonly Line[]): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at);
    statements.push(
      ...(table?.statements ?? statementsIn(lines[at] ?? [], lines.slice(at + 1, at + 1 + REACH))),
    );
    at = table?.end ?? at + 1;
  }
  return statements;
}
