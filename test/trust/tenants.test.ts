import { sweep } from '../../src/notices/sweep';
import type { Store } from '../../src/ports';
import { planningServices } from '../../src/schemes/planning-services';
import {
  expectNothingOf,
  idsOfFirstTenant,
  pressEveryVerb,
  settleIn,
} from '../support/pressings/across-tenants';
import { PDF } from '../support/records/documents';
import { snapshot } from '../support/store/records';
import { attachment, delivered, draft, send } from '../support/records/reports';
import { OTHER_TENANT } from '../support/chat/second-bot';
import { assignedVoucher } from '../support/records/vouchers';
import { createWorld, TENANT, type World } from '../support/chat/world';

let world: World;
let theirs: Store;
beforeEach(async () => {
  world = await createWorld();
  theirs = world.stores.tenant(OTHER_TENANT);
});
afterEach(() => world.close());

it('shows and changes nothing of one tenant by any verb that is pressed in another with its ids', async () => {
  const [, reserved = ''] = await idsOfFirstTenant(world);
  const chat = await settleIn(world, 'mei');
  const before = await snapshot(world.store);
  expect(await pressEveryVerb(chat, [reserved])).toBeGreaterThan(250);
  for (const words of ['vouchers', 'VCH-2026-0001', 'history', 'people', 'company', 'my work', 'claim']) {
    expectNothingOf(await chat.say(words), words, words);
  }
  expect(await snapshot(world.store)).toEqual(before);
  expect(world.logged.filter(({ level }) => level === 'error')).toEqual([]);
}, 120_000);

it('keeps a file that two tenants sent once, and shows it to each under its own record alone', async () => {
  await draft(world, await delivered(world));
  await send(world, world.chat('haruto'), 'plan.pdf');
  const [ours] = await world.store.deliverables.list();
  expect(ours).toMatchObject({ name: 'plan.pdf', removedAt: null });
  const chat = await settleIn(world, 'haruto');
  const other = { ...world, store: theirs };
  await draft(other, await delivered(other, 'OTHER-1'));
  const downloadUrl = 'https://other.sharepoint.com/their.pdf';
  world.downloads.set(downloadUrl, PDF);
  await chat.say('', { attachments: [attachment('their.pdf', downloadUrl)] });
  const [own, ...more] = await theirs.deliverables.list();
  expect(more).toEqual([]);
  expect(own).toMatchObject({ name: 'their.pdf', sha256: ours?.sha256 });
  expect((await world.store.deliverables.list()).map(({ name }) => name)).toEqual(['plan.pdf']);
  for (const id of [ours?.id, ours?.sha256]) {
    const card = await chat.invoke('report.file', { card: { id } });
    expect(card.title).toBe('This card is out of date');
    expectNothingOf(card, String(id));
  }
  expect((await chat.invoke('report.file', { card: { id: own?.id } })).text).toContain('their.pdf');
});

it('tells each tenant what is its own, in the chat and by mail', async () => {
  await assignedVoucher(world.store, {
    number: 'FIRST-1',
    customerName: 'First GmbH',
    expiresOn: '2026-12-01',
  });
  await assignedVoucher(theirs, { number: 'SECOND-1', customerName: 'Second GmbH', expiresOn: '2026-12-01' });
  const guest = await settleIn(world, 'kenji');
  await settleIn(world, 'olivia');
  await world.chat('kenji').say('help');
  await guest.say('help');
  const { clock, holidays } = world;
  world.setClock('2026-11-24T00:00:00.000Z');
  await world.sweep();
  await sweep(theirs, { clock, holidays, scheme: planningServices });
  const before = world.adapter.sent.length;
  await world.drain();

  const told = world.adapter.sent.slice(before).map((activity) => ({
    tenantId: activity.conversation?.tenantId,
    of: /FIRST|SECOND/.exec(JSON.stringify(activity.attachments))?.[0],
  }));
  expect(told).toHaveLength(2);
  expect(told).toContainEqual({ tenantId: TENANT, of: 'FIRST' });
  expect(told).toContainEqual({ tenantId: OTHER_TENANT, of: 'SECOND' });
  const mailed = world.mails.map(({ to, text }) => [
    to.address.split('@')[1],
    /FIRST|SECOND/.exec(text)?.[0],
  ]);
  expect(new Set(mailed.map(String))).toEqual(new Set(['harborline.example,FIRST', 'other.example,SECOND']));
});
