import { VoucherDeskBot, type BotParts } from '../../../src/adapters/teams/bot';
import { createDesk } from '../../../src/desk/desk';
import { allFlows } from '../../../src/flows';
import { DomainError } from '../../../src/errors';
import type { Locale } from '../../../src/domain/locale';
import type { Store, Stores, Tables } from '../../../src/ports';
import { planningServices } from '../../../src/schemes/planning-services';
import { PEOPLE, type PersonKey } from '../records/company';
import { createChat, type Chat, type World } from './world';

/** The tenant beside the one of the test company. */
export const OTHER_TENANT = '1e4b3d2f-8c75-4e69-8b21-6d3f9a8e7c02';

export interface SecondBot {
  chat(person: PersonKey, tenantId?: string, locale?: Locale): Chat;
}

/**
 * Another bot on the stores of a world, as after a restart; `wrap` may stand between it and the stores, and `other`
 * parts in the place of the usual ones.
 */
export function secondBot(
  world: World,
  wrap: (stores: Stores) => Stores = (stores) => stores,
  other: Partial<BotParts> = {},
): SecondBot {
  const { clock, deliverables, holidays, log } = world;
  const bot = new VoucherDeskBot({
    stores: wrap(world.stores),
    clock,
    log,
    deliverables,
    holidays,
    scheme: planningServices,
    firstAdmins: [],
    retirementInForce: false,
    locale: null,
    desk: createDesk(allFlows()),
    heard: () => undefined,
    wake: () => undefined,
    ...other,
  });
  return {
    chat: (person, tenantId, locale = 'en-US') => createChat(bot, world.adapter, person, locale, tenantId),
  };
}

/**
 * Stores in which every transaction does its work and is then overtaken, so that nothing stands: what a use case
 * makes of an input shows, and the records stay as they are for the next one. `see` looks at what would have stood.
 */
export function overtaken(
  stores: Stores,
  see: (tables: Tables) => Promise<void> = async () => undefined,
): Stores {
  return {
    ...stores,
    tenant: (tenantId) => {
      const store = stores.tenant(tenantId);
      const transaction: Store['transaction'] = (work) =>
        store.transaction(async (tables) => {
          await work(tables);
          await see(tables);
          throw new DomainError('stale');
        });
      return { ...store, transaction };
    },
  };
}

/** Ids of the people, by their key. */
export const idOf = (person: PersonKey): string => PEOPLE[person].id;
