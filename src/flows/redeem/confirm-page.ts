import type { Block, Button, CheckBlock, Page } from '../../cards/page';
import { findEngagement } from '../../domain/scheme/scheme';
import { DomainError } from '../../errors';
import { checkBlocks, gravestFirst, checkBlock } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, joined } from '../../desk/pages';
import { shortFacts, expiryText } from '../shared/voucher-facts';
import { judge, type Judged, pressedText } from './candidates';
import { notReadyRow } from './choose-page';

/** A voucher that was chosen; with the version that a card showed, if one did. */
interface Chosen {
  readonly id: string;
  readonly version?: number;
}

/**
 * The vouchers to redeem with their facts and checks as they are now, and "Yes" for those that pass. Those that changed
 * since the pressed card was drawn say so. Throws `DomainError('notFound')` when none of them is there any more.
 */
export async function confirmPage(turn: Turn, chosen: readonly Chosen[]): Promise<Page> {
  const { words } = turn;
  const found = await turn.store.vouchers.list({ id: chosen.map(({ id }) => id) });
  const vouchers = chosen.flatMap(({ id }) => found.filter((voucher) => voucher.id === id));
  if (vouchers.length === 0) throw new DomainError('notFound');
  const judged = await judge(turn.store, turn, vouchers);
  const ready = judged.filter(({ missing }) => missing.length === 0);
  const [only] = judged;
  const lines = only && judged.length === 1 ? inFull(turn, only) : judged.map((one) => inBrief(turn, one));
  return {
    title: words.t('redeem.confirmTitle', { count: judged.length }),
    blocks: [
      {
        kind: 'text',
        text: words.t(ready.length > 0 ? 'redeem.confirmText' : 'redeem.cannot', { count: judged.length }),
      },
      ...(await changedLines(turn, chosen, judged)),
      ...lines,
    ],
    buttons: buttons(turn, ready, judged),
  };
}

async function changedLines(
  turn: Turn,
  chosen: readonly Chosen[],
  judged: readonly Judged[],
): Promise<Block[]> {
  const { words, store } = turn;
  const lines: Block[] = [];
  for (const { id, version } of chosen) {
    const voucher = judged.find((one) => one.voucher.id === id)?.voucher;
    if (version === undefined || !voucher || voucher.version === version) continue;
    const [latest] = await store.audit.of('voucher', id, 1);
    const { number } = voucher;
    const text = latest
      ? words.t('redeem.changedBy', { number, name: latest.actorName, when: words.dateTime(latest.at) })
      : words.t('redeem.changed', { number });
    lines.push({ kind: 'text', text, tone: 'attention' });
  }
  return lines;
}

function inFull(turn: Turn, { voucher, location, checks }: Judged): Block[] {
  const { words, scheme } = turn;
  const { reservation } = voucher;
  const engagement = reservation && findEngagement(scheme, reservation.engagementId)?.engagement;
  return [
    joined(
      facts([[words.t('voucher.number'), voucher.number]]),
      shortFacts(turn, voucher),
      facts([
        [words.t('voucher.engagement'), engagement && words.of(engagement.name)],
        [words.t('voucher.location'), location?.name],
        [words.t('voucher.dates'), reservation && words.t('voucher.period', reservationDates(reservation))],
      ]),
    ),
    { kind: 'text', text: words.t('vouchers.checks'), heading: true },
    ...checkBlocks(turn, gravestFirst(checks)),
  ];
}

function reservationDates({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }) {
  return { startsOn, endsOn };
}

/** One line a voucher, so that a card holds several: its facts, how many checks it passed, and each that it did not. */
function inBrief(turn: Turn, judged: Judged): Block {
  if (judged.missing.length > 0) return notReadyRow(turn, judged);
  const { words } = turn;
  const { voucher, location, checks } = judged;
  const warnings = checks.filter(({ outcome }) => outcome === 'warn');
  const known = [
    voucher.programId,
    words.t('days.count', { days: voucher.days }),
    location?.name,
    voucher.reservation && words.t('voucher.period', reservationDates(voucher.reservation)),
    expiryText(turn, voucher),
  ];
  const block: CheckBlock = {
    kind: 'check',
    mark: words.t('mark.pass'),
    tone: 'good',
    text: words.t('voucher.line', { number: voucher.number, customer: voucher.customerName }),
    detail: [
      known.filter(Boolean).join(' · '),
      words.t('redeem.passed', { count: checks.length - warnings.length }),
      ...warnings.map((check) => checkBlock(turn, check).text),
    ].join('\n'),
  };
  return block;
}

function buttons({ words }: Turn, ready: readonly Judged[], judged: readonly Judged[]): Button[] {
  const [only] = judged;
  const single = judged.length === 1 ? only?.voucher : undefined;
  const yes: Button = {
    kind: 'submit',
    title: words.t(ready.length === judged.length ? 'redeem.yes' : 'redeem.yesOthers', {
      count: ready.length,
    }),
    verb: 'redeem.confirm',
    data: { vouchers: pressedText(ready.map(({ voucher }) => voucher)) },
  };
  return [
    ...(ready.length > 0 ? [yes] : []),
    ...(single?.state === 'reserved' && ready.length === 0
      ? [openButton(words.t('command.report'), 'report.voucher', { id: single.id })]
      : []),
    ...(single ? [openButton(words.t('voucher.open'), 'vouchers.show', { id: single.id })] : []),
    openButton(words.t('redeem.others'), 'redeem.open', {}),
    openButton(words.t('button.cancel'), 'cancel.open', {}),
  ];
}
