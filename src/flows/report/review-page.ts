import type { Block, Page } from '../../cards/page';
import { checkBlocks } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, joined } from '../../desk/pages';
import { contentFacts, correctButtons, gapBlocks, reportStatus, workButtons } from './blocks';
import { gapParams } from './facts';
import type { ReportView } from './report-view';
import { withReport } from './with-report';

/** Names of files on one card. */
const MAX_FILES = 20;
/** Characters of each long text that the question before submitting shows. */
const EXCERPT = 300;

/**
 * Everything that will be submitted, and the question whether it shall be; while something is missing, what that is.
 * A report that was submitted is there to be read.
 */
export function reviewPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  return withReport(turn, id, (view) => {
    if (view.stage !== 'draft') return readPage(turn, view);
    return view.gaps.length > 0 ? gapsPage(turn, view) : askPage(turn, view);
  });
}

function readPage(turn: Turn, view: ReportView): Page {
  const { words } = turn;
  const { id, number } = view.voucher;
  return {
    title: words.t('report.title', { number }),
    status: reportStatus(words, view.report),
    blocks: contentBlocks(turn, view),
    buttons: [
      ...(view.stage === 'submitted' ? correctButtons(turn, view) : []),
      openButton(words.t('report.back'), 'report.voucher', { id }),
    ],
  };
}

function gapsPage({ words }: Turn, view: ReportView): Page {
  const { voucher, report, gaps } = view;
  const { id, number } = voucher;
  return {
    title: words.t('report.reviewTitle', { number }),
    blocks: gapBlocks(words, gaps, gapParams(view)),
    buttons: [
      ...workButtons(words, id, gaps, report !== undefined).slice(0, 2),
      openButton(words.t('report.back'), 'report.voucher', { id }),
    ],
  };
}

function askPage(turn: Turn, view: ReportView): Page {
  const { words } = turn;
  const { id, number } = view.voucher;
  const version = view.report?.version ?? 0;
  return {
    title: words.t('report.reviewTitle', { number }),
    blocks: [
      { kind: 'text', text: words.t('report.reviewText') },
      ...checkBlocks(
        turn,
        view.dayChecks.filter(({ outcome }) => outcome === 'warn'),
      ),
      ...contentBlocks(turn, excerpt(view)),
    ],
    buttons: [
      { kind: 'submit', title: words.t('report.submit'), verb: 'report.submit', data: { id, version } },
      openButton(words.t('button.change'), 'report.form', { id }),
      openButton(words.t('report.back'), 'report.voucher', { id }),
    ],
  };
}

/** The report with its long texts cut short: their form, one button away, has all of them. */
function excerpt(view: ReportView): ReportView {
  const { summary, nextSteps } = view.content;
  return {
    ...view,
    content: { ...view.content, summary: shorten(summary), nextSteps: shorten(nextSteps) },
  };
}

function shorten(text: string | null): string | null {
  const characters = Array.from(text ?? '');
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('').trimEnd()}…` : text;
}

function contentBlocks(turn: Turn, { voucher, content, files }: ReportView): Block[] {
  const { words, scheme } = turn;
  const heading = (text: string): Block => ({ kind: 'text', text, heading: true });
  const text = (shown: string | null): Block[] => (shown ? [{ kind: 'text', text: shown }] : []);
  const given = scheme.attestations.filter(({ id }) => content.attested.includes(id));
  const names = files
    .slice(0, MAX_FILES)
    .map(({ name, size }) => words.t('report.fileLine', { name, sizeBytes: size }));
  const left = files.length - names.length;
  return [
    joined(facts([[words.t('voucher.customer'), voucher.customerName]]), contentFacts(turn, content)),
    heading(words.t('report.summary')),
    ...text(content.summary),
    heading(words.t('report.nextSteps')),
    ...text(content.nextSteps),
    heading(words.t('report.attested')),
    ...text(given.map((item) => `✓ ${words.of(item.text)}`).join('\n')),
    heading(words.t('report.deliverables', { count: files.length })),
    ...text(
      [...names, ...(left > 0 ? [words.t('report.moreDeliverables', { count: left })] : [])].join('\n'),
    ),
  ];
}
