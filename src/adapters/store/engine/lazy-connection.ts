import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlMigrationAwareDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils';
import type { Reader } from './query';
import { heldConnection } from './transaction';

/** The way to one database, for reads beside Prisma and for its writes. */
export interface LazyConnection {
  /** For what is read outside of transactions. */
  readonly reader: Reader;
  /** For what is read inside of one: it reads over the connection of the transaction that the call comes from. */
  readonly heldReader: Reader;
  readonly begin: () => Promise<Transaction>;
  /** For Prisma, which writes: inside of a transaction that was begun here, and nowhere else. */
  readonly adapter: SqlDriverAdapterFactory;
  readonly close: () => Promise<void>;
}

/** Connects at the first use, and again where that failed. */
export function connectLazily(driver: SqlMigrationAwareDriverAdapterFactory): LazyConnection {
  const { provider, adapterName } = driver;
  let connected: Promise<SqlDriverAdapter> | undefined;
  let live: SqlDriverAdapter | undefined;
  let isClosed = false;
  const connect = (): Promise<SqlDriverAdapter> => {
    if (isClosed) return Promise.reject(new Error('the database was closed'));
    connected ??= driver.connect().then(
      (made) => (live = made),
      (error: unknown) => {
        connected = undefined;
        throw error;
      },
    );
    return connected;
  };
  const heldReader: Reader = { provider, queryRaw: async (query) => heldConnection().queryRaw(query) };
  return {
    reader: {
      provider,
      queryRaw: (query) => (live ? live.queryRaw(query) : connect().then((made) => made.queryRaw(query))),
    },
    heldReader,
    begin: async () => (live ?? (await connect())).startTransaction(),
    adapter: {
      provider,
      adapterName,
      connect: async () => ({
        ...(await connect()),
        queryRaw: heldReader.queryRaw,
        executeRaw: async (query) => heldConnection().executeRaw(query),
        startTransaction: async () => ({
          ...heldConnection(),
          options: { usePhantomQuery: true },
          commit: async () => undefined,
          rollback: async () => undefined,
        }),
        // Whoever made it ends it: Prisma would end it under those who read.
        dispose: async () => undefined,
      }),
    },
    async close() {
      isClosed = true;
      await (await connected)?.dispose();
      connected = live = undefined;
    },
  };
}
