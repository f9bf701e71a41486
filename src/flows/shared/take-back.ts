import { z } from 'zod';
import type { Block, Page } from '../../cards/page';
import type { AuditEvent, Fields } from '../../domain/audit';
import { type Role, mayAct } from '../../domain/company/role';
import { standingResult, TAKE_BACK, type Correctable, type StandingResult } from '../../domain/correction';
import type { Versioned } from '../../domain/versioned';
import { DomainError } from '../../errors';
import { act } from '../../desk/act';
import { instant } from '../../desk/facts';
import { id, lines } from '../../desk/fields';
import type { Change, Step, Turn, Work } from '../../desk/flow';
import { openButton, type LinkVerb } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { show } from '../../desk/show';
import type { Tables } from '../../ports';
import { eventName } from './event-name';

/** How far back a result is looked for; few events can follow it. */
const LOOKED_BACK = 50;
const LONGEST_REASON = 500;

const one = z.strictObject({ id });
const pressed = one.extend({ version: z.int().min(1) });
const takeBackFacts = z.object({
  id: z.string(),
  /** What was taken back, when it was recorded, and by whom. */
  result: z.string(),
  at: instant,
  by: z.string(),
  reason: z.string(),
});
type TakeBackFacts = z.infer<typeof takeBackFacts>;

/** A record as it is again, in the fields of the audit row, with what else changed along. */
export interface Restored {
  readonly version: number;
  readonly before: Fields;
  readonly after: Fields;
  readonly also?: readonly Change[];
}

/** How results of one kind of record are taken back. */
export interface TakeBack<Kind extends Correctable, Record extends Versioned> {
  readonly kind: Kind;
  readonly roles: readonly Role[];
  /** The page that asks, and the step that does it. */
  readonly verbs: { readonly ask: LinkVerb; readonly save: string };
  /** The page of the record. */
  readonly shown: 'claim.show' | 'vouchers.show' | 'report.voucher' | 'enroll.program';
  readonly get: (tables: Tables, id: string) => Promise<Record | undefined>;
  readonly present: (turn: Turn, data: { readonly id: string }) => Promise<Page>;
  /**
   * Puts the record back to where the result found it, by the table of moves. `earlier`: what happened before, the latest
   * first. Throws DomainError where something else has come of it since.
   */
  readonly restore: (
    work: Work,
    record: Record,
    result: StandingResult<Kind>,
    earlier: readonly AuditEvent[],
  ) => Promise<Restored>;
}

/**
 * The two steps that take the latest result of a record back: who, when and why stay in its history, with the result itself.
 */
export function takeBackSteps<Kind extends Correctable, Record extends Versioned>(
  spec: TakeBack<Kind, Record>,
): Step[] {
  const { kind, roles, verbs, present } = spec;
  const form = (turn: Turn, data: z.infer<typeof one>) => takeBackPage(turn, spec, data);
  return [
    show(verbs.ask, roles, one, form, present),
    act({
      verb: verbs.save,
      roles,
      data: pressed,
      input: z.object({ reason: lines(LONGEST_REASON) }),
      about: (data) => ({ kind, id: data.id }),
      form: (turn, data) => form(turn, data),
      present: (turn, data) => present(turn, data),
      facts: takeBackFacts,
      run: (work, data, { reason }) => takeBack(work, spec, data, reason),
      receipt: (turn, event) => takenBackReceipt(turn, spec, event),
    }),
  ];
}

/** The way to take the latest result back, for those who may; nothing where there is none. */
export async function takeBackRow<Kind extends Correctable, Record extends Versioned>(
  turn: Turn,
  { kind, roles, verbs }: Pick<TakeBack<Kind, Record>, 'kind' | 'roles' | 'verbs'>,
  id: string,
): Promise<Block[]> {
  const { words, store, actor } = turn;
  if (!mayAct(actor.roles, roles)) return [];
  const result = standingResult(kind, await store.audit.of(kind, id, LOOKED_BACK));
  if (!result) return [];
  return [
    {
      kind: 'row',
      title: words.t('takeBack.row', { result: eventName(words, result) }),
      detail: words.t('takeBack.recorded', { name: result.actorName, when: words.dateTime(result.at) }),
      note: null,
      tone: 'default',
      open: { verb: verbs.ask, data: { id } },
    },
  ];
}

async function takeBackPage<Kind extends Correctable, Record extends Versioned>(
  turn: Turn,
  { kind, get, verbs, shown }: TakeBack<Kind, Record>,
  { id }: { readonly id: string },
): Promise<Page> {
  const { words, store } = turn;
  const record = await get(store, id);
  if (!record) throw new DomainError('notFound');
  const result = standingResult(kind, await store.audit.of(kind, id, LOOKED_BACK));
  if (!result) throw new DomainError('illegalMove');
  return {
    title: words.t('takeBack.title', { result: eventName(words, result) }),
    blocks: [
      {
        kind: 'text',
        text: words.t('takeBack.recorded', { name: result.actorName, when: words.dateTime(result.at) }),
      },
      { kind: 'text', text: words.t('takeBack.text') },
      {
        kind: 'field',
        id: 'reason',
        input: 'lines',
        label: words.t('takeBack.reason'),
        required: true,
        maxLength: LONGEST_REASON,
      },
    ],
    buttons: [
      {
        kind: 'submit',
        destructive: true,
        title: words.t('takeBack.button'),
        verb: verbs.save,
        data: { id, version: record.version },
      },
      openButton(words.t('button.back'), shown, { id }),
      openButton(words.t('button.history'), 'history.record', { kind, id }),
    ],
  };
}

async function takeBack<Kind extends Correctable, Record extends Versioned>(
  work: Work,
  { kind, get, restore }: TakeBack<Kind, Record>,
  data: z.infer<typeof pressed>,
  reason: string,
): Promise<Change<TakeBackFacts>> {
  const { tables } = work;
  const record = await get(tables, data.id);
  if (!record) throw new DomainError('notFound');
  if (record.version !== data.version) throw new DomainError('stale');
  const history = await tables.audit.of(kind, data.id, LOOKED_BACK);
  const result = standingResult(kind, history);
  if (!result) throw new DomainError('illegalMove');
  const earlier = history.slice(history.findIndex((event) => event.id === result.id) + 1);
  const { version, before, after, also = [] } = await restore(work, record, result, earlier);
  return {
    recordId: data.id,
    recordVersion: version,
    event: `${kind}.${TAKE_BACK}`,
    facts: { id: data.id, result: result.event, at: result.at, by: result.actorName, reason },
    before,
    after: { ...after, reason },
    also,
  };
}

function takenBackReceipt<Kind extends Correctable, Record extends Versioned>(
  turn: Turn,
  { kind, shown }: TakeBack<Kind, Record>,
  event: AuditEvent<TakeBackFacts>,
): Page {
  const { words } = turn;
  const { id, result, at, by, reason } = event.facts;
  const open = openButton(words.t('takeBack.open'), shown, { id });
  return receipt(turn, event, {
    title: words.t('takeBack.done', { result: eventName(words, { kind, event: result }) }),
    blocks: [
      facts([
        [words.t('takeBack.was'), words.t('takeBack.recorded', { name: by, when: words.dateTime(at) })],
        [words.t('takeBack.reason'), reason],
      ]),
    ],
    next: words.t('takeBack.open'),
    buttons: [open, openButton(words.t('button.history'), 'history.record', { kind, id })],
  });
}
