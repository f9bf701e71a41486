import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Reader } from './query';

/** The way to one database for Prisma, which writes, and for what reads past it. */
export interface Shared {
  readonly connection: Reader;
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  readonly close: () => Promise<void>;
}

/** Connects at the first use, and again where that failed. */
export function shared(factory: SqlMigrationAwareDriverAdapterFactory): Shared {
  let connected: Promise<SqlDriverAdapter> | undefined;
  let live: SqlDriverAdapter | undefined;
  let isClosed = false;
  const connect = (): Promise<SqlDriverAdapter> => {
    if (isClosed) return Promise.reject(new Error('the database was closed'));
    connected ??= factory.connect().then(
      (made) => (live = made),
      (error: unknown) => {
        connected = undefined;
        throw error;
      },
    );
    return connected;
  };
  return {
    connection: {
      provider: factory.provider,
      queryRaw: (query) => (live ? live.queryRaw(query) : connect().then((made) => made.queryRaw(query))),
    },
    // Whoever made it ends it: Prisma would end it under those who read.
    adapter: { ...factory, connect: async () => ({ ...(await connect()), dispose: async () => undefined }) },
    async close() {
      isClosed = true;
      await (await connected)?.dispose();
      connected = live = undefined;
    },
  };
}
