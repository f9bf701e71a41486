import { randomUUID } from 'node:crypto';
import { COMPANY_ID } from '../../../src/domain/company/company';
import { allFlows } from '../../../src/flows';
import type { CardView } from '../chat/card-view';
import { PEOPLE, type PersonKey } from '../records/company';
import { recordsInEveryState } from '../records/records-in-every-state';
import { send } from '../records/reports';
import { OTHER_TENANT, secondBot } from '../chat/second-bot';
import type { Chat, World } from '../chat/world';

const OTHER_COMPANY = {
  id: COMPANY_ID,
  name: 'Other',
  timeZone: 'Asia/Tokyo',
  anniversaryOn: '2027-04-01',
  defaultLocale: 'en-US',
} as const;

/** The same account as a guest of the other tenant, with every role there. */
export async function settleIn(world: World, person: PersonKey): Promise<Chat> {
  const theirs = world.stores.tenant(OTHER_TENANT);
  if (!(await theirs.companies.get(COMPANY_ID))) await theirs.companies.add(OTHER_COMPANY);
  await theirs.people.add({
    id: PEOPLE[person].id,
    name: 'Guest',
    email: `${person}@other.example`,
    roles: ['globalAdmin', 'partnerAdmin', 'consultant', 'viewer'],
    locationId: null,
    locale: null,
    defaultLocale: null,
  });
  return secondBot(world).chat(person, OTHER_TENANT);
}

const VERBS = allFlows().flatMap(({ id, steps }) => [`${id}.open`, ...steps.map(({ verb }) => verb)]);

/** What is written in the records of the first tenant and nowhere else. */
const THEIR_WORDS =
  /Fabrikam|Contoso|Northwind|Harborline|harborline|VCH-|VP-1|\bR-[12]\b|SharePoint Server 2019|Aiko|Kenji|Haruto|Gina|林玉婷|陳威翰|plan\.pdf/;

/** What the person said themselves may be repeated to them. */
export function expectNothingOf(card: CardView, why: string, said?: string): void {
  const json = JSON.stringify(card.json);
  const shown = said === undefined ? json : json.replaceAll(said, '');
  expect([why, THEIR_WORDS.exec(shown)?.[0]]).toEqual([why, undefined]);
}

/** Fills the first tenant, and names an id of each kind of record there, several where the state matters. */
export async function idsOfFirstTenant(world: World): Promise<string[]> {
  const { vouchers, reports, claims, mails } = await recordsInEveryState(world);
  const chat = world.chat('haruto');
  await send(world, chat, 'plan.pdf');
  const { store } = world;
  const [file] = await store.deliverables.list();
  const others = [await store.customers.list(), await store.locations.list(), await store.outbox.list()];
  return [
    ...[vouchers[0], vouchers[1], vouchers[2], reports[1], claims[0], claims[1], mails[0]],
    file,
    ...others.map(([first]) => first),
    PEOPLE.kenji,
  ].flatMap((record) => (record ? [record.id] : []));
}

/** Presses every verb there is with each of the ids, and tells how often; throws where an answer shows anything of the first tenant. */
export async function pressEveryVerb(chat: Chat, ids: readonly string[]): Promise<number> {
  let presses = 0;
  for (const verb of VERBS)
    for (const id of ids) {
      const nonce = randomUUID();
      const cards = [
        { id },
        { id, version: 1, nonce },
        { kind: 'voucher', id },
        { vouchers: `${id}:1`, nonce },
      ];
      // The last two are what one verb each takes; to all others they are no card of theirs.
      const taken = cards.filter((_, at) => at < 2 || verb === ['history.record', 'redeem.confirm'][at - 2]);
      for (const card of taken) {
        presses += 1;
        expectNothingOf(await chat.invoke(verb, { card }), `${verb} ${JSON.stringify(card)}`);
      }
    }
  return presses;
}
