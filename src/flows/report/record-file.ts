import type { AuditEvent } from '../../domain/audit';
import type { UploadTicket } from '../../domain/report';
import type { ReceivedFile, Store } from '../../ports';
import { auditEvent } from '../act';
import type { Turn, Work } from '../flow';
import { attachDeliverable } from './attach-deliverable';
import { useTicket } from './upload-ticket';

/** Who sends a file, and from where. */
export interface Sender extends Omit<Work, 'tables'>, Pick<Turn, 'conversationId'> {
  readonly store: Store;
}

/** A file that is kept already, and where it goes: where the ticket says, or, unasked, to a report. */
export interface Parcel {
  readonly file: ReceivedFile;
  readonly reportId: string;
  readonly ticket: UploadTicket | undefined;
}

/** Attaches a file that did not come by a press: its row, the audit rows, and the ticket's end stand together or not at all. */
export function recordFile(
  sender: Sender,
  verb: string,
  { file, reportId, ticket }: Parcel,
): Promise<AuditEvent> {
  return sender.store.transaction(async (tables) => {
    if (ticket) await useTicket(tables, ticket, sender.now);
    const replacesId = ticket?.replacesId ?? null;
    const change = await attachDeliverable({ ...sender, tables }, { reportId, replacesId, file });
    const event = auditEvent(sender, verb, change, null);
    await tables.audit.add(event);
    for (const further of change.also ?? []) {
      await tables.audit.add({ ...auditEvent(sender, verb, further, null), reference: event.reference });
    }
    return event;
  });
}
