import Database from 'libsql';

/** Writes down the text of every SQLite statement that this process prepares from now on, each once. */
export function recordStatements(): ReadonlySet<string> {
  const statements = new Set<string>();
  const prepare = Database.prototype.prepare;
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    statements.add(sql);
    return prepare.call(this, sql);
  };
  return statements;
}
