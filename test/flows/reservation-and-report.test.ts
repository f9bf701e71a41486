import { CONTENT, delivered, draft, send } from '../support/records/reports';
import { eligibleAndEnrolled } from '../support/records/vouchers';
import { LOCATIONS, PEOPLE } from '../support/records/company';
import { createWorld, type Chat, type World } from '../support/chat/world';
import type { ReservedVoucher } from '../../src/domain/voucher/voucher';

let world: World;
let kenji: Chat;
let voucher: ReservedVoucher;
beforeEach(async () => {
  world = await createWorld();
  kenji = world.chat('kenji');
  await eligibleAndEnrolled(world.store);
  voucher = await delivered(world);
  await draft(world, voucher, { file: true });
});
afterEach(() => world.close());

const submit = async () => {
  const { id } = voucher;
  await kenji.press(await kenji.invoke('report.review', { card: { id } }), 'report.submit');
};
const open = (verb: string) => kenji.invoke(verb, { card: { id: voucher.id } });
const report = () => world.store.reports.get(voucher.id);

const GIVEN_UP = [
  ['reserve.cancel', 'reserve.saveCancelled', { reason: 'customer' }],
  ['reserve.refuse', 'reserve.saveRefused', { reason: 'invalid' }],
] as const;

describe.each(GIVEN_UP)('a reservation that is given up (%s)', (form, save, { reason }) => {
  const giveUp = async () => {
    const card = await open(form);
    const chosen = card.choices('reason').some(({ value }) => value === reason)
      ? reason
      : (card.choices('reason')[0]?.value ?? '');
    return kenji.press(card, save, { reason: chosen });
  };

  it.each([true, false])(
    'makes its report a draft that stands for no engagement (submitted: %s)',
    async (sent) => {
      if (sent) await submit();
      const receipt = await giveUp();
      expect(receipt.text).toContain('The completion report is a draft again.');
      expect(await report()).toMatchObject({
        state: 'draft',
        submittedAt: null,
        confirmation: null,
        content: { startedOn: null, endedOn: null, attested: [], summary: CONTENT.summary },
      });
      const [file] = await world.store.deliverables.list({ reportId: voucher.id });
      expect(file).toMatchObject({ name: 'plan.pdf', removedAt: world.clock.now() });
      const [event] = await world.store.audit.of('report', voucher.id, 1);
      expect(event).toMatchObject({
        event: 'reopen',
        before: { state: sent ? 'submitted' : 'draft', startedOn: '2026-11-16' },
        reference: /VD-\S+/.exec(receipt.text)?.[0],
      });
      expect(await world.store.audit.of('deliverable', `file-of-${voucher.id}`, 1)).toMatchObject([
        { event: 'remove', facts: { name: 'plan.pdf' } },
      ]);
    },
  );

  it('leaves nothing that the next redemption of the voucher could rest on', async () => {
    await submit();
    await giveUp();
    await kenji.press(await open('reserve.voucher'), 'reserve.submit', {
      engagement: 'sdps-sharepoint',
      location: LOCATIONS.tokyo,
      startsOn: '2026-11-24',
      endsOn: '2026-11-30',
      lead: PEOPLE.haruto.id,
      terms: 'true',
    });
    world.setClock('2026-12-01T03:00:00.000Z');
    const card = await open('redeem.voucher');
    expect(() => card.find('redeem.confirm')).toThrow('no button');
  });
});

it('a reservation without a report is given up without a word of one', async () => {
  const other = await delivered(world, 'VCH-7002');
  const form = await kenji.invoke('reserve.refuse', { card: { id: other.id } });
  const receipt = await kenji.press(form, 'reserve.saveRefused', { reason: 'invalid' });
  expect(receipt.text).not.toContain('completion report');
  expect(await world.store.reports.count()).toBe(1);
});

describe('dates that change', () => {
  const to = async (startsOn: string, endsOn: string) =>
    kenji.press(await open('reserve.dates'), 'reserve.saveDates', { startsOn, endsOn });

  it('make a submitted report a draft again where the engagement is still to come; its files stay', async () => {
    await submit();
    const receipt = await to('2026-12-07', '2026-12-11');
    expect(receipt.text).toContain('because the engagement is still to come');
    expect(await report()).toMatchObject({
      state: 'draft',
      content: { startedOn: '2026-12-07', endedOn: '2026-12-11', attested: [] },
    });
    expect(await world.store.deliverables.count({ reportId: voucher.id, removedAt: null })).toBe(1);
  });

  it('leave a submitted report of an engagement that is over as it is', async () => {
    await submit();
    const receipt = await to('2026-11-16', '2026-11-21');
    expect(receipt.text).not.toContain('draft again');
    expect(await report()).toMatchObject({ state: 'submitted', content: CONTENT });
  });

  it('move the dates of a draft along, unless somebody corrected them', async () => {
    await to('2026-12-07', '2026-12-11');
    expect(await report()).toMatchObject({ content: { startedOn: '2026-12-07', endedOn: '2026-12-11' } });
    const written = await report();
    if (!written) throw new Error('no report');
    await world.store.reports.save({ ...written, content: { ...written.content, endedOn: '2026-12-10' } });
    await to('2026-12-08', '2026-12-14');
    expect(await report()).toMatchObject({ content: { startedOn: '2026-12-07', endedOn: '2026-12-10' } });
  });
});

it('a file that the channel delivers again gets its receipt, also once its reservation was given up and restored', async () => {
  const receipt = await send(world, world.chat('haruto'), 'minutes.pdf');
  await kenji.press(await open('reserve.cancel'), 'reserve.saveCancelled', { reason: 'other-partner' });
  await kenji.press(await open('reserve.cancelRefusal'), 'reserve.saveCancelRefused', { reason: 'No' });
  const again = await send(world, world.chat('haruto'), 'minutes.pdf');
  expect(again.text).toBe(receipt.text);
  expect(await world.store.deliverables.count({ reportId: voucher.id, removedAt: null })).toBe(2);
});
