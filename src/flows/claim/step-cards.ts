import type { Page } from '../../cards/page';
import { DomainError } from '../../errors';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { toolButton } from '../shared/tool-steps';
import { viewClaim } from './describe';
import { stepFacts, stepHead, viewFor } from './step-parts';
import { possibleResults } from './tool-result';

interface Id {
  readonly id: string;
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
