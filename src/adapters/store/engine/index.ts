/** All that the rest of the store uses of the engine; `README.md` says what it is. */
export { isPostgres, openDatabase, type Access, type Clients, type Database } from './database';
export { ask, isBusy, reason } from './failure';
export { countRows, findRow, findRows, selectRows } from './find';
export { openLibsql, type Libsql } from './libsql';
export { postgres } from './postgres';
export { execute, readJoinedRow, readRows, type Query, type Reader, type Row } from './query';
export { anyOf } from './search';
export { sqlite } from './sqlite';
/** What a driver gives: Prisma's interface, which the drivers here keep. */
export type { SqlDriverAdapter, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils';
