import '../../src/flows';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type ConversationReference,
} from 'botbuilder';
import { z } from 'zod';
import { createAdapter } from '../../src/adapters/teams/adapter';
import { createNotifier } from '../../src/adapters/teams/notifier';
import { composeTold } from '../../src/flows/notices/compose';
import { createHolidays } from '../../src/adapters/holidays';
import { createDispatcher } from '../../src/notices/dispatcher';
import { THIS_MACHINE } from '../../src/outbound/outside';
import { planningServices } from '../../src/schemes/planning-services';
import { createConnector, type Connector } from '../../test/support/channel/connector';
import { MORNING, queueForCrowd, seedCrowd } from '../../test/support/records/crowd';
import { noWaiting } from '../../test/support/notices/desk-of-notices';
import { freshStore } from '../../test/support/store/store';
import { median } from '../bench';
import { quiet } from './quiet';

/** As many as the dispatcher tells at the same time. */
const AT_ONCE = 16;
/** Each way in turn, so that both are as warm; the middle one counts. */
const ROUNDS = 3;

const reference = z.custom<Partial<ConversationReference>>((value) => typeof value === 'object');
const message = z.custom<Activity>((value) => typeof value === 'object');

const adapter = createAdapter(null, THIS_MACHINE, quiet);

/** The SDK's own, without any setting. */
const bareAdapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({}, new ConfigurationServiceClientCredentialFactory({})),
);

/** The dispatcher without its pace, and the bare SDK with the very messages that the dispatcher sent. */
export async function unpacedRun(notices: number, say: (line: string) => void) {
  const ours: Speed[] = [];
  const bare: Speed[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    say(`without a pace, round ${round} of ${ROUNDS}`);
    const connector = await createConnector();
    const fresh = await freshStore();
    const store = fresh.stores.tenant('t');
    await seedCrowd(store, 't', notices, connector.url);
    await queueForCrowd(store, notices);
    const dispatcher = createDispatcher({
      stores: fresh.stores,
      clock: { now: () => MORNING },
      log: quiet,
      locale: null,
      timing: noWaiting,
      holidays: createHolidays(),
      scheme: planningServices,
      compose: composeTold,
      notifier: createNotifier({ adapter, log: quiet }),
      mailer: { send: async () => ({ kind: 'refused', reason: 'no mail here' }) },
      feed: null,
      installer: null,
      chatLink: null,
    });
    ours.push(await speedOf(connector, notices, () => dispatcher.drain()));
    const messages = connector.taken().map((body) => messageOf(body));
    const references = (await store.conversations.list()).map(({ reference }) => referenceOf(reference));
    const pairs = references.map((reference, index) => ({ reference, message: messages[index] ?? {} }));
    bare.push(await speedOf(connector, notices, () => sendBare(pairs)));
    await connector.close();
    await fresh.close();
  }
  return { ours: middle(ours), bare: middle(bare) };
}

/** How fast messages went, and what they cost. */
interface Speed {
  readonly sendsASecond: number;
  /** Of this process, which the connector shares; milliseconds for one message. */
  readonly cpuMs: number;
}

function middle(speeds: readonly Speed[]): Speed {
  return {
    sendsASecond: median(speeds.map((speed) => speed.sendsASecond)),
    cpuMs: median(speeds.map((speed) => speed.cpuMs)),
  };
}

async function speedOf(connector: Connector, notices: number, work: () => Promise<void>): Promise<Speed> {
  const before = connector.taken().length;
  const from = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const seconds = (performance.now() - from) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const taken = connector.taken().length - before;
  if (taken !== notices) throw new Error(`${taken} of ${notices} were taken`);
  return { sendsASecond: taken / seconds, cpuMs: (user + system) / 1_000 / taken };
}

interface Pair {
  readonly reference: Partial<ConversationReference>;
  readonly message: Partial<Activity>;
}

async function sendBare(pairs: readonly Pair[]): Promise<void> {
  const left = pairs.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const { reference, message } of left)
        await bareAdapter.continueConversationAsync('', reference, async (context) => {
          await context.sendActivity(message);
        });
    }),
  );
}

function referenceOf(json: string): Partial<ConversationReference> {
  return reference.parse(JSON.parse(json));
}

/** What the dispatcher said, without whom it said it to. */
function messageOf(body: unknown): Partial<Activity> {
  const { type, summary, attachments } = message.parse(body);
  return { type, ...(summary && { summary }), ...(attachments && { attachments }) };
}
