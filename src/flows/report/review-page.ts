import type { Block, Page } from '../../cards/page';
import type { Turn } from '../flow';
import { openButton } from '../links';
import { facts } from '../pages';
import { contentFacts, gapBlocks, workButtons } from './blocks';
import { reportPage } from './report-page';
import type { ReportView } from './report-view';
import { withReport } from './unavailable';

/** Everything that will be submitted, and the question whether it shall be; while something is missing, what that is. */
export function reviewPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words } = turn;
  return withReport(turn, id, (view) => {
    const { voucher, report, gaps } = view;
    if (view.stage !== 'draft') return reportPage(turn, { id });
    const title = words.t('report.reviewTitle', { number: voucher.number });
    if (gaps.length > 0) {
      const back = openButton(words.t('report.back'), 'report.voucher', { id });
      const ways = workButtons(words, id, gaps, report !== undefined).slice(0, 2);
      return { title, blocks: gapBlocks(words, gaps), buttons: [...ways, back] };
    }
    return {
      title,
      blocks: [
        { kind: 'text', text: words.t('report.reviewText') },
        facts([[words.t('voucher.customer'), voucher.customerName]]),
        contentFacts(turn, view.content),
        ...written(turn, view),
      ],
      buttons: [
        { kind: 'submit', title: words.t('report.submit'), verb: 'report.submit', data: { id, version: report?.version ?? 0 } },
        openButton(words.t('button.change'), 'report.form', { id }),
        openButton(words.t('report.back'), 'report.voucher', { id }),
      ],
    };
  });
}

function written({ words, scheme }: Turn, { content, files }: ReportView): Block[] {
  const heading = (text: string): Block => ({ kind: 'text', text, heading: true });
  const text = (shown: string | null): Block[] => (shown ? [{ kind: 'text', text: shown }] : []);
  const given = scheme.attestations.filter(({ id }) => content.attested.includes(id));
  return [
    heading(words.t('report.summary')),
    ...text(content.summary),
    heading(words.t('report.nextSteps')),
    ...text(content.nextSteps),
    heading(words.t('report.attested')),
    ...text(given.map((item) => `✓ ${words.of(item.text)}`).join('\n')),
    heading(words.t('report.deliverables', { count: files.length })),
    ...text(files.map(({ name, size }) => words.t('report.fileLine', { name, sizeBytes: size })).join('\n')),
  ];
}
