import type { Block, Page } from '../../cards/page';
import type { Deliverable } from '../../domain/report/report';
import { DomainError } from '../../errors';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts } from '../../desk/pages';
import { fileRows, senders, reportPage } from './report-page';
import type { ReportView } from './report-view';
import { withReport } from './with-report';

/** The deliverables that follow those of the report's own page. */
export function filesPage(
  turn: Turn,
  { id, page }: { readonly id: string; readonly page: number },
): Promise<Page> {
  const { words } = turn;
  return withReport(turn, id, async (view) => ({
    title: words.t('report.title', { number: view.voucher.number }),
    blocks: await fileRows(turn, view, page),
    buttons: [openButton(words.t('report.back'), 'report.voucher', { id })],
  }));
}

/** One deliverable, with the ways to replace it and to take it out until the report is submitted. */
export async function filePage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, store } = turn;
  const file = await store.deliverables.get(id);
  if (!file) throw new DomainError('notFound');
  return withReport(turn, file.reportId, async (view) => {
    const { reportId: report, removedAt } = file;
    if (removedAt) return reportPage(turn, { id: report });
    const changes = view.stage === 'draft';
    return {
      title: file.name,
      blocks: [
        await fileFacts(turn, view, file),
        ...(changes ? [{ kind: 'text', text: words.t('report.removeText'), subtle: true } as const] : []),
      ],
      buttons: [
        ...(changes
          ? ([
              openButton(words.t('report.replace'), 'report.upload', { id: report, replaces: id }),
              {
                kind: 'submit',
                title: words.t('report.remove'),
                destructive: true,
                verb: 'report.remove',
                data: { id, version: file.version },
              },
            ] as const)
          : []),
        openButton(words.t('report.back'), 'report.voucher', { id: report }),
      ],
    };
  });
}

async function fileFacts(turn: Turn, { voucher }: ReportView, file: Deliverable): Promise<Block> {
  const { words } = turn;
  const names = await senders(turn, [file]);
  return facts([
    [words.t('voucher.number'), voucher.number],
    [words.t('report.fileSize'), words.fileSize(file.size)],
    [words.t('report.fileSender'), names.get(file.addedBy)],
    [words.t('report.fileAddedAt'), words.dateTime(file.addedAt)],
  ]);
}
