import type { Block, Page } from '../../cards/page';
import { voucherDeadlines, type DeadlineKind } from '../../domain/voucher/deadlines';
import { voucherState, type Voucher } from '../../domain/voucher/voucher';
import type { Source } from '../../domain/scheme/scheme';
import type { Turn } from '../../desk/flow';
import { sourceText } from '../shared/checks';
import { DEADLINE_NAMES } from '../shared/deadline-names';
import {
  daysLeft,
  deadlineTone,
  expiryLeft,
  expirySource,
  expiryTone,
  shortFacts,
  voucherStatus,
} from '../shared/voucher-facts';
import { offerButtons } from './offers';

/** The dates that still count for one voucher, the soonest first, each with its days left and where it comes from. */
export async function datesPage(turn: Turn, voucher: Voucher): Promise<Page> {
  const { words, store, scheme, today } = turn;
  const dates = voucherDeadlines(voucher, scheme.rules, turn)
    .filter(({ kind }) => kind !== 'report')
    .sort((one, other) => one.daysLeft - other.daysLeft);
  const { buttons } = offerButtons(turn, voucher, await store.reports.get(voucher.id));
  const isOver = voucherState(voucher, turn) === 'expired';
  return {
    title: words.t('voucher.title', { number: voucher.number }),
    status: voucherStatus(turn, voucher),
    blocks: [
      ...(dates.length > 0
        ? dates.map(({ kind, on }): Block => ({
            kind: 'check',
            mark: kind === 'expiry' ? expiryLeft(turn, voucher) : daysLeft(words, on, today),
            tone: kind === 'expiry' ? expiryTone(turn, voucher) : deadlineTone(turn, on),
            text: words.t(`notice.deadline.${DEADLINE_NAMES[kind]}`, { dateOn: on }),
            detail: reasonOf(turn, voucher, kind),
          }))
        : [{ kind: 'text', text: words.t('vouchers.noDate') } as const]),
      ...(isOver ? [{ kind: 'text', text: words.t('vouchers.dateOver') } as const] : []),
      shortFacts(turn, voucher),
    ],
    buttons,
  };
}

function reasonOf(turn: Turn, voucher: Voucher, kind: DeadlineKind): string | null {
  const { words, scheme } = turn;
  const source = SOURCES[kind]?.(scheme.rules);
  return [
    kind === 'expiry' ? expirySource(turn, voucher.expirySource) : null,
    source && sourceText(words, source),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Where the day comes from. */
const SOURCES: Partial<Record<DeadlineKind, (rules: Turn['scheme']['rules']) => Source>> = {
  latestStart: ({ reportBuffer }) => reportBuffer.source,
  start: ({ reserveBeforeStart }) => reserveBeforeStart.source,
  expiry: ({ voucherLife }) => voucherLife.source,
  claim: ({ claimWindow }) => claimWindow.source,
};
