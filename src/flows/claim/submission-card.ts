import type { Page } from '../../cards/page';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { toolButton, toolSteps } from '../shared/tool-steps';
import { pricedLines } from './claimable';
import { warnings } from './describe';
import { stepFacts, stepHead, viewFor } from './step-parts';

/** What to do in the payment tool, and the form that takes its reference. */
export async function submissionPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
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
      {
        kind: 'field',
        id: 'invoiceNumber',
        input: 'text',
        label: words.t('claim.invoiceNumber'),
        hint: words.t('claim.invoiceHint'),
        maxLength: 40,
        value: claim.invoiceNumber,
      },
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
