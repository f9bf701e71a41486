import { randomUUID } from 'node:crypto';
import { COMPANY_ID, type Company, type Person } from '../domain/company';
import { dateIn, type Instant } from '../domain/dates';
import { localeFor, type Locale } from '../domain/locale';
import type { Scheme } from '../domain/scheme';
import type { Turn } from '../flows/flow';
import { createWords } from '../locales/words';
import { DuplicateError, type Clock, type Deliverables, type Store, type Stores } from '../ports';
import type { Heard } from './activity';

/** What every turn is made from. */
export interface TurnMaker {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly scheme: Scheme;
  readonly deliverables: Deliverables;
  /** Object ids of those who are global admins from their first word on. */
  readonly firstAdmins: readonly string[];
  readonly retirementInForce: boolean;
  /** Language that the operator of local mode asked for. */
  readonly locale: Locale | null;
}

/** Who speaks, with the company and the words; a person who was never heard before is written down without a role. */
export async function makeTurn(
  maker: TurnMaker,
  heard: Heard,
  pressedActivityId: string | null,
): Promise<Turn> {
  const store = maker.stores.tenant(heard.tenantId);
  const now = maker.clock.now();
  const [actor, stored] = await Promise.all([
    knownPerson(maker, store, heard),
    store.companies.get(COMPANY_ID),
  ]);
  const company = stored ?? unsetCompany(now);
  const unchosenLocale = maker.locale ?? localeFor(heard.locale) ?? actor.defaultLocale ?? 'en-US';
  const locale = actor.locale ?? unchosenLocale;
  return {
    tenantId: heard.tenantId,
    conversationId: heard.conversationId,
    pressedActivityId,
    actor,
    company,
    scheme: maker.scheme,
    words: createWords(locale, isTimeZone(heard.timeZone) ? heard.timeZone : company.timeZone),
    unchosenLocale,
    now,
    today: dateIn(company.timeZone, now),
    store,
    newId: randomUUID,
    deliverables: maker.deliverables,
    retirementInForce: maker.retirementInForce,
  };
}

/** Stands for the company until somebody sets it up; version 0 tells it from a stored one. */
function unsetCompany(now: Instant): Company {
  return {
    id: COMPANY_ID,
    version: 0,
    name: '',
    timeZone: 'UTC',
    anniversaryOn: dateIn('UTC', now),
    defaultLocale: 'en-US',
  };
}

async function knownPerson(maker: TurnMaker, store: Store, { person }: Heard): Promise<Person> {
  const known = await store.people.get(person.id);
  if (known) return known;
  try {
    return await store.people.add({
      id: person.id,
      name: person.name || person.id,
      email: null,
      roles: maker.firstAdmins.includes(person.id) ? ['globalAdmin', 'partnerAdmin'] : [],
      locationId: null,
      locale: null,
      defaultLocale: null,
    });
  } catch (error) {
    const other = error instanceof DuplicateError ? await store.people.get(person.id) : undefined;
    if (!other) throw error;
    return other;
  }
}

function isTimeZone(name: string | undefined): name is string {
  if (!name) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
