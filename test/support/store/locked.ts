import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sqlite } from '../../../src/adapters/store/engine';

/** Holds the database of a data folder, as another program with an open transaction does, until the answer is called. */
export async function lockDatabase(dataFolder: string): Promise<() => Promise<void>> {
  const connection = await sqlite(pathToFileURL(join(dataFolder, 'voucher-desk.db')).href).connect();
  const transaction = await connection.startTransaction();
  return async () => {
    await transaction.rollback();
    await connection.dispose();
  };
}
