import { randomUUID } from 'node:crypto';
import { COMPANY_ID, type Company } from '../../domain/company/company';
import { dateIn, type Instant } from '../../domain/time/dates';
import type { Locale } from '../../domain/locale';
import type { Scheme } from '../../domain/scheme/scheme';
import type { Turn } from '../../desk/flow';
import { createWords } from '../../words/words';
import type { Clock, Conversation, Deliverables, Holidays, Stores } from '../../ports';
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
  const actor = known.person
    ? await withPresentName(maker, store, known.person, heard)
    : await introduce(maker, store, heard);
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
    today: dateIn(company.timeZone, now),
    store,
    newId: randomUUID,
    deliverables: maker.deliverables,
    holidays: maker.holidays,
    retirementInForce: maker.retirementInForce,
  };
  return { turn, conversation };
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
