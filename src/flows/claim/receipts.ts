import type { Block, Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { claimMoves, releasesVouchers, type ClaimState } from '../../domain/claim/claim-state';
import { isCalendarDate } from '../../domain/time/dates';
import { seesAmounts } from '../../domain/reading';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { recordedReceipt } from '../shared/recorded-receipt';
import { programName } from '../shared/voucher-facts';
import { amountText, claimTone } from './describe';

/** What was done with a claim, and the one next step of its state. */
export function claimReceipt(turn: Turn, event: AuditEvent): Page {
  const isRecorded = event.event === 'submit' && event.facts['confirmation'] === 'recorded';
  return isRecorded ? sentReceipt(turn, event) : knownReceipt(turn, event);
}

/** Without the payment tool's reference a submission is only recorded here. */
function sentReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { recordId: id } = event;
  return recordedReceipt(turn, event, {
    title: words.t('claim.sent'),
    blocks: [claimFacts(turn, event)],
    tool: 'claim',
    confirm: target('claim.result', { id }),
    buttons: ways(turn, id),
  });
}

function knownReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const state = stateOf(event);
  const next = nextStep(turn, event.recordId, state);
  const released = releasesVouchers(state);
  return receipt(turn, event, {
    title: words.t(titleOf(event.event), { state: words.t(`state.claim.${state}`) }),
    ...(isBad(state) ? { status: { text: words.t(`state.claim.${state}`), tone: claimTone(state) } } : {}),
    blocks: [
      claimFacts(turn, event),
      ...(event.event === 'submit'
        ? [{ kind: 'text', tone: 'good', text: words.t('claim.confirmed') } as const]
        : []),
      ...(released ? [{ kind: 'text', text: words.t('claim.released') } as const] : []),
    ],
    next: next.title,
    buttons: [next, ...ways(turn, event.recordId)],
  });
}

function ways({ words }: Turn, id: string): Button[] {
  return [
    openButton(words.t('claim.show'), 'claim.show', { id }),
    openButton(words.t('claim.all'), 'claim.open', {}),
  ];
}

/** Where the money does not come, or not yet: nothing to be shown in green. */
function isBad(state: ClaimState): boolean {
  return state === 'actionRequired' || state === 'held' || releasesVouchers(state);
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
