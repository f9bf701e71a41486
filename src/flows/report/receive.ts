import type { Page } from '../../cards/page';
import type { Deliverable } from '../../domain/report/report';
import { DomainError, UpstreamError } from '../../errors';
import type { AttachedFile, ReceivedFile } from '../../ports';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { emptyPage } from '../../desk/pages';
import { mayReadRecord, unreadablePage } from '../../desk/reading';
import { changeOutcome, faultText } from '../../desk/refusal';
import { fileFacts } from './facts';
import { deliverableRow, pendingOf } from './file-changes';
import { attachedReceipt } from './receipts';
import { recordFile } from './record-file';
import { takePage } from './upload-pages';
import { awaitedTicket } from './upload-ticket';
import { waitingReports } from './waiting';

/** A channel delivers a message again that it believes lost; the same file within this time (milliseconds) is that one. */
const REDELIVERY = 10 * 60 * 1000;
/** How far back it is looked for that it was attached; few events can follow that within this time. */
const LOOKED_BACK = 50;

/**
 * Takes a file from the chat: for the report that asked for one last, else for the one that is in draft; where
 * several are, the file is kept and the person chooses.
 */
export async function receiveFiles(turn: Turn, files: readonly AttachedFile[]): Promise<Page> {
  const [file, ...others] = files;
  if (!file || others.length > 0) return refusalPage(turn, turn.words.t('report.oneFile'));
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
    if (error instanceof DomainError) {
      const page = refusalPage(turn, await faultText(turn, error, null), reportId);
      return { ...page, outcome: changeOutcome(error), ...(reportId && { recordId: reportId }) };
    }
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
