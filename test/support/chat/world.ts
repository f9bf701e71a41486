import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Activity } from 'botbuilder';
import { VoucherDeskBot } from '../../../src/adapters/teams/bot';
import { createNotifier } from '../../../src/adapters/teams/notifier';
import type { CalendarDate, Instant } from '../../../src/domain/time/dates';
import type { Locale } from '../../../src/domain/locale';
import { UpstreamError } from '../../../src/errors';
import { createDeliverables } from '../../../src/adapters/files/deliverables';
import { createFileStore } from '../../../src/adapters/files/file-store';
import { createDesk } from '../../../src/desk/desk';
import { allFlows } from '../../../src/flows';
import { createDispatcher } from '../../../src/notices/dispatcher';
import { composeTold } from '../../../src/flows/notices/compose';
import { sweep } from '../../../src/notices/sweep';
import type { Clock, Deliverables, Holidays, Log, Mail, Store, Stores } from '../../../src/ports';
import { planningServices } from '../../../src/schemes/planning-services';
import type { Provider } from '../../../src/adapters/store/migrations/migrations';
import { RecordingAdapter } from './adapter';
import { checkCard } from './card-check';
import { CardView } from './card-view';
import { PEOPLE, seedCompany, type PersonKey } from '../records/company';
import { noWaiting } from '../notices/desk-of-notices';
import { freshStore, type FreshStore } from '../store/store';

export const TENANT = '0f3a2c1e-7b64-4d58-9a10-5c2e8f7d6b01';

/** Noon in Tokyo; a Monday. */
export const START: Instant = '2026-11-23T03:00:00.000Z';
export const TODAY: CalendarDate = '2026-11-23';

export interface World {
  readonly store: Store;
  readonly stores: Stores;
  /** Where the database is. */
  readonly url: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly deliverables: Deliverables;
  readonly holidays: Holidays;
  /** What can be downloaded, by its address. */
  readonly downloads: Map<string, Buffer>;
  readonly bot: VoucherDeskBot;
  readonly adapter: RecordingAdapter;
  readonly logged: { level: string; event: string; fields: Record<string, unknown> }[];
  setClock(now: Instant): void;
  /** Mails that went out. */
  readonly mails: readonly Mail[];
  /** Works off the outbox. */
  drain(): Promise<void>;
  /** Queues what has become due by the calendar. */
  sweep(): Promise<number>;
  /** A person's personal chat; `locale` is what the client says. */
  chat(person: PersonKey, locale?: Locale): Chat;
  close(): Promise<void>;
}

/** One person's chat with the bot. */
export interface Chat {
  say(text: string, more?: Partial<Activity>): Promise<CardView>;
  /** Presses a button or line by its title or verb, with what the card's inputs hold and what is typed now. */
  press(card: CardView, titleOrVerb: string, typed?: Record<string, string>): Promise<CardView>;
  /** Sends the press as the client does; data as given. */
  invoke(verb: string, data: Record<string, unknown>, activityId?: string): Promise<CardView>;
  activity(more: Partial<Activity>): Partial<Activity>;
}

export interface WorldOptions {
  readonly company?: boolean;
  readonly scheme?: typeof planningServices;
  readonly retirementInForce?: boolean;
  /** Without it, no day is a public holiday. */
  readonly holidays?: Holidays;
  /** Without it, files come as attachments in the chat. */
  readonly uploadPage?: boolean;
  /** Largest deliverable in bytes. */
  readonly fileLimit?: number;
  /** Gets every line, too. */
  readonly log?: Log;
  /** Without it, SQLite. */
  readonly provider?: Provider;
  /** Without it, an empty one. */
  readonly database?: FreshStore;
}

/** The real bot with the real flows on a real SQLite file and a real folder; faked are the clock, the channel and the downloads. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const fresh = options.database ?? (await freshStore(options.provider));
  const store = fresh.stores.tenant(TENANT);
  const logged: World['logged'] = [];
  const log =
    (level: keyof Log) =>
    (event: string, fields: Record<string, unknown> = {}) => {
      logged.push({ level, event, fields });
      options.log?.[level](event, fields);
    };
  const logs: Log = { info: log('info'), warn: log('warn'), error: log('error') };
  let now: Instant = START;
  const clock = { now: () => now };
  const adapter = new RecordingAdapter();
  if (options.company !== false) await seedCompany(store);
  const folder = await mkdtemp(join(tmpdir(), 'voucher-desk-files-'));
  const downloads = new Map<string, Buffer>();
  const deliverables = createDeliverables({
    files: createFileStore(folder),
    downloads: {
      async open({ downloadUrl }) {
        const content = downloads.get(downloadUrl);
        if (!content) throw new UpstreamError('download', false);
        return Readable.from([content]);
      },
    },
    limit: options.fileLimit ?? 25_000_000,
    uploadPage: (secret) => (options.uploadPage === false ? null : `http://127.0.0.1:3978/upload/${secret}`),
  });
  const holidays = options.holidays ?? { isPublic: () => false };
  const mails: Mail[] = [];
  const dispatcher = createDispatcher({
    stores: fresh.stores,
    clock,
    log: logs,
    holidays,
    scheme: options.scheme ?? planningServices,
    locale: null,
    timing: noWaiting,
    compose: composeTold,
    notifier: createNotifier({ adapter, log: logs }),
    mailer: {
      async send(_tenantId, mail) {
        mails.push(mail);
        return { kind: 'sent' };
      },
    },
    feed: null,
    installer: null,
    chatLink: null,
  });
  const bot = new VoucherDeskBot({
    stores: fresh.stores,
    clock,
    holidays,
    scheme: options.scheme ?? planningServices,
    deliverables,
    firstAdmins: [PEOPLE.mei.id],
    retirementInForce: options.retirementInForce ?? false,
    locale: null,
    desk: createDesk(allFlows()),
    log: logs,
    heard: () => undefined,
    wake: () => undefined,
  });
  return {
    store,
    stores: fresh.stores,
    url: fresh.url,
    clock,
    log: logs,
    deliverables,
    holidays,
    downloads,
    bot,
    adapter,
    logged,
    setClock: (at) => void (now = at),
    mails,
    drain: () => dispatcher.drain(),
    sweep: () => sweep(store, { clock, scheme: options.scheme ?? planningServices, holidays }),
    chat: (person, locale = 'en-US') => createChat(bot, adapter, person, locale),
    async close() {
      await fresh.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
}

/** Somebody who is not of the test company; `key` names their chat. */
export interface Speaker {
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

/** A person's personal chat with one bot, in a tenant. */
export function createChat(
  bot: VoucherDeskBot,
  adapter: RecordingAdapter,
  person: PersonKey | Speaker,
  locale: Locale = 'en-US',
  tenantId = TENANT,
): Chat {
  const activity: Chat['activity'] = (more) => personalActivity(person, locale, tenantId, more);
  const view = (card: unknown, activityId: string): CardView => {
    const json: Record<string, unknown> = { ...Object(card) };
    checkCard(json);
    return new CardView(json, activityId);
  };
  const chat: Chat = {
    activity,
    async say(text, more = {}) {
      const before = adapter.sent.length;
      await adapter.receive(bot, activity({ type: 'message', id: `said-${before}`, text, ...more }));
      const answers = adapter.sent.slice(before);
      if (answers.length !== 1) throw new Error(`${answers.length} answers to "${text}"`);
      return view(answers[0]?.attachments?.[0]?.content, answers[0]?.id ?? '');
    },
    async press(card, titleOrVerb, typed = {}) {
      const { verb, data, sendsInputs } = card.find(titleOrVerb);
      return chat.invoke(verb, sendsInputs ? { ...card.inputs, ...typed, ...data } : data, card.activityId);
    },
    async invoke(verb, data, activityId = 'sent-0') {
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
      const response = await adapter.receive(
        bot,
        activity({
          type: 'invoke',
          name: 'adaptiveCard/action',
          id: `invoke-${adapter.sent.length}`,
          replyToId: activityId,
          value,
        }),
      );
      if (response?.status !== 200) throw new Error(`invoke answered ${response?.status}`);
      const body: Record<string, unknown> = { ...Object(response.body) };
      // Words that leave the card as it is: something failed.
      if (typeof body['value'] === 'string') throw new Error(body['value']);
      return view(body['value'], activityId);
    },
  };
  return chat;
}

/** An activity as Teams sends it from a person's personal chat. */
export function personalActivity(
  person: PersonKey | Speaker,
  locale: Locale,
  tenantId: string,
  more: Partial<Activity>,
): Partial<Activity> {
  const { key, id, name } = typeof person === 'string' ? { key: person, ...PEOPLE[person] } : person;
  return {
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    from: { id: `29:${id}`, name, aadObjectId: id },
    recipient: { id: '28:bot', name: 'Voucher Desk' },
    conversation: {
      id: `a:${key}`,
      conversationType: 'personal',
      tenantId,
      isGroup: false,
      name: '',
    },
    channelData: { tenant: { id: tenantId } },
    locale,
    ...more,
  };
}
