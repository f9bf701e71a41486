import type { Page } from '../../cards/page';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { reportPage } from './report-page';
import { withReport } from './unavailable';
import { issueTicket } from './upload-ticket';

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
