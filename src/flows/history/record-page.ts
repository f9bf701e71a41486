import type { Block, Button, Page } from '../../cards/page';
import type { AuditEvent, Facts, Fields, RecordKind } from '../../domain/audit';
import { seesAmounts } from '../../domain/reading';
import type { Turn } from '../../desk/flow';
import { openButton, type Links } from '../../desk/links';
import { emptyPage, facts } from '../../desk/pages';
import { mayReadRecord, unreadablePage } from '../../desk/reading';
import { eventName, fieldName, fieldValue, isAmount, kindName, type Names } from './names';
import { namesOf, recordName, related } from './records';

/** Events and fields on one card, so that it stays well inside the size limit. */
const EVENTS = 4;
const FIELDS = 8;

export interface RecordKey {
  readonly kind: RecordKind;
  readonly id: string;
  readonly page?: number | undefined;
}

/** Who did what to one record and when, with what changed, the latest first, for those who may read the record. */
export async function recordPage(turn: Turn, { kind, id, page = 0 }: RecordKey): Promise<Page> {
  const { words, store } = turn;
  if (!(await mayReadRecord(turn, { kind, recordId: id })))
    return unreadablePage(turn, { kind, recordId: id });
  const name = await recordName(turn, { kind, recordId: id });
  const title = words.t('history.of', { record: name });
  const events = await store.audit.of(kind, id, EVENTS + 1, page * EVENTS);
  const buttons = [
    ...(await ways(turn, { kind, id })),
    openButton(words.t('history.all'), 'history.open', {}),
  ];
  if (events.length === 0) return emptyPage(turn, title, words.t('history.emptyRecord'), buttons);
  const names = await namesOf(turn);
  const blocks = await Promise.all(events.slice(0, EVENTS).map((event) => eventBlocks(turn, event, names)));
  const neighbor = (to: number, label: 'button.previous' | 'button.next'): Button => ({
    kind: 'open',
    title: words.t(label),
    verb: 'history.record',
    data: { kind, id, page: to },
  });
  return {
    title,
    blocks: blocks.flat(),
    buttons: [
      ...(page > 0 ? [neighbor(page - 1, 'button.previous')] : []),
      ...(events.length > EVENTS ? [neighbor(page + 1, 'button.next')] : []),
      ...buttons,
    ],
  };
}

async function eventBlocks(turn: Turn, event: AuditEvent, names: Names): Promise<Block[]> {
  const { words, actor } = turn;
  const changed = changedIn(event).filter((field) => seesAmounts(actor.roles) || !isAmount(field));
  const fields = changed.slice(0, FIELDS);
  const more = changed.length - fields.length;
  const said = (field: string, all: Fields): string =>
    fieldValue({ ...turn, names }, event, field, all[field] ?? null);
  return [
    { kind: 'text', heading: true, text: eventName(words, event) },
    {
      kind: 'text',
      text: words.t('receipt.by', {
        name: event.actorName,
        when: words.dateTime(event.at),
        reference: event.reference,
      }),
    },
    ...(fields.length > 0
      ? [
          facts(
            fields.map((field) => [
              fieldName(words, field),
              (event.before[field] ?? null) === null
                ? said(field, { ...toldBeside(event), ...event.after })
                : words.t('history.change', {
                    before: said(field, event.before),
                    after: said(field, event.after),
                  }),
            ]),
          ),
        ]
      : []),
    ...(more > 0
      ? [{ kind: 'text', subtle: true, text: words.t('history.moreFields', { count: more }) } as const]
      : []),
    { kind: 'text', subtle: true, text: await originName(turn, event) },
  ];
}

/** What is told beside the fields that changed, where it was given. */
const TOLD = ['reason', 'toolReference'];

function toldBeside({ facts: known }: AuditEvent): Fields {
  return Object.fromEntries(TOLD.map((name) => [name, asField(known[name] ?? null)]));
}

/** A fact as fields are written, several in one; records in it are not told. */
function asField(fact: Facts[string]): Fields[string] {
  if (fact === null || typeof fact !== 'object') return fact;
  return fact.flatMap((part) => (typeof part === 'object' ? [] : [part])).join(', ') || null;
}

function changedIn(event: AuditEvent): string[] {
  const { before, after } = event;
  const told = toldBeside(event);
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return [
    ...fields.filter((field) => (before[field] ?? null) !== (after[field] ?? null)),
    ...TOLD.filter((fact) => !fields.includes(fact) && (told[fact] ?? null) !== null),
  ];
}

/** Where it came from: conversations have no name that a person would know, only an owner. */
async function originName(
  { words, store, conversationId }: Turn,
  { origin, actorName }: AuditEvent,
): Promise<string> {
  if (origin === conversationId) return words.t('history.fromHere');
  const conversation = await store.conversations.get(origin);
  return conversation?.personId
    ? words.t('history.fromChat', { name: actorName })
    : words.t('history.fromElsewhere');
}

async function ways(
  turn: Turn,
  { kind, id }: { readonly kind: RecordKind; readonly id: string },
): Promise<Button[]> {
  const { words } = turn;
  const others = await related(turn, kind, id);
  const open = <V extends keyof Links>(verb: V, data: Links[V]): Button =>
    openButton(words.t('history.show'), verb, data);
  return [
    ...(kind === 'voucher' ? [open('vouchers.show', { id })] : []),
    ...(kind === 'claim' ? [open('claim.show', { id })] : []),
    ...(kind === 'person' ? [open('people.person', { id })] : []),
    ...(kind === 'location' ? [open('company.location', { id })] : []),
    ...(kind === 'company' ? [open('company.open', {})] : []),
    ...others.map((other) =>
      openButton(words.t('history.of', { record: kindName(words, other.kind) }), 'history.record', other),
    ),
  ];
}
