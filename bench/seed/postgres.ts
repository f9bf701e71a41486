import { hasEmbeddedPostgres } from '../../tools/embedded-postgres';
import { setup, teardown } from '../../test/support/run/databases';

/** Does the work while there is a PostgreSQL server to make databases on: `TEST_DATABASE_URL`, or one of its own. */
export async function withPostgres<T>(work: () => Promise<T>): Promise<T> {
  if (!process.env['TEST_DATABASE_URL'] && !hasEmbeddedPostgres()) throw new Error('there is no PostgreSQL');
  await setup();
  try {
    return await work();
  } finally {
    await teardown();
  }
}
