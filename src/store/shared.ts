import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQueryable,
} from '@prisma/driver-adapter-utils';

/** The way to one database for Prisma, which writes, and for what reads past it. */
export interface Shared {
  readonly connection: SqlQueryable;
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  close(): Promise<void>;
}

/** Connects at the first use, and again where that failed. */
export function shared(factory: SqlMigrationAwareDriverAdapterFactory): Shared {
  let connected: Promise<SqlDriverAdapter> | undefined;
  const connect = (): Promise<SqlDriverAdapter> => {
    connected ??= factory.connect().catch((error: unknown) => {
      connected = undefined;
      throw error;
    });
    return connected;
  };
  const { provider, adapterName } = factory;
  return {
    connection: {
      provider,
      adapterName,
      queryRaw: async (query) => (await connect()).queryRaw(query),
      executeRaw: async (query) => (await connect()).executeRaw(query),
    },
    // Whoever made it ends it: Prisma would end it under those who read.
    adapter: { ...factory, connect: async () => ({ ...(await connect()), dispose: async () => undefined }) },
    async close() {
      await (await connected)?.dispose();
      connected = undefined;
    },
  };
}
