import type { Page } from '../../cards/page';
import { DomainError } from '../../errors';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { load } from '../../desk/load';
import { facts } from '../../desk/pages';
import { pendingOf } from './file-changes';
import { reportPage } from './report-page';
import { issueTicket } from './upload-ticket';
import { waitingReports } from './waiting';
import { withReport } from './with-report';

/** Choices on one card; those whose engagement ended first come first. */
const MAX_CHOICES = 40;

/**
 * Asks for a file. Each time that it is drawn it opens the way for one more file: through a new one-time page, or as
 * the next attachment in this chat.
 */
export function uploadPage(
  turn: Turn,
  { id, replaces }: { readonly id: string; readonly replaces?: string | undefined },
): Promise<Page> {
  const { words, deliverables } = turn;
  return withReport(turn, id, async (view) => {
    if (view.stage !== 'draft') return reportPage(turn, { id });
    const replaced = view.files.find((file) => file.id === replaces);
    const secret = await issueTicket(turn, id, replaced?.id ?? null);
    const address = deliverables.uploadPage(secret);
    return {
      title: words.t('report.uploadTitle', { number: view.voucher.number }),
      blocks: [
        ...(replaced
          ? [{ kind: 'text', text: words.t('report.uploadReplaces', { name: replaced.name }) } as const]
          : []),
        { kind: 'text', text: words.t('report.uploadKinds', { limitBytes: deliverables.limit }) },
        { kind: 'text', text: words.t(address ? 'report.uploadOnPage' : 'report.uploadInChat') },
      ],
      buttons: [
        ...(address
          ? [
              {
                kind: 'link',
                title: words.t('report.uploadOpen'),
                url: `${address}?lang=${words.locale}`,
              } as const,
            ]
          : []),
        openButton(words.t('report.back'), 'report.voucher', { id }),
        ...(address
          ? [
              openButton(words.t('report.uploadAgain'), 'report.upload', {
                id,
                ...(replaced ? { replaces: replaced.id } : {}),
              }),
            ]
          : []),
      ],
    };
  });
}

/** Asks for which report a file is that came unasked while several were in draft. */
export async function takePage(turn: Turn, { file: id }: { readonly file: string }): Promise<Page> {
  const { words } = turn;
  const file = await load(turn.store.deliverables, id);
  if (file.reportId !== pendingOf(turn.actor.id)) throw new DomainError('notFound');
  const { waiting } = await waitingReports(turn);
  const drafts = waiting.filter(({ report }) => report);
  return {
    title: words.t('report.takeTitle'),
    blocks: [
      facts([
        [words.t('report.deliverable'), file.name],
        [words.t('report.fileSize'), words.fileSize(file.size)],
      ]),
      {
        kind: 'field',
        id: 'report',
        input: 'choice',
        label: words.t('report.takeField'),
        required: true,
        choices: drafts.slice(0, MAX_CHOICES).map(({ voucher }) => ({
          value: voucher.id,
          title: words.t('voucher.line', { number: voucher.number, customer: voucher.customerName }),
        })),
      },
    ],
    buttons: [
      { kind: 'submit', title: words.t('report.attach'), verb: 'report.take', data: { file: id } },
      openButton(words.t('report.others'), 'report.open', {}),
    ],
  };
}
