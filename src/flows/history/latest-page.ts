import type { Block, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { ownKinds, readableKinds } from '../../domain/reading';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { emptyPage } from '../../desk/pages';
import { PAGE_LENGTH, pageButtons } from '../../desk/paging';
import { mayReadRecord } from '../../desk/reading';
import { refusedTimes } from '../../desk/record-refusal';
import { commandName, eventName } from './names';
import { KINDS, recordName } from './records';

/** What was done to the records that this person may read, the latest first; each line opens the history of its record. */
export async function latestPage(
  turn: Turn,
  { page }: { readonly page: number } = { page: 0 },
): Promise<Page> {
  const { words, store, actor } = turn;
  const offset = page * PAGE_LENGTH;
  const own = { kinds: ownKinds(actor.roles), personId: actor.id };
  const events = await store.audit.latest(PAGE_LENGTH + 1, offset, readableKinds(actor.roles), own);
  if (events.length === 0) return emptyPage(turn, words.t('history.title'), words.t('history.empty'), []);
  const rows = presses(events.slice(0, PAGE_LENGTH)).map((press) => row(turn, press));
  return {
    title: words.t('history.title'),
    blocks: [{ kind: 'text', text: words.t('history.text'), subtle: true }, ...(await Promise.all(rows))],
    buttons: [
      ...pageButtons(words, 'history.page', page, offset + events.length),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** One press with the events that it wrote: the one that stands for all of them, and all of them. */
interface Press {
  readonly main: AuditEvent;
  readonly events: readonly AuditEvent[];
}

/** The events by the press that they share, which is known by its reference. */
function presses(events: readonly AuditEvent[]): Press[] {
  const references = [...new Set(events.map(({ reference }) => reference))];
  return references.flatMap((reference) => {
    const own = events.filter((event) => event.reference === reference);
    // A file that came without a press has no nonce; it tells more than the report that it changed.
    const main = own.find(({ nonce }) => nonce !== null) ?? own.find(({ kind }) => kind === 'deliverable');
    const [first] = own;
    return first ? [{ main: main ?? first, events: own }] : [];
  });
}

/** A line for a press: the record that it changed, or, of several of one kind, all of these. */
async function row(turn: Turn, { main, events }: Press): Promise<Block> {
  const { words } = turn;
  const { kind, event } = main;
  const same = events.filter((other) => other === main || (other.kind === kind && other.event === event));
  const names =
    kind === 'refusal'
      ? [await attemptName(turn, main)]
      : await Promise.all(same.map((one) => recordName(turn, one)));
  const times = kind === 'refusal' ? refusedTimes(main) : 1;
  return {
    kind: 'row',
    title: eventName(words, main),
    detail: words.t('history.line', {
      record: words.list([...new Set(names)]),
      name: main.actorName,
      when: words.dateTime(main.at),
    }),
    note: times > 1 ? words.t('history.times', { count: times }) : null,
    tone: 'default',
    open:
      kind === 'refusal'
        ? target('people.person', { id: main.actorId })
        : target('history.record', { kind, id: main.recordId }),
  };
}

/** What somebody tried who was refused, with the record where the reader may read it. */
async function attemptName(turn: Turn, { verb, recordId, facts }: AuditEvent): Promise<string> {
  const { words } = turn;
  const command = commandName(words, { verb });
  const kind = KINDS.find((known) => known === facts['kind']);
  if (!kind || !(await mayReadRecord(turn, { kind, recordId }))) return command;
  return words.t('history.attempt', { command, record: await recordName(turn, { kind, recordId }) });
}
