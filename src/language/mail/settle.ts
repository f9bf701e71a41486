import type { MailField } from './mail-labels';
import type { Statement } from './mail-statements';

/**
 * Reads one field: undefined when nothing can be read or the values differ, judged by their keys. Where nothing can be
 * read, a statement that `isUnclear` leaves the field open too.
 */
export type Settle = <T extends object>(
  field: MailField,
  read: (statement: Statement) => T | undefined,
  key: (value: T) => string,
  isUnclear?: (statement: Statement) => boolean,
) => T | undefined;

/** Reads fields from what a mail states; `leavesOpen` hears of each field that is left open. */
export function settling(statements: readonly Statement[], leavesOpen: (field: MailField) => void): Settle {
  return (field, read, key, isUnclear = () => false) => {
    const own = statements.filter((statement) => statement.field === field);
    const [first, ...others] = own.flatMap((statement) => read(statement) ?? []);
    const isOpen =
      first === undefined ? own.some(isUnclear) : others.some((other) => key(other) !== key(first));
    if (!isOpen) return first;
    leavesOpen(field);
    return undefined;
  };
}
