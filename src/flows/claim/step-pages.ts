import type { FactsBlock, Page } from '../../cards/page';
import { claimMoves, type ClaimEvent } from '../../domain/claim/claim-state';
import { move } from '../../domain/lifecycle';
import { DomainError } from '../../errors';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts } from '../../desk/pages';
import { toolButton, toolSteps } from '../shared/tool-steps';
import { pricedLines } from './claimable';
import {
  claimTone,
  totalText,
  viewClaim,
  warnings,
  type ClaimView,
  claimDueText,
  invoiceField,
} from './blocks';
import { possibleResults } from './facts';

interface Id {
  readonly id: string;
}

/** What to do in the payment tool, and the form that takes its reference. */
export async function submissionPage(turn: Turn, { id }: Id): Promise<Page> {
  const { words, store } = turn;
  const view = await viewFor(turn, id, 'submit');
  const { claim, location, vouchers } = view;
  const lines = await pricedLines(store, vouchers, location);
  const priced = { ...claim, currency: location.currency, lines };
  return {
    ...stepHead(turn, { ...view, claim: priced }, words.t('claim.submitTitle')),
    blocks: [
      stepFacts(turn, { ...view, claim: priced }),
      ...(claim.reason
        ? [
            {
              kind: 'text',
              tone: 'attention',
              text: words.t('claim.asked', { reason: claim.reason }),
            } as const,
          ]
        : []),
      ...toolSteps(turn, 'claim'),
      { kind: 'text', text: words.t('claim.submitText') },
      {
        kind: 'field',
        id: 'reference',
        input: 'text',
        label: words.t('claim.reference'),
        hint: words.t('claim.referenceHint'),
        maxLength: 60,
        value: claim.reference,
      },
      invoiceField(words, claim),
      ...(await warnings(turn, { ...priced, vouchers })),
    ],
    buttons: [
      {
        kind: 'submit',
        title: words.t('claim.isSubmitted'),
        verb: 'claim.submit',
        data: { id, version: claim.version },
      },
      toolButton(turn, 'claim'),
      openButton(words.t('button.back'), 'claim.show', { id }),
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}

/** Asks what the payment tool shows now. */
export async function resultPage(turn: Turn, { id }: Id): Promise<Page> {
  const { words, today } = turn;
  const view = await viewClaim(turn, id);
  const { claim } = view;
  const results = possibleResults(claim);
  if (results.length === 0) throw new DomainError('illegalMove');
  return {
    ...stepHead(turn, view, words.t('claim.resultTitle')),
    blocks: [
      stepFacts(turn, view),
      {
        kind: 'field',
        id: 'result',
        input: 'choice',
        label: words.t('claim.result'),
        required: true,
        choices: results.map((result) => ({ value: result, title: words.t(`claim.result.${result}`) })),
      },
      {
        kind: 'field',
        id: 'on',
        input: 'date',
        label: words.t('claim.on'),
        required: true,
        value: today,
        max: today,
      },
      {
        kind: 'field',
        id: 'reason',
        input: 'lines',
        label: words.t('claim.resultReason'),
        hint: words.t('claim.resultReasonHint'),
        maxLength: 500,
      },
      {
        kind: 'field',
        id: 'reference',
        input: 'text',
        label: words.t('claim.reference'),
        maxLength: 60,
        value: claim.reference,
      },
    ],
    buttons: [
      {
        kind: 'submit',
        title: words.t('button.save'),
        verb: 'claim.record',
        data: { id, version: claim.version },
      },
      toolButton(turn, 'claim'),
      openButton(words.t('button.back'), 'claim.show', { id }),
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}

/** Asks whether to cancel, and why. */
export async function cancellationPage(turn: Turn, { id }: Id): Promise<Page> {
  const { words } = turn;
  const view = await viewFor(turn, id, 'cancel');
  const { claim } = view;
  return {
    ...stepHead(turn, view, words.t('claim.cancelTitle')),
    blocks: [
      stepFacts(turn, view),
      { kind: 'text', text: words.t(claim.state === 'draft' ? 'claim.cancelDraftText' : 'claim.cancelText') },
      { kind: 'field', id: 'reason', input: 'lines', label: words.t('claim.cancelReason'), maxLength: 500 },
    ],
    buttons: [
      {
        kind: 'submit',
        destructive: true,
        title: words.t('claim.cancel'),
        verb: 'claim.cancel',
        data: { id, version: claim.version },
      },
      ...(claim.state === 'draft' ? [] : [toolButton(turn, 'claim')]),
      openButton(words.t('button.back'), 'claim.show', { id }),
    ],
  };
}

/** The claim, or `DomainError('illegalMove')` where its state does not take the event. */
async function viewFor(turn: Turn, id: string, event: ClaimEvent): Promise<ClaimView> {
  const view = await viewClaim(turn, id);
  move(claimMoves, view.claim.state, event);
  return view;
}

/** Title and state of a page that asks for one step. */
function stepHead(
  { words }: Turn,
  { claim, location }: ClaimView,
  step: string,
): Pick<Page, 'title' | 'status'> {
  return {
    title: words.t('claim.stepTitle', { step, program: claim.programId, location: location.name }),
    status: { text: words.t(`state.claim.${claim.state}`), tone: claimTone(claim.state) },
  };
}

/** The few facts by which a claim is recognized. */
function stepFacts(turn: Turn, { claim, vouchers }: ClaimView): FactsBlock {
  const { words } = turn;
  return facts([
    [words.t('claim.vouchers'), words.list(vouchers.map(({ number }) => number))],
    [words.t('claim.total'), totalText(turn, claim)],
    [words.t('voucher.claimDue'), claimDueText(turn, claim)],
  ]);
}
