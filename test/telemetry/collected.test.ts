import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { SAMPLE } from '../../src/commands/local/sample';
import { openStores } from '../../src/adapters/store/open';
import { startCollector } from '../support/processes/collector';
import { createConnector } from '../support/channel/connector';
import { startMeasured } from '../support/processes/measured-desk';

const USER = { id: '29:user', name: 'Secretive Person', aadObjectId: SAMPLE.currentUser };
const NOBODY = {
  id: '29:nobody',
  name: 'Secretive Stranger',
  aadObjectId: 'a1c0f5d2-0099-4c7e-9b1a-000000000099',
};

it('delivers what it measured, under the ids of the log and the outbox, and nothing that anybody wrote', async () => {
  const [collector, connector] = [await startCollector(), await createConnector()];
  const desk = await startMeasured(collector.url, connector.url);
  expect((await fetch(`${desk.url}/health`)).status).toBe(200);
  expect((await fetch(`${desk.url}/secret-path`)).status).toBe(404);
  const said = { type: 'message', from: USER };
  await desk.hear({ ...said, id: '1', text: 'add voucher SECRET-1 for 株式会社秘密' });
  await desk.hear({ ...said, id: '2', from: NOBODY, text: 'vouchers' });
  const action = { type: 'Action.Execute', verb: 'vouchers.open', data: { card: {} } };
  const pressed = { name: 'adaptiveCard/action', value: { action, trigger: 'manual' }, replyToId: 'sent-1' };
  expect(await desk.hear({ ...said, ...pressed, type: 'invoke', id: '3' })).toBe(200);
  const isDone = (): boolean =>
    connector.reached.some(({ kind }) => kind === 'update') &&
    collector.points('voucher_desk.outbox.depth').length > 0;
  while (!isDone()) await setTimeout(50);
  expect(await desk.stop()).toBe(0);
  await connector.close();
  await collector.close();

  const turns = collector.points('voucher_desk.turn.duration').map(({ attributes }) => attributes);
  expect(turns).toContainEqual({ flow: 'addVoucher', outcome: 'answered' });
  expect(turns).toContainEqual({ flow: 'vouchers', outcome: 'noRole' });
  const answers = collector.points('voucher_desk.http.duration').map(({ attributes }) => attributes);
  expect(answers).toContainEqual({ route: '/health', status: 200 });
  expect(answers).toContainEqual({ route: 'unknown', status: 404 });
  const sends = collector.points('voucher_desk.send.count').map(({ attributes }) => attributes);
  expect(sends).toContainEqual({ route: 'card', outcome: 'sent' });
  expect(collector.points('voucher_desk.outbox.depth')).toHaveLength(1);
  expect(collector.points('voucher_desk.outbox.age')).toHaveLength(1);

  const press = desk.logged().find(({ msg, verb }) => msg === 'turn answered' && verb === 'vouchers.open');
  const cause = String(press?.['correlation']);
  const stores = openStores({ url: pathToFileURL(join(desk.data, 'voucher-desk.db')).href });
  const rows = await stores.tenant(SAMPLE.tenantId).outbox.list();
  await stores.close();
  rmSync(desk.data, { recursive: true });
  expect(rows.filter((row) => row.cause === cause).map(({ kind }) => kind)).toEqual(['formUpdate']);
  const spans = collector.spans();
  const ofPress = spans.filter(({ attributes }) => attributes['voucher_desk.correlation'] === cause);
  expect(ofPress.map(({ name }) => name).sort()).toEqual(['send', 'turn vouchers']);
  for (const { attributes } of spans) expect(attributes['voucher_desk.correlation']).toMatch(/^[\da-f]{8}-/);

  const all = collector.bodies.join('\n');
  expect(all).toContain('"desk-of-tests"');
  expect(all).not.toMatch(/SECRET|秘密|Secretive|secret-path|harborline/i);
}, 120_000);

it('serves and ends where the collector is not there', async () => {
  const [collector, connector] = [await startCollector(), await createConnector()];
  await collector.close();
  const desk = await startMeasured(collector.url, connector.url);
  await desk.hear({ type: 'message', from: USER, id: '1', text: 'help' });
  expect(connector.taken()).toHaveLength(1);
  expect(await desk.stop()).toBe(0);
  await connector.close();
  rmSync(desk.data, { recursive: true });
}, 120_000);
