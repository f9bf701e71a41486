import type { AuditEvent } from '../../src/domain/audit';
import { PEOPLE } from '../support/records/company';
import { createWorld, type World } from '../support/chat/world';

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

type Row = Pick<AuditEvent, 'verb' | 'event' | 'kind' | 'recordId' | 'facts'>;

const OSAKA = { id: 'loc-1', mpnId: '5500201', name: 'Osaka', country: 'JP', currency: 'JPY', listed: 'no' };
const SETTINGS = {
  timeZone: null,
  digestAt: '09:00',
  workingDays: '1,3',
  quietFrom: null,
  quietTo: null,
  muted: 'delivery,confirmations,renewal,mails',
  standIn: null,
  standInFrom: null,
  standInTo: null,
  locale: null,
  zone: 'Asia/Tokyo',
  standInName: null,
  nextDigestAt: '2026-11-25T00:00:00.000Z',
};

function location(facts: AuditEvent['facts']): Row {
  const verb = 'company.saveLocation';
  return {
    verb,
    event: 'changeLocation',
    kind: 'location',
    recordId: 'loc-1',
    facts: { ...OSAKA, ...facts },
  };
}

it.each<readonly [string, Row, card: Record<string, unknown>, said: readonly string[]]>([
  [
    'a location before it had a zone and closing days',
    location({ locations: 4 }),
    { id: 'loc-1', version: 1 },
    ['Osaka', "Time zone of the office: The company's: Asia/Tokyo", 'Closing days: None'],
  ],
  [
    'closing days in one text',
    location({ timeZone: 'Asia/Taipei', closedOn: '2026-12-29,2026-12-30', locations: 4 }),
    { id: 'loc-1', version: 1 },
    ['Asia/Taipei', 'Closing days: December 29, 2026 and December 30, 2026'],
  ],
  [
    'rates by numbered names',
    {
      verb: 'company.saveRates',
      event: 'saveRates',
      kind: 'rate',
      recordId: 'JP:SDPS',
      facts: {
        id: 'loc-1',
        location: 'Osaka',
        country: 'JP',
        programId: 'SDPS',
        currency: 'JPY',
        rate1: null,
        rate10: 900_000,
      },
    },
    { id: 'loc-1', programId: 'SDPS', version: 1 },
    ['1 day: Not known', '10 days: ¥900,000'],
  ],
  [
    'roles in one text',
    {
      verb: 'people.save',
      event: 'changePerson',
      kind: 'person',
      recordId: PEOPLE.daniel.id,
      facts: {
        id: PEOPLE.daniel.id,
        name: 'Dan',
        email: null,
        roles: 'consultant,viewer',
        location: null,
        defaultLocale: 'en-US',
        waiting: 0,
      },
    },
    { id: PEOPLE.daniel.id, version: 1 },
    ['Roles: consultant and viewer'],
  ],
  [
    'working days and topics in one text',
    {
      verb: 'settings.save',
      event: 'saveNoticeSettings',
      kind: 'noticeSettings',
      recordId: PEOPLE.gina.id,
      facts: SETTINGS,
    },
    { version: 0 },
    ['Monday and Wednesday', 'Vouchers and Claims'],
  ],
  [
    'a notice of a kind that is no more',
    {
      verb: 'notices.settle',
      event: 'letGo',
      kind: 'notice',
      recordId: 'notice-1',
      facts: { person: 'Kenji Sato', notice: 'gone', name: 'VP-1', former: null },
    },
    { id: 'notice-1', version: 1 },
    ['For: Kenji Sato', 'VP-1'],
  ],
])(
  'the receipt of a row in which an earlier release wrote %s is drawn from it',
  async (_, row, card, said) => {
    const nonce = crypto.randomUUID();
    await world.store.audit.add({
      ...row,
      id: crypto.randomUUID(),
      at: '2026-11-20T03:00:00.000Z',
      actorId: PEOPLE.gina.id,
      actorName: PEOPLE.gina.name,
      recordVersion: 2,
      reference: 'VD-TEST-0001',
      nonce,
      origin: 'a:gina',
      before: {},
      after: {},
    });
    const receipt = await world.chat('gina').invoke(row.verb, { card: { ...card, nonce } });
    expect(receipt.text).toContain('VD-TEST-0001');
    for (const text of said) expect(receipt.text).toContain(text);
  },
);
