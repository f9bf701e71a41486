import { randomUUID } from 'node:crypto';
import { COMPANY_ID, type Company, type Person } from '../../domain/company/company';
import { dateIn, type Instant } from '../../domain/time/dates';
import type { Locale } from '../../domain/locale';
import { dayAt } from '../../domain/time/day';
import type { Scheme } from '../../domain/scheme/scheme';
import { firstAdmin } from '../../desk/first-admin';
import type { Turn } from '../../desk/flow';
import { createWords } from '../../words/words';
import type { Clock, Conversation, Deliverables, Holidays, Stores, Store } from '../../ports';
import type { Heard } from './activity';
import { introduce, withPresentName, type Introduction } from './person';

/** What every turn is made from. */
export interface TurnMaker extends Introduction {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly scheme: Scheme;
  readonly deliverables: Deliverables;
  readonly holidays: Holidays;
  readonly retirementInForce: boolean;
  /** Language that the operator of local mode asked for. */
  readonly locale: Locale | null;
}

/** Who speaks, with the company and the words, and the conversation as it was kept. */
export async function makeTurn(
  maker: TurnMaker,
  heard: Heard,
  pressedActivityId: string | null,
): Promise<{ readonly turn: Turn; readonly conversation: Conversation | undefined }> {
  const store = maker.stores.tenant(heard.tenantId);
  const now = maker.clock.now();
  const known = await store.standing(heard.person.id, heard.conversationId);
  const { settings, conversation } = known;
  const person = known.person
    ? await withPresentName(maker, store, known.person, heard)
    : await introduce(maker, store, heard);
  const actor = (await madeAdmin(maker, store, person, heard, now)) ?? person;
  const company = known.company ?? unsetCompany(now);
  const unchosenLocale = maker.locale ?? heard.locale ?? actor.defaultLocale ?? 'en-US';
  const timeZone = settings?.timeZone ?? heard.timeZone ?? known.office?.timeZone ?? company.timeZone;
  const turn = {
    tenantId: heard.tenantId,
    conversationId: heard.conversationId,
    pressedActivityId,
    actor,
    company,
    scheme: maker.scheme,
    words: createWords(actor.locale ?? unchosenLocale, timeZone),
    unchosenLocale,
    now,
    ...dayAt(company.timeZone, now),
    store,
    newId: randomUUID,
    deliverables: maker.deliverables,
    holidays: maker.holidays,
    retirementInForce: maker.retirementInForce,
  };
  return { turn, conversation };
}

/** Who is to be an admin from the first word on, and is none, while nobody is; undefined for everybody else. */
async function madeAdmin(
  { firstAdmins }: TurnMaker,
  store: Store,
  person: Person,
  { conversationId: origin }: Heard,
  now: Instant,
): Promise<Person | undefined> {
  if (!firstAdmins.includes(person.id) || person.roles.includes('globalAdmin')) return undefined;
  const grant = { actor: person, verb: 'people.firstAdmin', origin, now, newId: randomUUID };
  return firstAdmin(store, person, grant);
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
