import type { Block, Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { claimMoves, releasesVouchers, type ClaimState } from '../../domain/claim';
import { isCalendarDate } from '../../domain/dates';
import { seesAmounts } from '../../domain/reading';
import type { Turn } from '../flow';
import { openButton } from '../links';
import { facts, receipt } from '../pages';
import { toolButton, toolSteps } from '../tool-steps';
import { programName } from '../voucher-facts';
import { amountText } from './describe';

/** What was done with a claim, and the one next step of its state. */
export function claimReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const state = stateOf(event);
  const next = nextStep(turn, event.recordId, state);
  const sent = event.event === 'submit';
  const released = releasesVouchers(state);
  return receipt(turn, event, {
    title: words.t(titleOf(event.event), { state: words.t(`state.claim.${state}`) }),
    blocks: [
      claimFacts(turn, event),
      ...(sent ? submittedBlocks(turn, event) : []),
      ...(released ? [{ kind: 'text', text: words.t('claim.released') } as const] : []),
    ],
    next: next.title,
    buttons: [
      next,
      ...(sent ? [toolButton(turn, 'claim')] : []),
      openButton(words.t('claim.show'), 'claim.show', { id: event.recordId }),
      openButton(words.t('claim.all'), 'claim.open', {}),
    ],
  });
}

function stateOf({ facts: known }: AuditEvent): ClaimState {
  const states: ClaimState[] = [
    'draft',
    'submitted',
    'inReview',
    'actionRequired',
    'approved',
    'held',
    'paid',
    'denied',
    'cancelled',
  ];
  return states.find((state) => state in claimMoves && state === known['state']) ?? 'draft';
}

function titleOf(event: string) {
  if (event === 'draft') return 'claim.drafted';
  if (event === 'edit') return 'claim.changed';
  return event === 'confirm' ? 'claim.confirmed' : 'claim.nowIn';
}

function nextStep({ words }: Turn, id: string, state: ClaimState): Button {
  switch (state) {
    case 'draft':
    case 'actionRequired':
      return openButton(words.t('claim.submit'), 'claim.submission', { id });
    case 'submitted':
    case 'inReview':
    case 'approved':
    case 'held':
      return openButton(words.t('claim.result'), 'claim.result', { id });
    case 'denied':
    case 'cancelled':
      return openButton(words.t('claim.again'), 'claim.open', {});
    case 'paid':
      return openButton(words.t('button.myWork'), 'myWork.open', {});
  }
}

function claimFacts(turn: Turn, { facts: known, event }: AuditEvent): Block {
  const { words, actor } = turn;
  const text = (name: string): string | null => (known[name] == null ? null : String(known[name]));
  const day = (name: string): string | null => {
    const value = text(name);
    return value && isCalendarDate(value) ? words.date(value) : null;
  };
  const amount = known['amount'];
  const currency = text('currency') ?? '';
  const isDraft = event === 'draft' || event === 'edit';
  return facts([
    [words.t('voucher.programLabel'), programName(turn, text('programId') ?? '')],
    [words.t('voucher.location'), text('location')],
    [words.t('claim.vouchers'), text('numbers')],
    [
      words.t('claim.total'),
      seesAmounts(actor.roles)
        ? amountText(words, typeof amount === 'number' ? { amount, currency } : null)
        : null,
    ],
    [words.t('voucher.claimDue'), day('dueOn')],
    [words.t('claim.invoiceNumber'), text('invoiceNumber')],
    [words.t('claim.reference'), text('toolReference')],
    [words.t(known['state'] === 'paid' ? 'claim.paidOn' : 'claim.on'), isDraft ? null : day('changedOn')],
    [words.t('claim.reason'), text('reason')],
  ]);
}

/** Without a reference it is only recorded here: says so, and what to press in the payment tool. */
function submittedBlocks(turn: Turn, { facts: known }: AuditEvent): Block[] {
  const { words } = turn;
  const recorded = known['confirmation'] === 'recorded';
  return [
    {
      kind: 'text',
      tone: recorded ? 'warning' : 'good',
      text: words.t(recorded ? 'claim.recorded' : 'claim.confirmed'),
    },
    ...(recorded ? toolSteps(turn, 'claim') : []),
  ];
}
