import type { z } from 'zod';
import type { Page, Target } from '../cards/page';
import type { AuditEvent, Facts, Fields, RecordKind } from '../domain/audit';
import type { Company, Person } from '../domain/company/company';
import type { CalendarDate, Instant } from '../domain/time/dates';
import type { Day } from '../domain/time/day';
import type { Locale } from '../domain/locale';
import { type Role, mayAct } from '../domain/company/role';
import type { Scheme } from '../domain/scheme/scheme';
import type { Said } from '../language/sentence/question';
import type { QuestionWords } from '../language/sentence/question-words';
import type { CommandWords } from '../language/sentence/vocabulary';
import type { MessageKey } from '../words/catalog';
import type { Words } from '../words/words';
import type { Attachment, Deliverables, Holidays, Store, Tables } from '../ports';

/** What a typed sentence said besides its command. */
export interface Slots {
  /** A voucher's number as typed, or the end of one. */
  readonly voucher?: string;
  /** Several of them, where the sentence names more than one. */
  readonly vouchers?: readonly string[];
  readonly customer?: string;
  /** Customers that the sentence may mean, where it is more than one. */
  readonly candidates?: readonly string[];
  readonly on?: CalendarDate;
  readonly days?: number;
  /** A pasted mail. */
  readonly mail?: string;
  /** The sentence itself, of which a list reads what it is narrowed to. */
  readonly said?: Said;
}

/** What a question said: the records that it names, and the sentence. */
export type Question = Slots & { readonly said: Said };

/** A question that a flow answers, for everybody who was let in: what they may not see is left out, and never refused. */
export interface FlowQuestion extends QuestionWords {
  /** A page that changes nothing: the number first, then the reason and its source, then the step. */
  answer(turn: Turn, question: Question): Promise<Page>;
}

/** Who speaks, where, when and in which language: all that a flow knows of the world. */
export interface Turn extends Day {
  readonly tenantId: string;
  readonly conversationId: string;
  /** The card that was pressed, to be replaced by the answer; null for a typed message. */
  readonly pressedActivityId: string | null;
  readonly actor: Person;
  /** Version 0 while nobody has set the company up. */
  readonly company: Company;
  readonly scheme: Scheme;
  readonly words: Words;
  /** The language in which this person is spoken to as long as they choose none. */
  readonly unchosenLocale: Locale;
  readonly now: Instant;
  readonly store: Store;
  /** A new random id (UUID). */
  readonly newId: () => string;
  readonly deliverables: Deliverables;
  readonly holidays: Holidays;
  /** Whether the dates on which the scheme ends are in force. */
  readonly retirementInForce: boolean;
}

/** What a use case works with: one transaction's tables and the facts of the turn. */
export interface Work extends Pick<
  Turn,
  'actor' | 'company' | 'scheme' | 'now' | 'today' | 'dayIn' | 'newId' | 'holidays' | 'retirementInForce'
> {
  readonly tables: Tables;
}

type NameOf<Key> = Key extends `history.event.${infer Name}` ? Name : never;
type Named = NameOf<MessageKey>;

/**
 * What happens to a record, after the kind of the record: `voucher.redeem`. Only what the history has a name for, under
 * `history.event.voucher.redeem` or, for records of any kind, `history.event.redeem`.
 */
export type EventName =
  Extract<Named, `${RecordKind}.${string}`> | `${RecordKind}.${Exclude<Named, `${string}.${string}`>}`;

/** What a use case did: the audit trail is written from it, and the receipt is built from `facts`. */
export interface Change<F extends Facts = Facts> {
  readonly event: EventName;
  readonly recordId: string;
  readonly recordVersion: number;
  readonly facts: F;
  readonly before?: Fields;
  readonly after?: Fields;
  /** Further records that the same press changed. */
  readonly also?: readonly Change[];
}

/** The answer to a press. */
export interface Answer {
  readonly page: Page;
  /** Whether it waits already to be put into the chat, since it stands with the change that it tells of. */
  readonly isQueued: boolean;
}

/** One verb: what happens when a card is pressed. */
export interface Step {
  readonly verb: string;
  readonly roles: readonly Role[];
  /** It changes records: no question is answered with a page that sends it. */
  readonly changes?: true;
  /** `card` is what the button carried, `typed` what stood in the inputs; both come from the client and are not believed. */
  respond(turn: Turn, card: unknown, typed: Readonly<Record<string, string>>): Promise<Answer>;
}

/** How Teams proposes a command: `title` is sent to the bot as if it had been typed. */
export interface FlowMenu {
  readonly title: MessageKey;
  readonly about: MessageKey;
  /** What it does in a channel or a group chat; absent: it is not proposed there. */
  readonly inGroups?: MessageKey;
}

/** The job of one command. */
export interface Flow {
  readonly id: string;
  readonly roles: readonly Role[];
  /** What it says, in every language. */
  readonly texts: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
  /** How people ask for it. */
  readonly words: CommandWords;
  /** Its name, on buttons and in lists. */
  readonly title: MessageKey;
  /** What it does, in one line of the help; null: it is not listed there. */
  readonly help: MessageKey | null;
  /** Proposed by Teams while somebody types; absent: it is not. `npm run manifest` writes it into the app's manifest. */
  readonly menu?: FlowMenu;
  /** Usable before the company is set up. */
  readonly beforeSetup?: boolean;
  /** Usable by somebody who has no role yet. */
  readonly beforeAdmission?: boolean;
  open(turn: Turn, slots: Slots): Promise<Page>;
  /** What it can be asked; absent: nothing but to open. */
  readonly answers?: readonly FlowQuestion[];
  readonly steps: readonly Step[];
  /**
   * By the verb of a step that changes records: the page that sets right what it did to the record of that id. A step
   * that is missing here cannot be undone, and people are told so.
   */
  readonly undo?: Readonly<Record<string, (recordId: string) => Target>>;
  /** Takes what was attached in the personal chat, or says what can be; one flow at most has this. */
  receive?(turn: Turn, attached: readonly Attachment[]): Promise<Page>;
}

/** Declares a flow: what it lacks does not compile. Throws where a step's verb or a question's id is not the flow's own. */
export function defineFlow(flow: Flow): Flow {
  const foreign = ({ name }: { readonly name: string }): boolean => !name.startsWith(`${flow.id}.`);
  const found = [
    ...flow.steps.map(({ verb }) => ({ name: verb, is: 'step' })),
    ...(flow.answers ?? []).map(({ id }) => ({ name: id, is: 'question' })),
  ].find(foreign);
  if (found) throw new Error(`${found.name} is no ${found.is} of ${flow.id}`);
  return flow;
}

/** The record that a step is about. */
export interface About {
  readonly kind: RecordKind;
  readonly id: string;
}

/** The parts of a step that changes records. */
export interface ActSpec<Data, Input, F extends Facts> {
  readonly verb: string;
  readonly roles: readonly Role[];
  /** What the button carries: the record's id and version. */
  readonly data: z.ZodType<Data>;
  /** What a person types. */
  readonly input: z.ZodType<Input>;
  /** What it writes down for its receipt: of earlier releases too, which `z.preprocess` brings into today's form. */
  readonly facts: z.ZodType<F>;
  /** The record that the step changes; null for a step that makes a new one. */
  about(data: Data): About | null;
  /** The page with the inputs, drawn anew from the records when the input is refused; its button carries the present version. `typed`: what was refused, for a page that answers to it. */
  form(turn: Turn, data: Data, typed?: Readonly<Record<string, string>>): Promise<Page>;
  /** The page that shows the record as it stands, for when the step is no longer possible. */
  present(turn: Turn, data: Data): Promise<Page>;
  /** Changes the records; throws InputError or DomainError. */
  run(work: Work, data: Data, input: Input): Promise<Change<F>>;
  /** The answer, from the audit row alone, so that every further press gets the same. */
  receipt(turn: Turn, event: AuditEvent<F>): Page;
}

/** Whether the flow opens for this person now, instead of a refusal, the wait for a role, or the company's set-up. */
export function isUsable({ actor, company }: Pick<Turn, 'actor' | 'company'>, flow: Flow): boolean {
  if (actor.roles.length === 0) return flow.beforeAdmission === true;
  return mayAct(actor.roles, flow.roles) && (company.version > 0 || flow.beforeSetup === true);
}
