import type { AuditEvent, RecordKind } from '../../src/domain/audit';
import type { Notice } from '../../src/domain/notice/reminder';
import type { CardView } from '../support/chat/card-view';
import { PEOPLE, type PersonKey } from '../support/records/company';
import { receive, voucherMail } from '../support/notices/mailbox';
import { queued } from '../support/notices/notices';
import { PRESSINGS } from '../support/pressings/pressings';
import { trail } from '../support/store/records';
import { redeemedVoucher } from '../support/records/vouchers';
import { createWorld, type Chat, type World } from '../support/chat/world';

/** Somebody of each role, with a consultant who leads every engagement and one who leads none. */
const READING = ['gina', 'kenji', 'haruto', 'weihan', 'daniel'] as const satisfies readonly PersonKey[];

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

const isRefused = ({ title }: CardView): boolean => title === 'This is for other roles';

type Page = readonly [verb: string, card: Record<string, unknown>];

/** The pages that show a record of each kind: whoever is refused at all of them may not read it anywhere. */
const PAGES: Readonly<Record<RecordKind, (id: string) => readonly Page[]>> = {
  company: () => [['company.open', {}]],
  location: (id) => [['company.location', { id }]],
  person: (id) => [['people.person', { id }]],
  rate: () => [['company.programRates', { id: 'loc-tokyo', programId: 'SDPS' }]],
  qualification: () => [['eligibility.facts', { page: 0 }]],
  enrollment: (id) => [['eligibility.program', { id }]],
  voucher: (id) => [['vouchers.show', { id }]],
  report: (id) => [['report.voucher', { id }]],
  deliverable: (id) => [['report.file', { id }]],
  claim: (id) => [['claim.show', { id }]],
  paymentSetup: (id) => [['claim.setup', { id }]],
  noticeSettings: () => [],
  notice: (id) => [
    ['notices.letter', { id }],
    ['notices.show', { id }],
  ],
  voucherMail: (id) => [['voucherMails.show', { id }]],
};

/** Whether the desk shows the record to this person; one's settings are shown to oneself alone. */
async function isShown(person: PersonKey, chat: Chat, kind: RecordKind, id: string): Promise<boolean> {
  if (kind === 'noticeSettings') return PEOPLE[person].id === id;
  const cards = await Promise.all(PAGES[kind](id).map(([verb, card]) => chat.invoke(verb, { card })));
  return cards.some((card) => !isRefused(card) && card.title !== 'This card is out of date');
}

const isRecord = (event: AuditEvent): event is AuditEvent & { kind: RecordKind } => event.kind !== 'refusal';

describe.each(PRESSINGS)('what $verb writes down', ({ verb, person, open, typed }) => {
  it('is read in the history, and in a receipt, by those alone to whom the desk shows the record', async () => {
    const card = await open(world, world.chat(person));
    const already = new Set((await trail(world.store)).map(({ id }) => id));
    const receipt = await world.chat(person).press(card, verb, typed);
    const written = (await trail(world.store)).filter(({ id }) => !already.has(id)).filter(isRecord);
    expect(written.length).toBeGreaterThan(0);
    for (const reader of READING) {
      const chat = world.chat(reader);
      for (const event of written) {
        const { kind, recordId: id } = event;
        const shown = await isShown(reader, chat, kind, id);
        const record = await chat.invoke('history.record', { card: { kind, id } });
        expect([reader, kind, !isRefused(record)]).toEqual([reader, kind, shown]);
        expect([reader, kind, record.text.includes(event.reference)]).toEqual([reader, kind, shown]);
        const list = await chat.say('history');
        const isListed = JSON.stringify(list.json).includes(JSON.stringify({ kind, id }).slice(1, -1));
        // Global admins have all that was refused above it.
        if (!shown || (event.nonce !== null && reader !== 'gina'))
          expect([reader, kind, isListed]).toEqual([reader, kind, shown]);
        const again = await chat.invoke(verb, { ...card.inputs, ...typed, ...card.find(verb).data });
        if (!shown && event.nonce !== null)
          expect([reader, again.text.includes(event.reference)]).toEqual([reader, false]);
      }
    }
    expect(receipt.text).toContain(written.find(({ nonce }) => nonce !== null)?.reference);
  });
});

describe('the history of others', () => {
  it('says why somebody may not read it, and who can', async () => {
    const chat = world.chat('daniel');
    const rates = await chat.invoke('history.record', { card: { kind: 'rate', id: 'JP:SDPS' } });
    expect(rates.text).toContain('This record is open to these roles: global admin and partner admin.');
    expect(rates.text).toContain('Gina Adler');
    const id = PEOPLE.kenji.id;
    const settings = await chat.invoke('history.record', { card: { kind: 'noticeSettings', id } });
    expect(settings.text).toContain('Only the person whose record this is may read it.');
    expect(settings.text).toContain('Kenji Sato');
  });

  it('leaves no empty page and no way to one, whatever lies between what may be read', async () => {
    for (let count = 0; count < 60; count += 1) {
      const isOpen = count % 5 === 0;
      await world.store.audit.add({
        ...(isOpen
          ? { kind: 'location', recordId: 'loc-tokyo', event: 'saveLocation' }
          : { kind: 'rate', recordId: 'JP:SDPS', event: 'saveRates' }),
        id: crypto.randomUUID(),
        at: `2026-11-20T03:${String(count).padStart(2, '0')}:00.000Z`,
        actorId: PEOPLE.gina.id,
        actorName: PEOPLE.gina.name,
        verb: 'test.step',
        recordVersion: count,
        reference: `VD-TEST-${count}`,
        nonce: null,
        origin: 'sample',
        facts: {},
        before: {},
        after: {},
      });
    }
    const daniel = world.chat('daniel');
    const first = await daniel.say('history');
    const second = await daniel.press(first, 'Next page');
    expect([first.rows.length, second.rows.length]).toEqual([10, 2]);
    expect(second.buttons).not.toContain('Next page');
    expect([...first.rows, ...second.rows].filter((row) => row.includes('Rates'))).toEqual([]);
  });
});

describe('what vouchers pay', () => {
  it('is shown with a claim to those who may see the rates, and to nobody else', async () => {
    const { store } = world;
    const amount = { amount: 270_000, currency: 'JPY' };
    await store.rates.add({ id: 'JP:SDPS:5', country: 'JP', programId: 'SDPS', days: 5, amount });
    const { id } = await redeemedVoucher(store);
    const kenji = world.chat('kenji');
    const drafted = await kenji.press(await kenji.invoke('claim.voucher', { card: { id } }), 'claim.draft');
    expect(drafted.text).toContain('270,000');
    const claimId = (await store.claims.list())[0]?.id;
    for (const reader of READING) {
      const chat = world.chat(reader);
      const pages = [
        await chat.invoke('claim.show', { card: { id: claimId } }),
        await chat.say('claim'),
        await chat.invoke('history.record', { card: { kind: 'claim', id: claimId } }),
      ];
      const sees = reader === 'gina' || reader === 'kenji';
      expect([reader, pages.slice(0, 2).map(({ text }) => text.includes('270,000'))]).toEqual([
        reader,
        [sees, sees],
      ]);
      if (!sees) expect(pages.map(({ text }) => /270|not known/.test(text))).toEqual([false, false, false]);
      expect(pages[0]?.text).toContain('Fabrikam');
    }
  });

  it('is not read in the history of a claim, whichever release wrote it there', async () => {
    await world.store.audit.add({
      id: crypto.randomUUID(),
      at: '2026-11-20T03:00:00.000Z',
      actorId: PEOPLE.kenji.id,
      actorName: PEOPLE.kenji.name,
      verb: 'claim.draft',
      kind: 'claim',
      recordId: 'claim-1',
      event: 'draft',
      recordVersion: 1,
      reference: 'VD-TEST-1',
      nonce: null,
      origin: 'sample',
      facts: { currency: 'JPY' },
      before: {},
      after: { total: 270_000, state: 'draft' },
    });
    const read = async (person: PersonKey): Promise<string> =>
      (await world.chat(person).invoke('history.record', { card: { kind: 'claim', id: 'claim-1' } })).text;
    expect(await read('kenji')).toContain('270,000');
    expect(await read('daniel')).not.toContain('270');
  });
});

describe('a notice', () => {
  it('of a mail is not opened, listed or named to somebody who is no partner admin any more', async () => {
    const [mail] = await receive(world, voucherMail('VP-1'));
    const notice: Notice = {
      kind: 'voucherMail',
      subject: 'voucherMail',
      recordId: mail?.id ?? '',
      part: '',
      anchorOn: '2026-11-20',
      days: 0,
      on: '2026-11-20',
      urgent: false,
    };
    const item = await queued(world.store, 'kenji', notice, { state: 'sent' });
    const chat = world.chat('kenji');
    const open = () => chat.invoke('notices.show', { card: { id: item.id } });
    const before = await open();
    const put = await chat.press(before, 'notices.snooze');
    expect(put.text).toContain(mail?.subject);
    const kenji = await world.store.people.get(PEOPLE.kenji.id);
    if (!kenji) throw new Error('no person');
    await world.store.people.save({ ...kenji, roles: ['globalAdmin'] });
    const cards = [
      await open(),
      await chat.invoke('notices.mine', { card: { page: 0 } }),
      await chat.invoke('notices.letter', { card: { id: item.id } }),
      await chat.invoke('notices.snooze', { ...before.inputs, ...before.find('notices.snooze').data }),
    ];
    expect(
      cards.filter(({ text }) => text.includes(mail?.subject ?? '') || text.includes(mail?.sender ?? '')),
    ).toEqual([]);
    expect(cards[0]?.title).toBe('This is for other roles');
  });
});
