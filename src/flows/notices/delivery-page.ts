import type { Block, Page, RowBlock } from '../../cards/page';
import type { Instant } from '../../domain/time/dates';
import type { OutboxItem, Route } from '../../ports';
import { later } from '../../notices/outbox';
import type { Words } from '../../words/words';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts } from '../../desk/pages';
import { PAGE_LENGTH, pageButtons, shownPage } from '../../desk/paging';
import { firstLetters, LETTERS } from './letters';
import { loadAbout } from './load-told';
import { shorten, subjectName } from './names';
import { lastRoute, unreachablePeople, type Unreachable } from './reachability';
import { reasonText } from './reasons';

const WEEK_MS = 7 * 24 * 3_600_000;
/** Characters of a name in a line. */
const LONGEST_NAME = 40;
/** More notices are neither counted nor paged through. */
const MOST_COUNTED = 500;
const ROUTES: readonly Route[] = ['chat', 'activityFeed', 'mail'];

/** Whom the chat does not reach, and what was not delivered: people first, then notices, by pages. */
export async function deliveryPage(
  turn: Turn,
  { page }: { readonly page: number } = { page: 0 },
): Promise<Page> {
  const { words, store } = turn;
  const [found, letters] = await Promise.all([
    unreachablePeople(store),
    store.outbox.count(LETTERS, MOST_COUNTED),
  ]);
  // Whoever reads this is reached; their chat may be noted only after this answer.
  const people = found.filter(({ person }) => person.id !== turn.actor.id);
  const count = people.length + letters;
  // A page that was asked for may be gone by now.
  const shown = shownPage(page, count);
  const from = shown * PAGE_LENGTH;
  const offset = Math.max(from - people.length, 0);
  const limit = from + PAGE_LENGTH - Math.max(from, people.length);
  const items =
    limit > 0 ? (await firstLetters(store, { descending: true, limit: offset + limit })).slice(offset) : [];
  const rows = [
    ...section(
      turn,
      'notices.people',
      await Promise.all(people.slice(from, from + PAGE_LENGTH).map((person) => personRow(turn, person))),
    ),
    ...section(turn, 'notices.letters', await Promise.all(items.map((item) => letterRow(turn, item)))),
  ];
  return {
    title: words.t('notices.title'),
    blocks: [
      {
        kind: 'text',
        text: words.t('notices.counts', { people: people.length, letters, more: moreThan(letters) }),
      },
      ...(shown === 0 ? [await sentFacts(turn)] : []),
      ...rows,
    ],
    buttons: [
      ...(letters > 0
        ? [
            {
              kind: 'submit',
              title: words.t('notices.retryAll'),
              verb: 'notices.retryAll',
              data: {},
            } as const,
          ]
        : []),
      ...pageButtons(words, 'notices.page', shown, count),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      openButton(words.t('button.help'), 'help.open', {}),
    ],
  };
}

function section(
  { words }: Turn,
  title: 'notices.people' | 'notices.letters',
  rows: readonly RowBlock[],
): Block[] {
  return rows.length > 0 ? [{ kind: 'text', heading: true, text: words.t(title) }, ...rows] : [];
}

/** How many notices went out in the last seven days, by their way, and how many wait for their hour. */
async function sentFacts({ words, store, now }: Turn): Promise<Block> {
  const since: Instant = later(now, -WEEK_MS);
  const counts = await Promise.all(
    ROUTES.map((route) =>
      store.outbox.count({ kind: 'notice', state: 'sent', route, settledAt: { from: since } }, MOST_COUNTED),
    ),
  );
  const waiting = await store.outbox.count({ kind: 'notice', state: 'pending' }, MOST_COUNTED);
  return facts([
    ...ROUTES.map((route, index): [string, string] => [
      words.t(`notices.sent.${route}`),
      countText(words, counts[index] ?? 0),
    ]),
    [words.t('notices.waiting'), countText(words, waiting)],
  ]);
}

function countText(words: Words, count: number): string {
  return words.t(count < MOST_COUNTED ? 'notices.number' : 'notices.numberOrMore', { count });
}

function moreThan(count: number): 'yes' | 'no' {
  return count < MOST_COUNTED ? 'no' : 'yes';
}

async function personRow({ words, store }: Turn, { person, why }: Unreachable): Promise<RowBlock> {
  const route = await lastRoute(store, person.id);
  const instead = route === 'mail' || route === 'activityFeed' ? route : null;
  return {
    kind: 'row',
    title: shorten(person.name, LONGEST_NAME),
    detail: words.t(`notices.why.${why}`),
    note: words.t(`notices.instead.${instead ?? 'none'}`),
    tone: instead ? 'default' : 'warning',
    open: target('people.person', { id: person.id }),
  };
}

async function letterRow(turn: Turn, item: OutboxItem): Promise<RowBlock> {
  const { words, store } = turn;
  const about = await loadAbout(store, item);
  const person = item.personId === null ? undefined : await store.people.get(item.personId);
  const kind = words.t(`notice.kind.${about.notice.kind}`);
  const name = subjectName(turn, about);
  return {
    kind: 'row',
    title: words.t('notices.line', {
      name: shorten(person?.name ?? words.t('notices.someone'), LONGEST_NAME),
      about: kind,
    }),
    detail: [name && shorten(name, LONGEST_NAME), reasonText(words, item.lastError)]
      .filter(Boolean)
      .join(' · '),
    note: words.t(`state.notice.${item.state}`),
    tone: item.state === 'unknown' ? 'warning' : 'attention',
    open: target('notices.letter', { id: item.id }),
  };
}
