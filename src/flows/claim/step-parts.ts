import type { FactsBlock, Page } from '../../cards/page';
import { claimMoves, type ClaimEvent } from '../../domain/claim/claim-state';
import { move } from '../../domain/lifecycle';
import type { Turn } from '../../desk/flow';
import { facts } from '../../desk/pages';
import { deadline } from '../shared/voucher-facts';
import { claimTone, totalText, viewClaim, type ClaimView } from './describe';

/** The claim, or `DomainError('illegalMove')` where its state does not take the event. */
export async function viewFor(turn: Turn, id: string, event: ClaimEvent): Promise<ClaimView> {
  const view = await viewClaim(turn, id);
  move(claimMoves, view.claim.state, event);
  return view;
}

/** Title and state of a page that asks for one step. */
export function stepHead(
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
export function stepFacts(turn: Turn, { claim, vouchers }: ClaimView): FactsBlock {
  const { words, today } = turn;
  return facts([
    [words.t('claim.vouchers'), words.list(vouchers.map(({ number }) => number))],
    [words.t('claim.total'), totalText(turn, claim)],
    [words.t('voucher.claimDue'), deadline(words, claim.dueOn, today)],
  ]);
}
