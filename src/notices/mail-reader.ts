import { randomUUID } from 'node:crypto';
import type { Holidays } from '../ports';
import { queueNotices } from './queue';
import { loadRoster } from './roster';
import { createVoucherMailWatch, type VoucherMailParts } from './voucher-mails';

/** Reads what has come into a tenant's mailbox, and queues the proposals that follow from it. */
export interface MailReading {
  readonly tenantId: string;
  read(): Promise<void>;
}

/** The reading of a mailbox. */
export function mailReader(
  parts: Omit<VoucherMailParts, 'queue'> & { readonly holidays: Holidays },
): MailReading {
  const { clock, holidays } = parts;
  const watch = createVoucherMailWatch({
    ...parts,
    async queue(tables, notice, concern) {
      const roster = await loadRoster(tables, holidays);
      const cause = { now: clock.now(), newId: randomUUID, by: 'calendar' } as const;
      if (roster) await queueNotices(tables, [{ ...notice, concern }], roster, cause);
    },
  });
  return { tenantId: parts.mailbox.tenantId, read: () => watch.run() };
}
