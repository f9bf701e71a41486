import { z } from 'zod';
import { withBanner, withNonces, withTyped, type Page } from '../cards/page';
import { EVENT_KINDS, type AuditEvent, type Facts } from '../domain/audit';
import { DomainError, InputError } from '../errors';
import { fieldFaults } from './fields';
import type { Tables } from '../ports';
import type { ActSpec, Answer, Change, Step, Turn } from './flow';
import { outdatedPage } from './pages';
import { mayReadRecord, unreadablePage } from './reading';
import { changeOutcome, faultText } from './refusal';
import { queueCardUpdate } from './card-update';
import { queueAfterChange } from '../notices/after-change';
import { newReference } from './reference';
import { againText, tries, withTries } from './tries';

/** That somebody was refused: no change, but of the trail. */
export const REFUSED = 'refusal.refused';

const EVENT_KIND = z.enum(EVENT_KINDS);
const ENVELOPE = z.looseObject({ nonce: z.uuid(), tries });

type Typed = Readonly<Record<string, string>>;

/** What was pressed: the data and the nonce of its button, and how often that came back already. */
interface Pressed<Data> {
  readonly data: Data;
  readonly nonce: string;
  readonly before: number;
}

/**
 * A step that changes records. However often and from wherever it is pressed, it acts once: the nonce of the card
 * becomes the idempotency key in the transaction that makes the change, and every later press with it gets the
 * receipt, built anew from the audit row.
 */
export function act<Data extends object, Input, F extends Facts>(spec: ActSpec<Data, Input, F>): Step {
  return {
    verb: spec.verb,
    roles: spec.roles,
    changes: true,
    async respond(turn, card, typed) {
      const pressed = parseCard(spec, card);
      if (!pressed) return unqueued(outdatedPage(turn));
      const { data, nonce } = pressed;
      const done = await turn.store.audit.byNonce(nonce);
      if (done) return unqueued(await receiptOf(turn, spec, done));
      const input = spec.input.safeParse(typed);
      if (!input.success)
        return unqueued(
          await redraw(turn, spec, { ...pressed, typed }, fieldFaults(turn.words, input.error)),
        );
      try {
        const page = await turn.store.transaction((tables) =>
          commit(turn, spec, tables, data, input.data, nonce),
        );
        return { page, isQueued: true };
      } catch (error) {
        return unqueued(await answerRefusal(turn, spec, { ...pressed, typed }, error));
      }
    },
  };
}

/** An answer that changed nothing. */
function unqueued(page: Page): Answer {
  return { page, isQueued: false };
}

function parseCard<Data extends object>(
  spec: { readonly data: z.ZodType<Data> },
  card: unknown,
): Pressed<Data> | undefined {
  const envelope = ENVELOPE.safeParse(card);
  if (!envelope.success) return undefined;
  const { nonce, tries: before = 0, ...rest } = envelope.data;
  const data = spec.data.safeParse(rest);
  return data.success ? { data: data.data, nonce, before } : undefined;
}

/** The change with all that goes with it, and its receipt: the very page that is answered is queued for the chat. */
async function commit<Data, Input, F extends Facts>(
  turn: Turn,
  spec: ActSpec<Data, Input, F>,
  tables: Tables,
  data: Data,
  input: Input,
  nonce: string,
): Promise<Page> {
  const { actor, company, scheme, now, today, dayIn, newId, holidays, retirementInForce } = turn;
  const change = await spec.run(
    { tables, actor, company, scheme, now, today, dayIn, newId, holidays, retirementInForce },
    data,
    input,
  );
  const [event, ...further] = await writeDown(turn, tables, spec.verb, change, nonce);
  await queueAfterChange(tables, [event, ...further], turn);
  const receipt = withNonces(spec.receipt(turn, event));
  await queueCardUpdate(turn, tables, receipt);
  return receipt;
}

/** Who did something, and where. */
export interface Doer extends Pick<Turn, 'newId' | 'now' | 'conversationId'> {
  readonly actor: Pick<Turn['actor'], 'id' | 'name'>;
}

/** Writes a change into the audit trail, one row for each record that it changed; they share their reference. */
export async function writeDown<F extends Facts>(
  doer: Doer,
  { audit }: Pick<Tables, 'audit'>,
  verb: string,
  change: Change<F>,
  nonce: string | null,
): Promise<[AuditEvent<F>, ...AuditEvent[]]> {
  const event = auditEvent(doer, verb, change, nonce);
  const further = (change.also ?? []).map((other) => ({
    ...auditEvent<Facts>(doer, verb, other, null),
    reference: event.reference,
  }));
  for (const row of [event, ...further]) await audit.add(row);
  return [event, ...further];
}

/** The audit row of a change to a record, or of somebody's refusal. */
export function auditEvent<F extends Facts>(
  { newId, now, actor, conversationId }: Doer,
  verb: string,
  {
    event: name,
    recordId,
    recordVersion,
    facts,
    before = {},
    after = {},
  }: Omit<Change<F>, 'event' | 'also'> & {
    readonly event: string;
  },
  nonce: string | null,
): AuditEvent<F> {
  const dot = name.indexOf('.');
  return {
    id: newId(),
    at: now,
    actorId: actor.id,
    actorName: actor.name,
    verb,
    event: name.slice(dot + 1),
    kind: EVENT_KIND.parse(name.slice(0, dot)),
    recordId,
    recordVersion,
    reference: newReference(),
    nonce,
    // Where it came from.
    origin: conversationId,
    facts,
    before,
    after,
  };
}

/** What a later press of the same button gets: whoever presses, only what they may read now. */
async function receiptOf<Data, Input, F extends Facts>(
  turn: Turn,
  spec: ActSpec<Data, Input, F>,
  event: AuditEvent,
): Promise<Page> {
  const facts = spec.facts.safeParse(event.facts);
  if (event.verb !== spec.verb || !facts.success) return outdatedPage(turn);
  if (!(await mayReadRecord(turn, event))) return unreadablePage(turn, event);
  return spec.receipt(turn, { ...event, facts: facts.data });
}

async function answerRefusal<Data, Input, F extends Facts>(
  turn: Turn,
  spec: ActSpec<Data, Input, F>,
  pressed: Pressed<Data> & { readonly typed: Typed },
  error: unknown,
): Promise<Page> {
  // Another press of the same button may have been first; then its change is what this one ran into.
  const done = await turn.store.audit.byNonce(pressed.nonce);
  if (done) return receiptOf(turn, spec, done);
  if (error instanceof InputError) {
    const texts = Object.entries(error.fields).map(([field, fault]): [string, string] => [
      field,
      turn.words.t(`field.${fault.code}`, fault.params),
    ]);
    return redraw(turn, spec, pressed, Object.fromEntries(texts));
  }
  if (error instanceof DomainError) {
    const text = await faultText(turn, error, spec.about(pressed.data));
    const banner = againText(turn.words, pressed.before, text);
    const page = await redraw(turn, spec, pressed, {});
    return {
      ...withBanner(page, banner, 'attention'),
      outcome: changeOutcome(error),
    };
  }
  throw error;
}

/** The form with all that was typed, or, where the record no longer takes the step, the record as it stands. */
async function redraw<Data, Input, F extends Facts>(
  turn: Turn,
  spec: ActSpec<Data, Input, F>,
  { data, typed, before }: Pressed<Data> & { readonly typed: Typed },
  errors: Readonly<Record<string, string>>,
): Promise<Page> {
  try {
    const form = await spec.form(turn, data, typed);
    const page = withTries(withTyped(form, typed, errors), spec.verb, before);
    if (Object.keys(errors).length === 0) return page;
    const text = turn.words.t('form.check', { count: Object.keys(errors).length });
    return { ...withBanner(page, againText(turn.words, before, text), 'attention'), outcome: 'invalid' };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return spec.present(turn, data);
  }
}
