import { type Client, GraphError } from '@microsoft/microsoft-graph-client';
import type { Message } from '@microsoft/microsoft-graph-types';
import type { Mail, Mailer, Clock, Mailbox, ReceivedMail } from '../../ports';
import { attempt, hasStatus, upstreamError } from './outcome';
import { z } from 'zod';
import { addDays, dateIn, isInstant, type Instant } from '../../domain/time/dates';
import { UpstreamError } from '../../errors';
import { messageIdOf } from '../../mail/read-eml';
import { bodyText } from '../../mail/read-entity';
import { readAttachments } from './attachments';

/** The body of `POST /users/{id}/sendMail`. */
interface SendMail {
  readonly message: Message;
  readonly saveToSentItems: boolean;
}

/** Sends mails from the sender's mailbox. `client` is that of the sender's tenant, whoever is written to. */
export function createMailer(client: Client, sender: string): Mailer {
  return {
    send: (_tenantId, mail) =>
      attempt(() => client.api(`/users/${encodeURIComponent(sender)}/sendMail`).post(sendMail(mail))),
  };
}

function sendMail({ to, subject, html }: Mail): SendMail {
  return {
    message: {
      subject,
      body: { contentType: 'html', content: html },
      toRecipients: [{ emailAddress: { name: to.name, address: to.address } }],
    },
    saveToSentItems: false,
  };
}

const SYSTEM = 'mailbox';

/** How far back a mailbox is read that is read for the first time: a voucher lives no longer. Days. */
const LOOK_BACK = 180;

/** Mails in a page. */
const PAGE = 20;

/** What Graph answers to a link that is too old to go on from (delta query overview, "Synchronization reset"). */
const TOO_OLD = ['syncStateNotFound', 'syncStateInvalid', 'resyncRequired'];

const sender = z.object({ emailAddress: z.object({ address: z.string().nullish() }).nullish() }).nullish();

const message = z.object({
  id: z.string(),
  internetMessageId: z.string().nullish(),
  subject: z.string().nullish(),
  from: sender,
  sender,
  receivedDateTime: z.iso.datetime(),
  body: z.object({ content: z.string().nullish() }).nullish(),
  hasAttachments: z.boolean().nullish(),
});

const page = z.object({
  // What was removed, or is no mail, has other fields.
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

export interface MailboxParts {
  /** Of the mailbox's tenant. */
  readonly client: Client;
  /** Origin of Graph: links that lead elsewhere are not followed. */
  readonly endpoint: string;
  readonly tenantId: string;
  /** Address of the mailbox. */
  readonly address: string;
  readonly clock: Clock;
}

/** The inbox of a shared mailbox, read by its changes; the bookmark is the link that Graph gave. */
export function createMailbox({ client, endpoint, tenantId, address, clock }: MailboxParts): Mailbox {
  const mailbox = `/users/${encodeURIComponent(address)}`;
  const start = (): string =>
    `${endpoint}/v1.0${mailbox}/mailFolders/inbox/messages/delta?changeType=created` +
    '&$select=internetMessageId,subject,from,sender,receivedDateTime,body,hasAttachments' +
    `&$filter=receivedDateTime+ge+${addDays(dateIn('UTC', clock.now()), -LOOK_BACK)}T00:00:00Z`;

  const isOurs = (link: string): boolean => URL.canParse(link) && new URL(link).origin === endpoint;

  async function read(link: string): Promise<z.infer<typeof page>> {
    const answer: unknown = await client.api(link).header('Prefer', `odata.maxpagesize=${PAGE}`).get();
    return page.parse(answer);
  }

  async function mailsOf(entries: readonly unknown[]): Promise<ReceivedMail[]> {
    const mails: ReceivedMail[] = [];
    for (const entry of entries) {
      const parsed = message.safeParse(entry);
      if (!parsed.success) continue;
      const attachments = parsed.data.hasAttachments
        ? await readAttachments(client, `${mailbox}/messages/${encodeURIComponent(parsed.data.id)}`)
        : [];
      mails.push(mailOf(parsed.data, attachments));
    }
    return mails;
  }

  async function* follow(start: string) {
    let link: string | undefined = start;
    while (link !== undefined) {
      const { value, ...links } = await read(link);
      const bookmark = links['@odata.nextLink'] ?? links['@odata.deltaLink'];
      if (bookmark === undefined || !isOurs(bookmark)) throw new UpstreamError(SYSTEM, false);
      yield { mails: await mailsOf(value), bookmark };
      link = links['@odata.nextLink'];
    }
  }

  return {
    tenantId,
    async *changes(bookmark) {
      const isKnown = bookmark !== null && isOurs(bookmark);
      try {
        try {
          yield* follow(isKnown ? bookmark : start());
        } catch (error) {
          if (!isKnown || !isTooOld(error)) throw error;
          yield* follow(start());
        }
      } catch (error) {
        throw upstreamError(SYSTEM, error);
      }
    },
  };
}

function isTooOld(error: unknown): boolean {
  return (
    hasStatus(error, 410) ||
    (error instanceof GraphError && TOO_OLD.some((code) => code.toLowerCase() === error.code?.toLowerCase()))
  );
}

function mailOf(found: z.infer<typeof message>, attachments: ReceivedMail['attachments']): ReceivedMail {
  return {
    messageId: messageIdOf(found.internetMessageId, found.id),
    subject: found.subject ?? '',
    sender: found.from?.emailAddress?.address ?? found.sender?.emailAddress?.address ?? '',
    receivedAt: instantOf(found.receivedDateTime),
    body: bodyText(found.body?.content ?? ''),
    attachments,
  };
}

function instantOf(text: string): Instant {
  const instant = new Date(text).toISOString();
  if (!isInstant(instant)) throw new RangeError('no instant');
  return instant;
}
