import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { mineButton, settingsButton } from './compose';
import type { LetterFacts, LettersFacts, PutOffFacts } from './facts';
import { codeName } from './names';

/** When the notice comes back. */
export function putOffReceipt(turn: Turn, event: AuditEvent<PutOffFacts>): Page {
  const { words } = turn;
  return receipt(turn, event, {
    title: words.t('notice.putOffDone'),
    blocks: [
      facts([...aboutPairs(turn, event.facts), [words.t('notice.back'), words.dateTime(event.facts.dueAt)]]),
    ],
    buttons: [
      openButton(words.t('notice.show'), 'notices.show', { id: event.recordId }),
      mineButton(words),
      settingsButton(words),
    ],
  });
}

/** What becomes of the notice. */
export function letterReceipt(turn: Turn, event: AuditEvent<LetterFacts>): Page {
  const { words } = turn;
  const isLetGo = event.event === 'letGo';
  return receipt(turn, event, {
    title: words.t(isLetGo ? 'notices.settled' : 'notices.retried'),
    blocks: [
      facts([[words.t('notices.for'), event.facts.person], ...aboutPairs(turn, event.facts)]),
      { kind: 'text', text: words.t(isLetGo ? 'notices.settledText' : 'notices.retriedText') },
    ],
    buttons: waysBack(turn),
  });
}

/** How many are sent again. */
export function lettersReceipt(turn: Turn, event: AuditEvent<LettersFacts>): Page {
  const { words } = turn;
  return receipt(turn, event, {
    title: words.t('notices.retriedAll', { count: event.facts.count }),
    blocks: [{ kind: 'text', text: words.t('notices.retriedText') }],
    buttons: waysBack(turn),
  });
}

function aboutPairs(
  turn: Turn,
  { notice, name }: Pick<LetterFacts, 'notice' | 'name'>,
): [string, string | null][] {
  const { words } = turn;
  return [
    [words.t('notice.about'), notice && words.t(`notice.kind.${notice}`)],
    [words.t('notice.record'), name === null ? null : codeName(turn, notice, name)],
  ];
}

function waysBack({ words }: Turn) {
  return [
    openButton(words.t('notices.all'), 'notices.open', {}),
    openButton(words.t('button.myWork'), 'myWork.open', {}),
  ];
}
