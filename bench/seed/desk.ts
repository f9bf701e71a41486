import type { Provider } from '../../src/adapters/store/migrations/migrations';
import { freshStore, type FreshStore } from '../../test/support/store/store';
import { seedDesk } from './company';
import { TENANT } from './facts';

/** A new database with a company at work in it, which nobody has open. */
export async function seededDatabase(
  serviceUrl: string,
  provider: Provider = 'sqlite',
): Promise<Pick<FreshStore, 'url' | 'close'>> {
  const fresh = await freshStore(provider);
  await seedDesk(fresh.stores.tenant(TENANT), serviceUrl);
  await fresh.stores.close();
  return fresh;
}
