import type { Page } from '../../cards/page';
import type { Deliverable, UploadTicket } from '../../domain/report/report';
import { DomainError, UpstreamError } from '../../errors';
import type { ReceivedFile, Store, Tables, Attachment } from '../../ports';
import type { Turn, Work } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { emptyPage } from '../../desk/pages';
import { mayReadRecord, unreadablePage } from '../../desk/reading';
import { faultText } from '../../desk/refusal';
import { fileFacts, type FileFacts } from './facts';
import { deliverableRow, pendingOf, attachDeliverable } from './file-changes';
import { attachedReceipt } from './receipts';
import { takePage } from './upload-pages';
import { awaitedTicket, useTicket } from './upload-ticket';
import { waitingReports } from './waiting';
import type { AuditEvent } from '../../domain/audit';
import { writeDown } from '../../desk/act';
import { queueCardUpdate, takesInput } from '../../desk/card-update';

/** A channel delivers a message again that it believes lost; the same file within this time (milliseconds) is that one. */
const REDELIVERY = 10 * 60 * 1000;
/** How far back it is looked for that it was attached; few events can follow that within this time. */
const LOOKED_BACK = 50;

/**
 * Takes a file from the chat: for the report that asked for one last, else for the one that is in draft; where
 * several are, the file is kept and the person chooses.
 */
export async function receiveFiles(turn: Turn, attached: readonly Attachment[]): Promise<Page> {
  const [file, ...others] = attached.filter((one) => one.kind === 'file');
  if (!file) return nothingToFetch(turn, attached);
  if (others.length > 0) return refusalPage(turn, turn.words.t('report.oneFile'));
  const ticket = await awaitedTicket(turn);
  const drafts = ticket ? [] : (await waitingReports(turn)).waiting.filter(({ report }) => report);
  const reportId = ticket?.reportId ?? (drafts.length === 1 ? drafts[0]?.voucher.id : undefined);
  if (!reportId && drafts.length === 0) return refusalPage(turn, turn.words.t('report.noDraft'));
  try {
    const received = await turn.deliverables.fetch(file);
    const known = await answerToSame(turn, received);
    if (known && (!ticket || ticket.reportId === known.reportId)) return known.page;
    if (!reportId) return await askWhich(turn, received);
    return attachedReceipt(
      turn,
      await recordFile(turn, 'report.receive', { file: received, reportId, ticket }),
    );
  } catch (error) {
    if (error instanceof UpstreamError)
      return refusalPage(turn, turn.words.t('error.fileUnreachable'), reportId);
    if (error instanceof DomainError) return refusalPage(turn, await faultText(turn, error, null), reportId);
    throw error;
  }
}

async function askWhich(turn: Turn, file: ReceivedFile): Promise<Page> {
  const row = deliverableRow(turn, pendingOf(turn.actor.id), file);
  await turn.store.deliverables.add(row);
  return takePage(turn, { file: row.id });
}

/** The answer that the same file got a moment ago. */
async function answerToSame(
  turn: Turn,
  file: ReceivedFile,
): Promise<{ reportId: string; page: Page } | undefined> {
  const { store, actor, now } = turn;
  const same = await store.deliverables.list({
    sha256: file.sha256,
    name: file.name,
    addedBy: actor.id,
    removedAt: null,
  });
  const known = same.find(({ addedAt }) => Date.parse(now) - Date.parse(addedAt) < REDELIVERY);
  if (!known) return undefined;
  return { reportId: known.reportId, page: await answerFor(turn, known) };
}

async function answerFor(turn: Turn, known: Deliverable): Promise<Page> {
  if (known.reportId === pendingOf(turn.actor.id)) return takePage(turn, { file: known.id });
  const history = await turn.store.audit.of('deliverable', known.id, LOOKED_BACK);
  // It may have been taken out with its reservation since, and be back.
  const event = history.find((one) => one.event === 'attach');
  if (!event) throw new DomainError('notFound');
  if (!(await mayReadRecord(turn, event))) return unreadablePage(turn, event);
  return attachedReceipt(turn, { ...event, facts: fileFacts.parse(event.facts) });
}

/** Where nothing that came is a file: what became of it, and what can be sent. */
function nothingToFetch(turn: Turn, attached: readonly Attachment[]): Page {
  const { words, deliverables } = turn;
  const kind = (['unlinked', 'picture', 'other'] as const).find((one) =>
    attached.some((sent) => sent.kind === one),
  );
  const page = refusalPage(turn, words.t(`report.sent.${kind ?? 'other'}`));
  const accepted = words.t('report.uploadKinds', { limitBytes: deliverables.limit });
  return { ...page, blocks: [...page.blocks, { kind: 'text', text: accepted, subtle: true }] };
}

function refusalPage(turn: Turn, text: string, reportId?: string): Page {
  const { words } = turn;
  const again = reportId
    ? [
        openButton(words.t('report.attach'), 'report.upload', { id: reportId }),
        openButton(words.t('report.back'), 'report.voucher', { id: reportId }),
      ]
    : [
        openButton(words.t('report.others'), 'report.open', {}),
        openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      ];
  return emptyPage(turn, words.t('report.notAttached'), text, again);
}

/** Who sends a file, and from where. */
interface Sender extends Omit<Work, 'tables'>, Pick<Turn, 'conversationId'> {
  readonly store: Store;
}

/** A file that is kept already, and where it goes: where the ticket says, or, unasked, to a report. */
interface Parcel {
  readonly file: ReceivedFile;
  readonly reportId: string;
  readonly ticket: UploadTicket | undefined;
}

/** Attaches a file that did not come by a press: its row, the audit rows, and the ticket's end stand together or not at all. */
function recordFile(
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
