import type { Page } from '../../../src/cards/page';
import type { Instant } from '../../../src/domain/time/dates';
import type { Locale } from '../../../src/domain/locale';
import type { Notice } from '../../../src/domain/notice/reminder';
import { composeTold } from '../../../src/flows/notices/compose';
import type { Ways } from '../../../src/notices/delivery';
import type { Message } from '../../../src/notices/notifier';
import type { Compose } from '../../../src/notices/told';
import type { Clock, Mail, Outcome, Route } from '../../../src/ports';

/** One thing that somebody was told. */
export interface Line {
  readonly notice: Notice;
  /** Whom it concerns, where that is not the reader. */
  readonly owner: string;
  /** Whether it did not wait for the digest. */
  readonly urgent: boolean;
  readonly queuedAt: Instant;
}

/** One message as it reached somebody. */
export interface Heard {
  readonly to: string;
  readonly at: Instant;
  readonly route: Route;
  readonly locale: Locale;
  readonly page: Page;
  /** What went out instead of the page, by mail. */
  readonly mail: Mail | null;
  readonly lines: readonly Line[];
  /** The words that it was drawn with. */
  readonly words: Message['words'];
}

/** The ways to people, as far as they end in this test, and what came along them. */
export interface Ears {
  readonly heard: Heard[];
  readonly compose: Compose;
  readonly ways: Ways;
}

/** Everybody can be reached in the chat but for whom `blocked` holds; the feed and the installer are not permitted. */
export function ears(clock: Clock, blocked: (personId: string) => boolean): Ears {
  const heard: Heard[] = [];
  /** What was drawn last for each person: to one person goes one message after another. */
  const drawn = new Map<string, Omit<Heard, 'at' | 'route' | 'mail'>>();
  const hear = (personId: string | null, route: Route, mail: Mail | null = null): Outcome => {
    const message = drawn.get(personId ?? '');
    if (!message) throw new Error(`nothing was drawn for ${personId}`);
    heard.push({ ...message, at: clock.now(), route, mail });
    return { kind: 'sent' };
  };
  return {
    heard,
    compose(reader, told) {
      const page = composeTold(reader, told);
      const { person, words } = reader;
      const lines = told.map(({ item, notice, standsInFor }) => ({
        notice,
        owner: standsInFor?.id ?? person.id,
        urgent: item.urgent,
        queuedAt: item.queuedAt,
      }));
      drawn.set(person.id, { to: person.id, locale: words.locale, words, page, lines });
      return page;
    },
    ways: {
      notifier: {
        update: async () => ({ kind: 'sent' }),
        tell: async ({ personId }) =>
          blocked(personId ?? '')
            ? { kind: 'unreachable', obstacle: 'blocked', reason: '403 ConversationBlockedByUser' }
            : hear(personId, 'chat'),
      },
      mailer: { send: async (_tenantId, mail) => hear(mail.to.address.split('@')[0] ?? '', 'mail', mail) },
      feed: { notify: async () => ({ kind: 'refused', reason: '403 Forbidden' }) },
      installer: { install: async () => ({ kind: 'refused', reason: '403 Forbidden' }) },
      chatLink: null,
    },
  };
}
