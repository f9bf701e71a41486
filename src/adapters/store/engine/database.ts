import type { Reader } from './query';
import type { Delegates } from '../tables';

/** One transaction: what writes, and the connection that it holds, over which is read. */
export interface Inside {
  readonly client: Delegates;
  readonly connection: Reader;
}

/** A database that `migrate` has brought up to date. */
export interface Database {
  /** What is read outside of transactions. */
  readonly connection: Reader;
  /** Runs one write of a tenant when its turn has come. */
  write<T>(tenantId: string, work: (client: Delegates) => PromiseLike<T>): Promise<T>;
  /** Runs the work in one transaction, when all that came before it for this tenant has ended. */
  transaction<T>(tenantId: string, work: (inside: Inside) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The database that a URL names: `file:///path/desk.db`, or `postgres://user:password@host:port/name`. */
export function isPostgres(url: string): boolean {
  return /^postgres(ql)?:/.test(url);
}
