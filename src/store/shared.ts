import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQueryable,
} from '@prisma/driver-adapter-utils';

/** The way to one database for Prisma, which writes, and for what reads past it. */
export interface Shared {
  readonly connection: SqlQueryable;
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
  const { provider, adapterName } = factory;
  return {
    connection: {
      provider,
      adapterName,
      queryRaw: (query) => (live ? live.queryRaw(query) : connect().then((made) => made.queryRaw(query))),
      executeRaw: (query) =>
        live ? live.executeRaw(query) : connect().then((made) => made.executeRaw(query)),
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
