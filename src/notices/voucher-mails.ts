import { createHash, randomUUID } from 'node:crypto';
import { COMPANY_ID, type Company } from '../domain/company/company';
import { dateIn, type Instant } from '../domain/time/dates';
import type { Concern, Notice } from '../domain/notice/reminder';
import type { Scheme } from '../domain/scheme/scheme';
import type { Voucher } from '../domain/voucher/voucher';
import type { VoucherMail } from '../domain/voucher/voucher-mail';
import { UpstreamError } from '../errors';
import { readVoucherMail, type VoucherMail as Stated } from '../language/mail/voucher-mail';
import type { Clock, Log, Mailbox, ReceivedMail, Stores, Tables } from '../ports';
import { countLeft } from './mails-left';
import { candidatesIn, numberKey, type Candidate, type MailReader } from './voucher-mail-candidates';
import { differencesBetween, valuesOfMail, valuesOfVoucher } from './voucher-mail-differences';

type Values = ReturnType<typeof valuesOfMail>;

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
  const statedIn = statedOnce(codes);
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
    const read = mails.map((mail) => ({ mail, candidates: readable(mail, reader) }));
    const candidates = read.flatMap((each) => each.candidates);
    const left = read.filter((each) => each.candidates.length === 0).map(({ mail }) => mail.messageId);
    const added = await store.transaction(async (tables) => {
      const mailsOf = { proposed: 0, known: 0 };
      const open = candidates.length > 0 ? await valuesOfProposed(tables) : new Map<string, Values[]>();
      for (const candidate of candidates) {
        const state = await takeMail(tables, company, candidate, open);
        if (state) mailsOf[state] += 1;
      }
      await countLeft(tables, left);
      await saveBookmark(tables, next);
      return { ...mailsOf, left: left.length };
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
    open: Map<string, Values[]>,
  ): Promise<'proposed' | 'known' | undefined> {
    const { key, country, ...mail } = candidate;
    const messageId = await newId(tables, mail);
    if (messageId === undefined) return undefined;
    const values = valuesOfMail(read(mail));
    const voucher = key === null ? undefined : await voucherWith(tables, key);
    const earlier = [...(voucher ? [valuesOfVoucher(voucher)] : []), ...(open.get(key ?? '') ?? [])];
    // A mail that repeats what is known is kept and told nobody; one that corrects it is.
    const known = earlier.some((each) => differencesBetween(each, values).length === 0);
    const state = known ? 'known' : 'proposed';
    const voucherId = known ? (voucher?.id ?? null) : null;
    const { id } = await tables.voucherMails.add({ ...mail, messageId, id: randomUUID(), state, voucherId });
    if (!known) await queue(tables, noticeOf(id, company, mail.receivedAt), concernOf(country));
    if (key !== null) open.set(key, [...(open.get(key) ?? []), values]);
    return state;
  }

  /** The id of a mail; with what it states where another mail has the same; undefined where it was taken already. */
  async function newId(
    tables: Tables,
    mail: Omit<VoucherMail, 'id' | 'version' | 'state' | 'voucherId'>,
  ): Promise<string | undefined> {
    const [same] = await tables.voucherMails.list({ messageId: mail.messageId });
    if (!same) return mail.messageId;
    const digest = digestOf(read(mail));
    if (digest === digestOf(statedIn(same))) return undefined;
    const other = `${mail.messageId}~${digest}`;
    return (await tables.voucherMails.count({ messageId: other })) > 0 ? undefined : other;
  }

  function read({ body, subject }: Pick<VoucherMail, 'body' | 'subject'>): Stated {
    return readVoucherMail(body, codes, [], { subject });
  }

  async function valuesOfProposed({ voucherMails }: Tables): Promise<Map<string, Values[]>> {
    const open = new Map<string, Values[]>();
    for (const stated of (await voucherMails.list({ state: 'proposed' })).map(statedIn)) {
      const key = numberKey(stated);
      if (key !== null) open.set(key, [...(open.get(key) ?? []), valuesOfMail(stated)]);
    }
    return open;
  }

  function noticeOf(recordId: string, { timeZone }: Company, receivedAt: Instant): Notice {
    const now = clock.now();
    // The sender's clock may be ahead; the notice is not to wait for it.
    const on = dateIn(timeZone, receivedAt < now ? receivedAt : now);
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

async function voucherWith({ vouchers }: Tables, key: string): Promise<Voucher | undefined> {
  const [found] = await vouchers.list({ key }, { limit: 1 });
  return found;
}

/** What tells two mails apart that have one id: all that they state. */
function digestOf(stated: Stated): string {
  const facts = JSON.stringify([numberKey(stated), valuesOfMail(stated), stated.ambiguous]);
  return createHash('sha256').update(facts).digest('hex').slice(0, 16);
}

async function saveBookmark({ bookmarks }: Tables, value: string): Promise<void> {
  const known = await bookmarks.get(BOOKMARK_ID);
  if (known) await bookmarks.save({ ...known, value });
  else await bookmarks.add({ id: BOOKMARK_ID, value });
}

/** What a stored mail states; its text never changes, so that each is read once. */
function statedOnce(codes: readonly string[]): (mail: VoucherMail) => Stated {
  const known = new Map<string, Stated>();
  return ({ id, body, subject }) => {
    const stated = known.get(id) ?? readVoucherMail(body, codes, [], { subject });
    known.set(id, stated);
    return stated;
  };
}
