import type { VoucherMail } from '../../../src/domain/voucher/voucher-mail';
import { UpstreamError } from '../../../src/errors';
import { createVoucherMailWatch } from '../../../src/notices/voucher-mails';
import type { Mailbox, ReceivedMail } from '../../../src/ports';
import { planningServices } from '../../../src/schemes/planning-services';
import { TENANT, type World } from '../chat/world';

/** A mail with a voucher as a customer forwards it: SDPS, 5 days, delivered in Japan. */
export function voucherMail(number: string, overrides: Partial<ReceivedMail> = {}): ReceivedMail {
  return {
    messageId: `<${number}@fabrikam.example>`,
    subject: 'FW: Your Planning Services voucher',
    sender: 'rosa.diaz@fabrikam.example',
    receivedAt: '2026-11-22T16:30:00.000Z',
    body: voucherText(number),
    attachments: [],
    ...overrides,
  };
}

/** What such a mail says. */
export function voucherText(number: string): string {
  return [
    `Voucher ID: ${number}`,
    'Customer: Fabrikam, Inc.',
    'Program: SDPS',
    'Service level: 5 days',
    'Country: Japan',
    'Expiration date: 2027-03-15',
  ].join('\n');
}

/** A mailbox in memory; its bookmark is the count of mails that were read. */
export class TestMailbox implements Mailbox {
  readonly tenantId = TENANT;
  readonly mails: ReceivedMail[] = [];
  pageLength = 10;
  /** How many times it can't be read. */
  failures = 0;
  /** Where the server forgot the bookmark, it starts anew. */
  forgetsBookmark = false;

  async *changes(bookmark: string | null): AsyncGenerator<{ mails: ReceivedMail[]; bookmark: string }> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new UpstreamError('graph', true, { cause: new Error('503') });
    }
    const start = this.forgetsBookmark ? 0 : Number(bookmark ?? 0);
    this.forgetsBookmark = false;
    for (let from = start; from < this.mails.length; from += this.pageLength) {
      const mails = this.mails.slice(from, from + this.pageLength);
      yield { mails, bookmark: String(from + mails.length) };
    }
  }
}

/** Lets the mails come in, as the watch reads them; the notices are left out. */
export async function receive(world: World, ...mails: readonly ReceivedMail[]): Promise<VoucherMail[]> {
  const mailbox = new TestMailbox();
  mailbox.mails.push(...mails);
  const { stores, store, clock } = world;
  const log = { ...world.log, info: () => undefined };
  const known = await store.bookmarks.get('mailbox');
  if (known) mailbox.forgetsBookmark = true;
  const queue = async (): Promise<void> => undefined;
  await createVoucherMailWatch({ mailbox, stores, scheme: planningServices, clock, log, queue }).run();
  const ids = mails.map(({ messageId }) => messageId);
  return store.voucherMails.list({ messageId: ids }, { orderBy: 'messageId' });
}
