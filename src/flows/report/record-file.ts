import type { AuditEvent } from '../../domain/audit';
import type { UploadTicket } from '../../domain/report/report';
import type { ReceivedFile, Store, Tables } from '../../ports';
import { writeDown } from '../../desk/act';
import { queueCardUpdate, takesInput } from '../../desk/card-update';
import type { Turn, Work } from '../../desk/flow';
import type { FileFacts } from './facts';
import { attachDeliverable } from './file-changes';
import { attachedReceipt } from './receipts';
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
  tell?: (tables: Tables, event: AuditEvent<FileFacts>) => Promise<void>,
): Promise<AuditEvent<FileFacts>> {
  return sender.store.transaction(async (tables) => {
    if (ticket) await useTicket(tables, ticket, sender.now);
    const replacesId = ticket?.replacesId ?? null;
    const change = await attachDeliverable({ ...sender, tables }, { reportId, replacesId, file });
    const [event] = await writeDown(sender, tables, verb, change, null);
    await tell?.(tables, event);
    return event;
  });
}

/** The same for a file that came through the upload page: the card that led there becomes the receipt. */
export function recordUpload(
  sender: Sender & Pick<Turn, 'words'>,
  ticket: UploadTicket,
  file: ReceivedFile,
): Promise<AuditEvent<FileFacts>> {
  const { conversationId, activityId: pressedActivityId } = ticket;
  const press = { ...sender, conversationId, pressedActivityId };
  const parcel = { file, reportId: ticket.reportId, ticket };
  return recordFile(sender, 'report.upload', parcel, async (tables, event) => {
    if (await takesInput(press, tables)) return;
    await queueCardUpdate(press, tables, attachedReceipt(sender, event));
  });
}
