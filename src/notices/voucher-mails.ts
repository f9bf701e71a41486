import { randomUUID } from 'node:crypto';
import { COMPANY_ID, type Company } from '../domain/company/company';
import { dateIn, type Instant } from '../domain/time/dates';
import type { Concern, Notice } from '../domain/notice/reminder';
import type { Scheme } from '../domain/scheme/scheme';
import type { VoucherMail } from '../domain/voucher/voucher-mail';
import { UpstreamError } from '../errors';
import { readVoucherMail } from '../language/mail/voucher-mail';
import type { Clock, Log, Mailbox, ReceivedMail, Stores, Tables } from '../ports';
import { candidatesIn, numberKey, type Candidate, type MailReader } from './voucher-mail-candidates';

/** Where the reading of the mailbox goes on. */
const BOOKMARK_ID = 'mailbox';

export interface VoucherMailWatch {
  /** Reads what has come since the last time. Where the mailbox can't be read, it is logged, and the next run goes on. */
  run(): Promise<void>;
}

export interface VoucherMailParts {
  readonly mailbox: Mailbox;
  readonly stores: Stores;
  readonly scheme: Scheme;
  readonly clock: Clock;
  readonly log: Log;
  /** Queues a notice in the transaction of its cause, for each person whom it concerns. */
  readonly queue: (tables: Tables, notice: Notice, concern: Concern) => Promise<unknown>;
}

/**
 * Watches a mailbox for mails that hold a voucher, and proposes each to the partner admins; it takes nothing in. A page
 * of mails, the notices of it and the bookmark behind it are written together or not at all, so that every mail is
 * looked at, and proposed once.
 */
export function createVoucherMailWatch(parts: VoucherMailParts): VoucherMailWatch {
  const { mailbox, stores, scheme, clock, log, queue } = parts;
  const { tenantId } = mailbox;
  const store = stores.tenant(tenantId);
  const codes = scheme.programs.map(({ id }) => id);
  const keyOf = proposedKeys(codes);
  let running: Promise<void> | undefined;

  async function readAll(): Promise<void> {
    const company = await store.companies.get(COMPANY_ID);
    // Until there is a company, nobody could be asked: the mails wait in the mailbox.
    if (!company) return;
    const bookmark = await store.bookmarks.get(BOOKMARK_ID);
    try {
      for await (const { mails, bookmark: next } of mailbox.changes(bookmark?.value ?? null))
        await takePage(company, mails, next);
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      const cause = error.cause instanceof Error ? error.cause.message : null;
      log.warn('mailbox not read', { tenantId, error: String(error), cause });
    }
  }

  async function takePage(company: Company, mails: readonly ReceivedMail[], next: string): Promise<void> {
    const reader: MailReader = { codes, people: await store.people.list() };
    const candidates = mails.flatMap((mail) => readable(mail, reader));
    const added = await store.transaction(async (tables) => {
      const mailsOf = { proposed: 0, known: 0 };
      const open = new Set(candidates.length > 0 ? await keysOfProposed(tables) : []);
      for (const candidate of candidates) {
        const state = await takeMail(tables, company, candidate, open);
        if (state) mailsOf[state] += 1;
      }
      await saveBookmark(tables, next);
      return mailsOf;
    });
    if (mails.length > 0) log.info('mailbox read', { tenantId, mails: mails.length, ...added });
  }

  function readable(mail: ReceivedMail, reader: MailReader): Candidate[] {
    try {
      return candidatesIn(mail, reader);
    } catch (error) {
      // One mail that nobody can read must not keep all others from being read.
      log.error('mail not read', { tenantId, receivedAt: mail.receivedAt, error: String(error) });
      return [];
    }
  }

  async function takeMail(
    tables: Tables,
    company: Company,
    candidate: Candidate,
    open: Set<string>,
  ): Promise<'proposed' | 'known' | undefined> {
    const { key, country, ...mail } = candidate;
    if ((await tables.voucherMails.count({ messageId: mail.messageId })) > 0) return undefined;
    const voucherId = key === null ? null : await voucherWith(tables, key);
    const known = voucherId !== null || (key !== null && open.has(key));
    const state = known ? 'known' : 'proposed';
    const { id } = await tables.voucherMails.add({ ...mail, id: randomUUID(), state, voucherId });
    if (!known) await queue(tables, noticeOf(id, company, mail.receivedAt), concernOf(country));
    if (key !== null) open.add(key);
    return state;
  }

  async function keysOfProposed({ voucherMails }: Tables): Promise<string[]> {
    return (await voucherMails.list({ state: 'proposed' })).flatMap((mail) => keyOf(mail) ?? []);
  }

  function noticeOf(recordId: string, { timeZone }: Company, receivedAt: Instant): Notice {
    const now = clock.now();
    // The sender's clock may be ahead; the notice is not to wait for it.
    const cameAt = receivedAt < now && !mailbox.arrivesWhenRead ? receivedAt : now;
    const on = dateIn(timeZone, cameAt);
    return {
      kind: 'voucherMail',
      subject: 'voucherMail',
      recordId,
      part: '',
      anchorOn: on,
      days: 0,
      on,
      urgent: true,
    };
  }

  return {
    run() {
      running ??= readAll().finally(() => (running = undefined));
      return running;
    },
  };
}

function concernOf(country: string | null): Concern {
  return { role: 'partnerAdmin', locationId: null, country, leadId: null };
}

async function voucherWith({ vouchers }: Tables, key: string): Promise<string | null> {
  const [found] = await vouchers.list({ key }, { limit: 1 });
  return found?.id ?? null;
}

async function saveBookmark({ bookmarks }: Tables, value: string): Promise<void> {
  const known = await bookmarks.get(BOOKMARK_ID);
  if (known) await bookmarks.save({ ...known, value });
  else await bookmarks.add({ id: BOOKMARK_ID, value });
}

/** The number that a stored mail states; the text of a mail never changes, so that each is read once. */
function proposedKeys(codes: readonly string[]): (mail: VoucherMail) => string | null {
  const keys = new Map<string, string | null>();
  return ({ id, body }) => {
    const known = keys.get(id);
    if (known !== undefined) return known;
    const key = numberKey(readVoucherMail(body, codes));
    keys.set(id, key);
    return key;
  };
}
