import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { localeFor, type Locale } from '../../domain/locale';
import { memo } from '../../memo';
import type { Said } from '../../language/mail/pasted-mail';
import type { Attachment } from '../../ports';
import { attachmentsIn } from './attachments';
import { withoutQuotation } from './quotation';

const MAX_TEXT = 50_000;
/** Of the same text with its markup, which Word and Outlook write many times as long. */
const MAX_HTML = 1_000_000;
const MAX_NAME = 100;

/** What the channel names things by: it goes back to the channel in addresses and headers. */
const ID = /^[\x20-\x7e]{1,500}$/;

/** Text that every store and client takes: half a character becomes U+FFFD, and U+0000 is left out. */
function wellFormed(text: string): string {
  return text.replace(/\0/g, '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

const text = z.string().transform(wellFormed);
const id = z.string().regex(ID);
/** What Microsoft Entra names tenants and people by. */
const guid = z.guid().toLowerCase();
/** A name that the protocol gives: of a kind of activity, an action, a channel. */
const word = z.string().regex(/^[\w./-]{1,100}$/);
/** A language or a time zone as a client names it, which may well be none that is known here. */
const tag = z.string().regex(/^[\w +:./()-]{0,100}$/);

const schema = z.object({
  type: word,
  id: id.nullish(),
  channelId: word.nullish(),
  serviceUrl: z
    .string()
    .regex(/^[\x21-\x7e]{1,2000}$/)
    .nullish(),
  deliveryMode: word.nullish(),
  name: word.nullish(),
  action: word.nullish(),
  text: text.nullish(),
  locale: tag.nullish(),
  localTimezone: tag.nullish(),
  replyToId: id.nullish(),
  from: z.object({ id, name: text.nullish(), aadObjectId: guid.nullish(), tenantId: guid.nullish() }),
  recipient: z.object({ id, name: text.nullish() }),
  conversation: z.object({
    id,
    name: text.nullish(),
    tenantId: guid.nullish(),
    conversationType: word.nullish(),
    isGroup: z.boolean().nullish(),
  }),
  channelData: z.object({ tenant: z.object({ id: guid }).nullish(), eventType: word.nullish() }).nullish(),
  membersAdded: z.array(z.object({ id })).nullish(),
  attachments: z
    .array(z.object({ contentType: text.nullish(), name: text.nullish(), content: z.unknown().optional() }))
    .nullish(),
  entities: z
    .array(z.object({ type: text.nullish(), locale: tag.nullish(), timezone: tag.nullish() }))
    .nullish(),
  value: z.unknown().optional(),
});

type Parsed = z.infer<typeof schema>;

/** Whether all that is looked at in an activity has the form that Teams gives it. */
export function isWellFormed(activity: object): boolean {
  return schema.safeParse(activity).success;
}

/** What an activity says, parsed: the only part of it that is looked at. */
export interface Heard {
  readonly tenantId: string;
  /** The name as Teams says it; empty where it says none. */
  readonly person: { readonly id: string; readonly name: string };
  readonly conversationId: string;
  /** Of the message itself; null where it has none. */
  readonly id: string | null;
  readonly isPersonal: boolean;
  /** What the person says, without what a reply quotes. */
  readonly text: string;
  /** The whole message, which may be a pasted mail. */
  readonly body: Said;
  /** The language of the client, if it is one that is spoken here. */
  readonly locale: Locale | undefined;
  /** The zone of the client, if it names one that exists. */
  readonly timeZone: string | undefined;
  readonly replyToId: string | null;
  readonly value: unknown;
  readonly attachments: readonly Attachment[];
  readonly addsBot: boolean;
  /** A message that was sent before, and now says something else. It presses nothing, and sends no file again. */
  readonly isEdit: boolean;
  readonly action: string | undefined;
}

const tenants = z.object({
  from: z.object({ tenantId: z.unknown() }).catch({ tenantId: undefined }),
  conversation: z.object({ tenantId: z.unknown() }).catch({ tenantId: undefined }),
  channelData: z.object({ tenant: z.object({ id: z.unknown() }) }).catch({ tenant: { id: undefined } }),
});

/** Every tenant that an activity names, whatever kind it is; none where it names none. What is no text is named by its type. */
export function tenantsOf(activity: object): string[] {
  const { from, conversation, channelData } = tenants.parse(activity);
  const named = [channelData.tenant.id, conversation.tenantId, from.tenantId].filter(
    (tenant) => tenant !== undefined && tenant !== null && tenant !== '',
  );
  return [
    ...new Set(named.map((tenant) => (typeof tenant === 'string' ? tenant.toLowerCase() : typeof tenant))),
  ];
}

/** The parts of an activity that count; undefined when it lacks a person or a tenant, or is not of the right form. */
export function hear(activity: Activity): Heard | undefined {
  const parsed = schema.safeParse(activity);
  if (!parsed.success) return undefined;
  const heard = parsed.data;
  const tenantId = heard.channelData?.tenant?.id ?? heard.conversation.tenantId;
  const personId = heard.from.aadObjectId;
  if (!tenantId || !personId) return undefined;
  const { conversationType: type, isGroup } = heard.conversation;
  const client = heard.entities?.find((entity) => entity.type === 'clientInfo');
  const isUpdate = heard.type === 'messageUpdate';
  const html = htmlIn(heard);
  const said = withoutQuotation(cut(heard.text ?? ''), html);
  return {
    tenantId,
    person: { id: personId, name: nameOf(heard) },
    conversationId: heard.conversation.id,
    id: heard.id ?? null,
    isPersonal: type ? type === 'personal' : !isGroup,
    ...said,
    locale: localeFor(heard.locale ?? undefined) ?? localeFor(client?.locale ?? undefined),
    timeZone: [heard.localTimezone, client?.timezone].find(isTimeZone) ?? undefined,
    replyToId: heard.replyToId ?? null,
    value: isUpdate ? undefined : (heard.value ?? undefined),
    attachments: isUpdate ? [] : attachmentsIn(heard.attachments ?? [], said.text === '' ? html : null),
    addsBot: heard.membersAdded?.some((member) => member.id === heard.recipient.id) ?? false,
    isEdit: isUpdate && heard.channelData?.eventType !== 'undeleteMessage',
    action: heard.action ?? undefined,
  };
}

/** The name by which Teams knows who speaks; an id in its place is none. */
function nameOf({ from }: Parsed): string {
  const name = wellFormed((from.name ?? '').slice(0, MAX_NAME))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return name.toLowerCase() === from.aadObjectId || name === from.id || z.guid().safeParse(name).success
    ? ''
    : name;
}

function htmlIn({ attachments }: Parsed): string | null {
  const html = attachments?.find(({ contentType }) => contentType === 'text/html')?.content;
  return typeof html === 'string' ? cut(html, MAX_HTML) : null;
}

function cut(said: string, longest = MAX_TEXT): string {
  return wellFormed(said.slice(0, longest));
}

/** Asked on every turn; clients name some dozens of zones. */
const knownZone = memo(500, (timeZone) => {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return true;
  } catch {
    return false;
  }
});

function isTimeZone(timeZone: string | null | undefined): boolean {
  return Boolean(timeZone) && knownZone(timeZone ?? '');
}

const pressed = z.object({ verb: z.string().max(100), data: z.record(z.string(), z.unknown()).optional() });
const invoked = z.object({ action: pressed });
const submitted = z.looseObject({ verb: z.string().max(100) });

/** A pressed button as the client reports it; nothing in it is believed. */
export interface PressedButton {
  readonly verb: string;
  readonly card: unknown;
  readonly typed: Readonly<Record<string, string>>;
}

/** The press in an `adaptiveCard/action` invoke, or in the value of a message from an older client. */
export function readPress(value: unknown): PressedButton | undefined {
  const invoke = invoked.safeParse(value);
  if (invoke.success) {
    const { verb, data = {} } = invoke.data.action;
    return press(verb, data);
  }
  const submit = submitted.safeParse(value);
  if (!submit.success) return undefined;
  const { verb, ...data } = submit.data;
  return press(verb, data);
}

function press(verb: string, { card, ...inputs }: Record<string, unknown>): PressedButton {
  const typed = Object.entries(inputs).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, wellFormed(String(value))] as const]
      : [],
  );
  return { verb, card: carried(card), typed: Object.fromEntries(typed) };
}

/** The data of a card is flat; what is nested in it is nothing that this bot put there, and no step takes it. */
function carried(card: unknown): unknown {
  if (typeof card !== 'object' || card === null) return card ?? {};
  const fields = Object.entries(card).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? wellFormed(value) : value,
  ]);
  return Object.fromEntries(fields);
}
