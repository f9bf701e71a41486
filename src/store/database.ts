import type { Delegates } from './tables';

/** What the store needs of a Prisma client, or of one of its transactions, whatever its database. */
export interface Client extends Delegates {
  readonly $queryRaw: (sql: TemplateStringsArray, ...values: unknown[]) => PromiseLike<unknown>;
}

/** A database that `migrate` has brought up to date. */
export interface Database {
  readonly client: Client;
  /** Runs one write of a tenant when its turn has come. */
  write<T>(tenantId: string, work: (client: Client) => PromiseLike<T>): Promise<T>;
  /** Runs the work in one transaction, when all that came before it for this tenant has ended. */
  transaction<T>(tenantId: string, work: (client: Client) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Most milliseconds that a transaction waits for its turn, and that it then takes. */
export const LIMITS = { maxWait: 10_000, timeout: 10_000 };

/** The database that a URL names: `file:///path/desk.db`, or `postgres://user:password@host:port/name`. */
export function isPostgres(url: string): boolean {
  return /^postgres(ql)?:/.test(url);
}
