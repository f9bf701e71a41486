import Database from 'libsql';

/** Writes down the text of every SQLite statement that this process prepares from now on, each once. */
export function recordStatements(): ReadonlySet<string> {
  const statements = new Set<string>();
  const prepare: unknown = Reflect.get(Database.prototype, 'prepare');
  if (typeof prepare !== 'function') throw new Error('the driver prepares statements in another way');
  const recorded = new Proxy(prepare, {
    apply(target, database, values: unknown[]): unknown {
      statements.add(String(values[0]));
      return Reflect.apply(target, database, values);
    },
  });
  Reflect.set(Database.prototype, 'prepare', recorded);
  return statements;
}
