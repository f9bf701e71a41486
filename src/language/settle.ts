import type { MailField } from './mail-labels';
import type { Statement } from './mail-statements';

/** Reads one field: undefined when nothing can be read or the values differ, judged by their keys. */
export type Settle = <T extends object>(
  field: MailField,
  read: (statement: Statement) => T | undefined,
  key: (value: T) => string,
) => T | undefined;

/** Reads fields from what a mail states; `differs` hears of each field that is left open for its different values. */
export function settling(statements: readonly Statement[], differs: (field: MailField) => void): Settle {
  return (field, read, key) => {
    const found = statements
      .filter((statement) => statement.field === field)
      .flatMap((statement) => read(statement) ?? []);
    const [first, ...others] = found;
    if (first === undefined || others.every((other) => key(other) === key(first))) return first;
    differs(field);
    return undefined;
  };
}
