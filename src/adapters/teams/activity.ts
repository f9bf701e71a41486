import type { Activity } from 'botbuilder';
import { z } from 'zod';

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

const schema = z.object({
  type: text,
  id: id.nullish(),
  channelId: id.nullish(),
  name: text.nullish(),
  action: text.nullish(),
  text: text.nullish(),
  locale: text.nullish(),
  localTimezone: text.nullish(),
  replyToId: id.nullish(),
  from: z.object({ id, name: text.nullish(), aadObjectId: id.nullish() }),
  recipient: z.object({ id, name: text.nullish() }),
  conversation: z.object({
    id,
    name: text.nullish(),
    tenantId: id.nullish(),
    conversationType: id.nullish(),
    isGroup: z.boolean().nullish(),
  }),
  channelData: z.object({ tenant: z.object({ id }).nullish() }).nullish(),
  membersAdded: z.array(z.object({ id })).nullish(),
  attachments: z
    .array(z.object({ contentType: text, name: text.nullish(), content: z.unknown().optional() }))
    .nullish(),
  value: z.unknown().optional(),
});

/** What an activity says, parsed: the only part of it that is looked at. */
export interface Heard {
  readonly tenantId: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly conversationId: string;
  readonly isPersonal: boolean;
  readonly text: string;
  /** The same text as the client formatted it, HTML; null where the client sends none. */
  readonly html: string | null;
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
  readonly replyToId: string | null;
  readonly value: unknown;
  readonly files: readonly { readonly name: string; readonly downloadUrl: string }[];
  readonly addsBot: boolean;
  readonly action: string | undefined;
}

const tenants = z.object({
  conversation: z.object({ tenantId: z.string().max(MAX_NAME) }).catch({ tenantId: '' }),
  channelData: z.object({ tenant: z.object({ id: z.string().max(MAX_NAME) }) }).catch({ tenant: { id: '' } }),
});

/** Every tenant that an activity names, whatever kind it is; none where it names none. */
export function tenantsOf(activity: object): string[] {
  const { conversation, channelData } = tenants.parse(activity);
  const named = [channelData.tenant.id, conversation.tenantId].filter((id) => id !== '');
  return [...new Set(named.map((id) => id.toLowerCase()))];
}

const download = z.object({ downloadUrl: z.url() });

/** The parts of an activity that count; undefined when it lacks a person or a tenant, or is not of the right shape. */
export function hear(activity: Activity): Heard | undefined {
  const parsed = schema.safeParse(activity);
  if (!parsed.success) return undefined;
  const heard = parsed.data;
  const tenantId = heard.channelData?.tenant?.id ?? heard.conversation.tenantId;
  const personId = heard.from.aadObjectId;
  if (!tenantId || !personId) return undefined;
  const attachments = heard.attachments ?? [];
  const html = attachments.find(({ contentType }) => contentType === 'text/html')?.content;
  const { conversationType: type, isGroup } = heard.conversation;
  return {
    tenantId: tenantId.toLowerCase(),
    person: { id: personId.toLowerCase(), name: wellFormed((heard.from.name ?? '').slice(0, MAX_NAME)) },
    conversationId: heard.conversation.id,
    isPersonal: type ? type === 'personal' : !isGroup,
    text: wellFormed((heard.text ?? '').slice(0, MAX_TEXT)),
    html: typeof html === 'string' ? wellFormed(html.slice(0, MAX_HTML)) : null,
    locale: heard.locale ?? undefined,
    timeZone: heard.localTimezone ?? undefined,
    replyToId: heard.replyToId ?? null,
    value: heard.value ?? undefined,
    files: attachments.flatMap(({ contentType, name, content }) => {
      if (contentType !== 'application/vnd.microsoft.teams.file.download.info') return [];
      const info = download.safeParse(content);
      return info.success ? [{ name: name ?? '', downloadUrl: info.data.downloadUrl }] : [];
    }),
    addsBot: heard.membersAdded?.some(({ id }) => id === heard.recipient.id) ?? false,
    action: heard.action ?? undefined,
  };
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
