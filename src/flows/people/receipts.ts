import type { Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import type { MessageKey } from '../../words/catalog';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { receipt } from '../../desk/pages';
import { LEFT } from '../../desk/waiting';
import type { PersonFacts } from './facts';
import { personBlock } from './pages';

/** What a receipt says, by event. */
const DONE: Readonly<Record<string, MessageKey>> = {
  addPerson: 'people.added',
  letIn: 'people.wasLetIn',
  [LEFT]: 'people.wasTakenOut',
};

/** Leads on to the next who waits, else back to everybody. */
export function personReceipt(turn: Turn, event: AuditEvent<PersonFacts>): Page {
  const { words } = turn;
  const { recordId: id, facts: known } = event;
  const { name, waiting } = known;
  const next = words.t('people.nextWaiting', { count: waiting });
  return receipt(turn, event, {
    title: words.t(DONE[event.event] ?? 'people.changed', { name }),
    blocks: [personBlock(turn, known)],
    ...(waiting > 0 ? { next } : {}),
    buttons: [
      openButton(waiting > 0 ? next : words.t('people.all'), 'people.open', {}),
      ...(event.event === LEFT
        ? [openButton(words.t('people.letInAgain'), 'people.person', { id })]
        : [openButton(words.t('people.another'), 'people.add', {})]),
      openButton(words.t('command.eligibility'), 'eligibility.open', {}),
    ],
  });
}
