import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createApp } from '../../src/app';
import { later } from '../../src/notices/outbox';
import { freePort } from '../../test/e2e/desk';
import { PEOPLE } from '../../test/support/records/company';
import { createConnector, type Reached } from '../../test/support/channel/connector';
import { memberOf, MORNING, queueForCrowd, seedCrowd } from '../../test/support/records/crowd';
import { median, rounded } from '../bench';
import { configOf } from '../bots/config';
import { TENANT } from '../seed/facts';
import { quiet } from './quiet';

/** What the dispatcher keeps to by itself. */
const PACE = 40;
const TURNS = 20;
const WORDS = ['help', 'vouchers', 'my work', 'history'];
/** Between two words of the person who talks. */
const PAUSE_MS = 1_000;
const TALKER = { id: PEOPLE.mei.id, conversationId: 'a:mei' } as const;

/** The whole bot tells a crowd, and answers somebody before and meanwhile. */
export async function pacedRun(notices: number, say: (line: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-bench-'));
  const connector = await createConnector({ limited: true });
  const port = await freePort();
  const start = performance.now();
  const app = await createApp({
    config: configOf(port, folder),
    clock: { now: () => later(MORNING, performance.now() - start) },
    log: quiet,
    locale: null,
  });
  const store = app.stores.tenant(TENANT);
  const talk = () => answerTimes(port, connector.url, () => connector.reached);
  try {
    await seedCrowd(store, TENANT, notices, connector.url);
    await app.listen();
    say('somebody talks to the bot, which has nothing else to do');
    const alone = await talk();
    await queueForCrowd(store, notices);
    say('somebody talks to the bot, which tells everybody something meanwhile');
    const meanwhile = await talk();
    const crowd = new Set(Array.from({ length: notices }, (_, index) => memberOf(index).conversationId));
    const told = () => connector.reached.filter(({ conversationId }) => crowd.has(conversationId));
    while ((await store.outbox.count({ kind: 'notice', state: 'pending' })) > 0) await setTimeout(200);
    const at = told()
      .filter(({ status }) => status === 201)
      .map((each) => each.at);
    const sendsASecond = ((at.length - 1) * 1_000) / (Math.max(...at) - Math.min(...at));
    return {
      delivered: new Set(told().map(({ conversationId }) => conversationId)).size,
      sendsASecond: rounded(sendsASecond),
      ofPacePercent: rounded((100 * sendsASecond) / PACE),
      throttled: connector.reached.filter(({ status }) => status === 429).length,
      answerAloneP50Ms: rounded(median(alone)),
      answerMeanwhileP50Ms: rounded(median(meanwhile)),
    };
  } finally {
    await app.close();
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Says one word after another; milliseconds from each to its answer at the connector. */
async function answerTimes(port: number, serviceUrl: string, reached: () => readonly Reached[]) {
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = reached().length;
    const from = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(spoken(WORDS[turn % WORDS.length] ?? '', serviceUrl)),
    });
    const answer = reached()
      .slice(before)
      .find(({ conversationId, status }) => conversationId === TALKER.conversationId && status === 201);
    if (!response.ok || !answer) throw new Error(`no answer: ${response.status}`);
    times.push(answer.at - from);
    await setTimeout(PAUSE_MS);
  }
  return times;
}

function spoken(text: string, serviceUrl: string) {
  return {
    type: 'message',
    id: `said-${performance.now()}`,
    text,
    channelId: 'msteams',
    serviceUrl,
    locale: 'en-US',
    from: { id: `29:${TALKER.id}`, name: PEOPLE.mei.name, aadObjectId: TALKER.id },
    recipient: { id: '28:bot', name: 'Voucher Desk' },
    conversation: { id: TALKER.conversationId, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
  };
}
