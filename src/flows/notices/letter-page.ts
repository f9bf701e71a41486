import type { Button, Page } from '../../cards/page';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts } from '../../desk/pages';
import { isUndelivered, letterOf } from './letters';
import { loadAbout } from './load-told';
import { subjectName } from './names';
import { reasonText } from './reasons';

/** One notice that was not delivered: whose, what, since when and why, with what can be done about it. */
export async function letterPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, store } = turn;
  const item = await letterOf(store, id);
  const about = await loadAbout(store, item);
  const standsInFor = item.standsInFor === null ? undefined : await store.people.get(item.standsInFor);
  const person = item.personId === null ? undefined : await store.people.get(item.personId);
  const isOpen = isUndelivered(item);
  return {
    title: words.t('notices.line', {
      name: person?.name ?? words.t('notices.someone'),
      about: words.t(`notice.kind.${about.notice.kind}`),
    }),
    status: { text: words.t(`state.notice.${item.state}`), tone: isOpen ? 'warning' : 'default' },
    blocks: [
      { kind: 'text', text: words.t(`notices.text.${item.state}`) },
      facts([
        [words.t('notice.record'), subjectName(turn, about)],
        [words.t('notices.for'), person?.name],
        [words.t('notices.standsInFor'), standsInFor?.name],
        [words.t('notices.address'), person?.email],
        [words.t('notices.dueOn'), words.date(about.notice.on)],
        [words.t('notices.queuedAt'), words.dateTime(item.queuedAt)],
        [words.t('notices.settledAt'), item.settledAt && words.dateTime(item.settledAt)],
        [words.t('notices.attempts'), words.t('notices.number', { count: item.attempts })],
        [words.t('notices.reason'), isOpen ? reasonText(words, item.lastError) : null],
      ]),
    ],
    buttons: [...(isOpen ? actions(turn, item) : []), openButton(words.t('notices.all'), 'notices.open', {})],
  };
}

function actions({ words }: Turn, { id, version }: { id: string; version: number }): Button[] {
  const data = { id, version };
  return [
    { kind: 'submit', title: words.t('notices.retry'), verb: 'notices.retry', data },
    { kind: 'submit', quiet: true, title: words.t('notices.settle'), verb: 'notices.settle', data },
  ];
}
