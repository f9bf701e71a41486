import type { Block } from '../../cards/page';
import type { Deliverable } from '../../domain/report/report';
import type { Turn } from '../../desk/flow';
import { target } from '../../desk/links';
import type { ReportView } from './report-view';

/** Files on one card. */
const FILES_A_PAGE = 6;

/** A heading and the deliverables, each opening its page; the last line leads to those that the card has no room for. */
export async function fileRows(turn: Turn, { voucher, files }: ReportView, page: number): Promise<Block[]> {
  const { words } = turn;
  const heading: Block = {
    kind: 'text',
    text: words.t('report.deliverables', { count: files.length }),
    heading: true,
  };
  if (files.length === 0) return [heading, { kind: 'text', text: words.t('report.noDeliverable') }];
  const shown = files.slice(page * FILES_A_PAGE, (page + 1) * FILES_A_PAGE);
  const names = await senders(turn, shown);
  const left = files.length - page * FILES_A_PAGE - shown.length;
  return [
    heading,
    ...shown.map((file): Block => ({
      kind: 'row',
      title: file.name,
      detail: words.t('report.fileDetail', {
        sizeBytes: file.size,
        name: names.get(file.addedBy) ?? '',
        when: words.dateTime(file.addedAt),
      }),
      note: null,
      tone: 'default',
      open: target('report.file', { id: file.id }),
    })),
    ...(left > 0 ? [moreRow(turn, voucher.id, page + 1, left)] : []),
  ];
}

function moreRow({ words }: Turn, id: string, page: number, count: number): Block {
  const title = words.t('report.moreDeliverables', { count });
  return {
    kind: 'row',
    title,
    detail: null,
    note: null,
    tone: 'default',
    open: target('report.files', { id, page }),
  };
}

/** Who sent the files, by their ids. */
export async function senders(
  { store }: Pick<Turn, 'store'>,
  files: readonly Deliverable[],
): Promise<Map<string, string>> {
  const people = await store.people.list({ id: [...new Set(files.map(({ addedBy }) => addedBy))] });
  return new Map(people.map(({ id, name }) => [id, name]));
}
