import type { Page } from '../../cards/page';
import { DomainError } from '../../errors';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { load } from '../../desk/load';
import { facts } from '../../desk/pages';
import { pendingOf } from './attach-deliverable';
import { waitingReports } from './waiting';

/** Choices on one card; those whose engagement ended first come first. */
const MAX_CHOICES = 40;

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
