import { setTimeout } from 'node:timers/promises';
import { lockDatabase } from '../support/store/locked';
import { voucherTyped } from '../support/processes/journeys';
import { serve, type Served } from '../support/processes/served';

let served: Served;
beforeEach(async () => void (served = await serve()));
afterEach(() => served.close());

const SECONDS = 1_000;

it('told to stop, it takes nobody in, answers what was asked, and ends well', async () => {
  const { kenji, desk, dataFolder } = served;
  const form = await kenji.open('addVoucher.form', {});
  const press = kenji.pressOf(form, 'addVoucher.save', voucherTyped('S-1'));
  const unlock = await lockDatabase(dataFolder);
  const answer = kenji.send(press.verb, press.data, press.activityId);
  await setTimeout(200);
  desk.signal('SIGTERM');
  await setTimeout(200);
  await expect(fetch(`${desk.origin}/health`)).rejects.toThrow('fetch failed');
  await unlock();
  expect(await answer).toHaveProperty('card');
  expect(await desk.ended()).toBe(0);
}, 240_000);

it('a signal that arrives twice at once is one; told once more later, it ends at once', async () => {
  const { kenji, desk, connector } = served;
  connector.answerWith('late');
  const said = kenji.say('help').catch(() => 'cut off');
  await setTimeout(300);
  desk.signal('SIGINT');
  await setTimeout(50);
  desk.signal('SIGINT');
  await setTimeout(1.5 * SECONDS);
  expect(desk.isRunning).toBe(true);
  desk.signal('SIGINT');
  expect(await desk.ended()).toBe(130);
  expect(await said).toBe('cut off');
}, 240_000);

it('idle, it ends within a second, whatever connections are kept open', async () => {
  await fetch(`${served.desk.origin}/health`);
  const told = performance.now();
  served.desk.signal('SIGTERM');
  expect(await served.desk.ended()).toBe(0);
  expect(performance.now() - told).toBeLessThan(5 * SECONDS);
}, 240_000);
