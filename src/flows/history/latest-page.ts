import type { Block, Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { ownKinds, readableKinds } from '../../domain/reading';
import { addDays, type CalendarDate } from '../../domain/time/dates';
import { instantAt } from '../../domain/time/wall-time';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { emptyPage } from '../../desk/pages';
import { PAGE_LENGTH, pageButtons } from '../../desk/paging';
import { mayReadRecord } from '../../desk/reading';
import { refusedTimes } from '../../desk/record-refusal';
import { commandName, eventName } from './names';
import { KINDS, recordName } from './records';

/** Which part of the history is shown: of all, or what one person did, from one day to another. */
export interface HistoryQuery {
  readonly page: number;
  readonly actorId?: string | undefined;
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
}

/** What was done to the records that this person may read, the latest first; each line opens the history of its record. */
export async function latestPage(turn: Turn, query: HistoryQuery = { page: 0 }): Promise<Page> {
  const { words, store, actor } = turn;
  const { page } = query;
  const offset = page * PAGE_LENGTH;
  const own = { kinds: ownKinds(actor.roles), personId: actor.id };
  const readable = readableKinds(actor.roles);
  const events = await store.audit.latest(PAGE_LENGTH + 1, offset, readable, own, boundsOf(turn, query));
  const which = await queryName(turn, query);
  const all = which === null ? [] : [openButton(words.t('history.all'), 'history.open', {})];
  if (events.length === 0) {
    const none = which === null ? words.t('history.empty') : words.t('history.noneOf', { which });
    return emptyPage(turn, words.t('history.title'), none, all);
  }
  const rows = presses(events.slice(0, PAGE_LENGTH)).map((press) => row(turn, press));
  return {
    title: words.t('history.title'),
    blocks: [
      { kind: 'text', text: which ?? words.t('history.text'), subtle: true },
      ...(await Promise.all(rows)),
    ],
    buttons: [
      ...neighbors(turn, query, offset + events.length),
      ...all,
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** The days as instants of the company's zone. */
function boundsOf({ company }: Turn, { actorId, from, to }: HistoryQuery) {
  return {
    actorId,
    from: from && instantAt(company.timeZone, from, '00:00'),
    before: to && instantAt(company.timeZone, addDays(to, 1), '00:00'),
  };
}

/** The person and the days in words; null where all is shown. */
async function queryName(
  { words, store }: Turn,
  { actorId, from, to }: HistoryQuery,
): Promise<string | null> {
  const person = actorId ? await store.people.get(actorId) : undefined;
  const [fromOn, toOn] = [from ?? to, to ?? from];
  const days =
    fromOn && toOn && words.t('history.days', { isOne: fromOn === toOn ? 'yes' : 'no', fromOn, toOn });
  return [person?.name, days].filter(Boolean).join(' · ') || null;
}

function neighbors({ words }: Turn, { page, ...query }: HistoryQuery, count: number): Button[] {
  const kept = Object.fromEntries(
    Object.entries(query).flatMap(([name, value]: [string, string | undefined]) =>
      value ? [[name, value]] : [],
    ),
  );
  return pageButtons(words, 'history.page', page, count).map((button) =>
    button.kind === 'open' ? { ...button, data: { ...kept, ...button.data } } : button,
  );
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
