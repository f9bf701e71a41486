import type { MailField } from './mail-labels';
import type { Statement } from './mail-statements';

/** A field that is left open, with what the mail says of it in its own words. */
export type LeavesOpen = (field: MailField, seen: readonly string[]) => void;

/** When a statement that cannot be read leaves a field open: where no other can be read, or always. */
export interface Unclear {
  readonly is: (statement: Statement) => boolean;
  readonly always?: boolean;
}

/**
 * Reads one field: undefined when nothing can be read or the values differ, judged by their keys, or where a statement is
 * unclear.
 */
export type Settle = <T extends object>(
  field: MailField,
  read: (statement: Statement) => T | undefined,
  key: (value: T) => string,
  unclear?: Unclear,
) => T | undefined;

/** Reads fields from what a mail states; `leavesOpen` hears of each field that is left open. */
export function settling(statements: readonly Statement[], leavesOpen: LeavesOpen): Settle {
  return (field, read, key, { is: isUnclear, always = false } = { is: () => false }) => {
    const own = statements.filter((statement) => statement.field === field);
    const [first, ...others] = own.flatMap((statement) => read(statement) ?? []);
    const differ = first !== undefined && others.some((other) => key(other) !== key(first));
    const isOpen = differ || ((first === undefined || always) && own.some(isUnclear));
    if (!isOpen) return first;
    const seen = own.filter((statement) => isUnclear(statement) || read(statement) !== undefined);
    leavesOpen(field, [...new Set(seen.map(({ raw }) => raw))]);
    return undefined;
  };
}
