import type { Block, Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { releasesVouchers, type ClaimState } from '../../domain/claim/claim-state';
import { seesAmounts } from '../../domain/reading';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { recordedReceipt } from '../shared/tool-steps';
import { programName } from '../shared/voucher-facts';
import { amountText, claimTone } from './blocks';
import type { ClaimFacts, SetupFacts } from './facts';

/** What was done with a claim, and the one next step of its state. */
export function claimReceipt(turn: Turn, event: AuditEvent<ClaimFacts>): Page {
  const isRecorded = event.event === 'submit' && event.facts.confirmation === 'recorded';
  return isRecorded ? sentReceipt(turn, event) : knownReceipt(turn, event);
}

/** Without the payment tool's reference a submission is only recorded here. */
function sentReceipt(turn: Turn, event: AuditEvent<ClaimFacts>): Page {
  const { words } = turn;
  const { recordId: id } = event;
  return recordedReceipt(turn, event, {
    title: words.t('claim.sent'),
    blocks: [factsBlock(turn, event)],
    tool: 'claim',
    confirm: target('claim.result', { id }),
    buttons: ways(turn, id),
  });
}

function knownReceipt(turn: Turn, event: AuditEvent<ClaimFacts>): Page {
  const { words } = turn;
  const { state } = event.facts;
  const next = nextStep(turn, event.recordId, state);
  const released = releasesVouchers(state);
  return receipt(turn, event, {
    title: words.t(titleOf(event.event), { state: words.t(`state.claim.${state}`) }),
    ...(isBad(state) ? { status: { text: words.t(`state.claim.${state}`), tone: claimTone(state) } } : {}),
    blocks: [
      factsBlock(turn, event),
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

function factsBlock(turn: Turn, { facts: known, event }: AuditEvent<ClaimFacts>): Block {
  const { words, actor } = turn;
  const { amount, currency, changedOn } = known;
  const isDraft = event === 'draft' || event === 'edit';
  return facts([
    [words.t('voucher.programLabel'), programName(turn, known.programId)],
    [words.t('voucher.location'), known.location],
    [words.t('claim.vouchers'), known.numbers.join(', ')],
    [
      words.t('claim.total'),
      seesAmounts(actor.roles) ? amountText(words, amount === null ? null : { amount, currency }) : null,
    ],
    [words.t('voucher.claimDue'), words.date(known.dueOn)],
    [words.t('claim.invoiceNumber'), known.invoiceNumber],
    [words.t('claim.reference'), known.toolReference],
    [words.t(known.state === 'paid' ? 'claim.paidOn' : 'claim.on'), isDraft ? null : words.date(changedOn)],
    [words.t('claim.reason'), known.reason],
  ]);
}

/** What is done of the set-up, and what is still open. */
export function setupReceipt(turn: Turn, event: AuditEvent<SetupFacts>): Page {
  const { words, scheme } = turn;
  const { programId: program, done, total } = event.facts;
  const open = scheme.paymentSetup.filter(({ id }) => !done.includes(id));
  const next = words.t('claim.all');
  return receipt(turn, event, {
    title: words.t('claim.setupTitle', { program }),
    blocks: [
      { kind: 'text', text: words.t('claim.setupCount', { done: done.length, total }) },
      ...open.map(
        ({ text }) => ({ kind: 'text', text: words.t('claim.setupOpen', { item: words.of(text) }) }) as const,
      ),
    ],
    next,
    buttons: [
      openButton(next, 'claim.open', {}),
      openButton(words.t('claim.setup'), 'claim.setup', { id: event.recordId }),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}
