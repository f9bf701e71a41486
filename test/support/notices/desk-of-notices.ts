import type { Instant } from '../../../src/domain/time/dates';
import type { Notice } from '../../../src/domain/notice/reminder';
import { createDispatcher } from '../../../src/notices/dispatcher';
import type { Message } from '../../../src/notices/notifier';
import type { DispatcherParts } from '../../../src/notices/dispatcher';
import type { Timing } from '../../../src/pace';
import { sweep } from '../../../src/notices/sweep';
import type { Conversation, Log, Mail, Outcome, Store, Stores } from '../../../src/ports';
import { planningServices } from '../../../src/schemes/planning-services';

export interface Heard {
  readonly to: string;
  readonly route: 'chat' | 'mail' | 'activityFeed';
  readonly at: Instant;
  readonly message?: Message;
  readonly mail?: Mail;
  readonly notices: readonly Notice[];
}

/** A dispatcher whose ways are recorded, and answer what a test says. */
export interface NoticeDesk {
  readonly heard: Heard[];
  readonly installed: string[];
  now: Instant;
  /** What the chat answers; by default it takes everything. */
  answer: (conversation: Conversation, message: Message) => Outcome | Promise<Outcome>;
  mailAnswer: Outcome;
  feedAnswer: Outcome;
  installAnswer: Outcome;
  drain: () => Promise<void>;
  stop(): Promise<void>;
  sweep(): Promise<number>;
}

/** Time that passes at once. */
export const noWaiting: Timing = { now: () => 0, wait: async () => undefined };

export function noticeDesk(
  stores: Stores,
  store: Store,
  at: Instant,
  more: Partial<DispatcherParts> = {},
): NoticeDesk {
  const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const holidays = more.holidays ?? { isPublic: () => false };
  let lately: readonly Notice[] = [];
  const desk: NoticeDesk = {
    heard: [],
    installed: [],
    now: at,
    answer: () => ({ kind: 'sent' }),
    mailAnswer: { kind: 'sent' },
    feedAnswer: { kind: 'sent' },
    installAnswer: { kind: 'sent' },
    drain: () => dispatcher.drain(),
    stop: () => dispatcher.stop(),
    sweep: () => sweep(store, { clock, scheme: planningServices, holidays }),
  };
  const clock = { now: () => desk.now };
  const dispatcher = createDispatcher({
    stores,
    holidays,
    clock,
    log,
    scheme: planningServices,
    locale: null,
    timing: noWaiting,
    chatLink: null,
    compose: (reader, told) => {
      lately = told.map(({ notice }) => notice);
      return {
        title: `${told.length} for ${reader.person.name} in ${reader.words.locale}`,
        blocks: told.map(({ notice, standsInFor }) => ({
          kind: 'text',
          text: [notice.kind, notice.days, standsInFor?.name].filter((part) => part !== undefined).join(' '),
        })),
        buttons: [],
      };
    },
    notifier: {
      update: async () => ({ kind: 'sent' }),
      async tell(conversation, message) {
        const notices = lately;
        const outcome = await desk.answer(conversation, message);
        if (outcome.kind === 'sent')
          desk.heard.push({
            to: conversation.personId ?? '',
            route: 'chat',
            at: desk.now,
            message,
            notices,
          });
        return outcome;
      },
    },
    mailer: {
      async send(_tenantId, mail) {
        if (desk.mailAnswer.kind === 'sent')
          desk.heard.push({ to: mail.to.address, route: 'mail', at: desk.now, mail, notices: lately });
        return desk.mailAnswer;
      },
    },
    feed: {
      async notify(_tenantId, personId) {
        if (desk.feedAnswer.kind === 'sent')
          desk.heard.push({ to: personId, route: 'activityFeed', at: desk.now, notices: lately });
        return desk.feedAnswer;
      },
    },
    installer: {
      async install(_tenantId, personId) {
        desk.installed.push(personId);
        return desk.installAnswer;
      },
    },
    ...more,
  });
  return desk;
}
