import fc from 'fast-check';
import { refusedTimes } from '../../src/desk/record-refusal';
import { later } from '../../src/notices/outbox';
import { proposedMail } from '../support/notices/notices';
import { PEOPLE } from '../support/records/company';
import { delivered, draft, send } from '../support/records/reports';
import { redeemedVoucher, reservedVoucher } from '../support/records/vouchers';
import { refusals } from '../support/store/records';
import { createWorld, START, type World } from '../support/chat/world';

let world: World;
beforeEach(async () => void (world = await createWorld({ uploadPage: false })));
afterEach(() => world.close());

const recordsRefused = async (): Promise<string[]> =>
  (await refusals(world.store)).map(({ recordId }) => recordId).sort();

describe('of presses that are refused', () => {
  const PEOPLE_REFUSED = ['daniel', 'haruto'] as const;
  const VERBS = ['reserve.voucher', 'redeem.voucher'] as const;
  const VOUCHERS = 12;
  const press = fc.record({
    person: fc.constantFrom(...PEOPLE_REFUSED),
    verb: fc.constantFrom(...VERBS),
    record: fc.nat(VOUCHERS - 1),
    /** Seconds since the one before. */
    after: fc.constantFrom(0, 0, 1, 25),
    times: fc.constantFrom(1, 1, 3),
  });

  it('every one is counted, every record is named, and equal ones of a minute are one row', async () => {
    const vouchers: { readonly id: string }[] = [];
    while (vouchers.length < VOUCHERS) vouchers.push(await reservedVoucher(world.store));
    let now = START;
    await fc.assert(
      fc.asyncProperty(fc.array(press, { minLength: 1, maxLength: 25 }), async (presses) => {
        now = later(now, 60_000);
        const begun = now;
        const tried: string[] = [];
        for (const { person, verb, record, after, times } of presses) {
          now = later(now, after * 1000);
          world.setClock(now);
          const id = vouchers[record]?.id ?? '';
          for (let count = 0; count < times; count += 1) {
            await world.chat(person).invoke(verb, { card: { id } });
            tried.push([now.slice(0, 16), PEOPLE[person].id, verb, id].join(' '));
          }
        }
        const rows = await world.store.audit.within(begun, later(now, 1), 1_000);
        const counted = rows.map((row): [string, number] => [
          [row.at.slice(0, 16), row.actorId, row.verb, row.recordId].join(' '),
          refusedTimes(row),
        ]);
        const expected = [...new Set(tried)].map((one): [string, number] => [
          one,
          tried.filter((other) => other === one).length,
        ]);
        expect(counted.sort()).toEqual(expected.sort());
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('a thousand are a handful of rows, where ids are made up, and what is there is named among them', async () => {
    const [first, last] = [await reservedVoucher(world.store), await reservedVoucher(world.store)];
    const daniel = world.chat('daniel');
    const made = Array.from({ length: 300 }, (_, n) => `made-up-${n}`);
    const ids = [first.id, ...made, last.id];
    for (const id of ids) await daniel.invoke('reserve.voucher', { card: { id } });
    const rows = await refusals(world.store);
    expect(rows.reduce((sum, row) => sum + refusedTimes(row), 0)).toBe(ids.length);
    expect(rows.length).toBeLessThan(30);
    const named = rows.map(({ recordId }) => recordId);
    expect(named).toEqual(expect.arrayContaining([first.id, last.id, 'made-up-0', 'made-up-9', '']));
  }, 60_000);

  it('those that come at once are all counted', async () => {
    const { id } = await reservedVoucher(world.store);
    const daniel = world.chat('daniel');
    await daniel.say('help');
    await Promise.all(Array.from({ length: 20 }, () => daniel.invoke('reserve.voucher', { card: { id } })));
    expect((await refusals(world.store)).map(refusedTimes)).toEqual([20]);
  });

  it('the first and the last moment stand there, and another reason is another row', async () => {
    const { id } = await delivered(world, 'VCH-1', { reservation: { leadId: PEOPLE.weihan.id } });
    const card = { id };
    await world.chat('haruto').invoke('report.voucher', { card });
    const last = later(START, 40_000);
    world.setClock(last);
    await world.chat('haruto').invoke('report.voucher', { card });
    const person = await world.store.people.get(PEOPLE.haruto.id);
    if (person) await world.store.people.save({ ...person, roles: ['viewer'] });
    await world.chat('haruto').invoke('report.voucher', { card });
    expect((await refusals(world.store)).map(({ at, facts }) => ({ at, ...facts }))).toEqual(
      expect.arrayContaining([
        { at: START, why: 'notAllowed', kind: 'voucher', count: 2, lastAt: last },
        { at: last, why: 'otherRole', kind: 'voucher', count: 1 },
      ]),
    );
  });
});

describe('the record of a refusal is named', () => {
  it('by the number in a typed sentence, to whom the command is closed and to whom the record is', async () => {
    const { id, number } = await delivered(world, 'VCH-1', { reservation: { leadId: PEOPLE.weihan.id } });
    await world.chat('daniel').say(`redeem ${number}`);
    await world.chat('haruto').say(`report ${number}`);
    await world.chat('stranger').say(`history ${number}`);
    expect(await recordsRefused()).toEqual([id, id, id]);
  });

  it('each of several that one card redeems', async () => {
    const vouchers = [await delivered(world, 'VCH-1'), await delivered(world, 'VCH-2')];
    const pressed = vouchers.map(({ id, version }) => `${id}:${version}`).join(',');
    await world.chat('daniel').invoke('redeem.confirm', { card: { vouchers: pressed } });
    expect(await recordsRefused()).toEqual(vouchers.map(({ id }) => id).sort());
  });

  it('the report that a kept file was to go to', async () => {
    const [first, second] = [await delivered(world, 'VCH-1'), await delivered(world, 'VCH-2')];
    const other = await delivered(world, 'VCH-3', { reservation: { leadId: PEOPLE.weihan.id } });
    await draft(world, first);
    await draft(world, second);
    const question = await send(world, world.chat('haruto'), 'plan.pdf');
    const { data } = question.find('Attach deliverable');
    await world.chat('haruto').invoke('report.take', { ...data, report: other.id });
    expect(await recordsRefused()).toContain(other.id);
  });

  it('the report for which a file was sent that is led by somebody else by now', async () => {
    const voucher = await delivered(world);
    const haruto = world.chat('haruto');
    await haruto.press(await haruto.say('report VCH-7001'), 'report.upload');
    const reservation = { ...voucher.reservation, leadId: PEOPLE.weihan.id };
    await world.store.vouchers.save({ ...voucher, reservation });
    await send(world, haruto, 'plan.pdf');
    expect(
      (await refusals(world.store)).map(({ verb, recordId, facts }) => [verb, recordId, facts['why']]),
    ).toEqual([['report.receive', voucher.id, 'notAllowed']]);
  });

  it('the office and the vouchers of a claim that does not exist yet', async () => {
    const vouchers = [await redeemedVoucher(world.store), await redeemedVoucher(world.store)].map(
      ({ id }) => id,
    );
    const card = { programId: 'SDPS', locationId: 'loc-tokyo' };
    await world.chat('daniel').invoke('claim.draft', { card, vouchers: vouchers.join(',') });
    expect(await recordsRefused()).toEqual(['loc-tokyo', ...vouchers].sort());
  });

  it('and nothing of what was typed is kept that is the id of no record', async () => {
    const secret = 'a-secret';
    await world.chat('daniel').invoke('addVoucher.submit', { card: { hint: secret }, mail: secret });
    await world.chat('daniel').invoke('reserve.voucher', { card: { id: `<${secret}>` } });
    expect(JSON.stringify(await refusals(world.store))).not.toContain(secret);
  });
});

it.each([
  ['en-US', /Redeem: Voucher VCH-1 · Daniel Okafor/, '3 times'],
  ['ja-JP', /引き換え：利用券 VCH-1 · Daniel Okafor/, '3 回'],
  ['zh-TW', /兌換：憑證 VCH-1 · Daniel Okafor/, '3 次'],
] as const)(
  'the history says of what and how often somebody was refused (%s)',
  async (locale, line, times) => {
    const { id } = await delivered(world, 'VCH-1');
    for (let count = 0; count < 3; count += 1)
      await world.chat('daniel').invoke('redeem.voucher', { card: { id } });
    const { text } = await world.chat('gina', locale).say('history');
    expect(text).toMatch(line);
    expect(text).toContain(times);
  },
);

it('the history names no record to a global admin who may not read it', async () => {
  await proposedMail(world.store, { subject: 'Between partner admins' });
  await world.chat('daniel').invoke('voucherMails.show', { card: { id: 'mail-1' } });
  expect(await recordsRefused()).toEqual(['mail-1']);
  expect((await world.chat('mei').say('history')).text).toContain('Between partner admins');
  const { text } = await world.chat('gina').say('history');
  expect(text).toContain('Refused');
  expect(text).not.toContain('Between partner admins');
});
