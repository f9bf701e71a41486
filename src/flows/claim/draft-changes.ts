import type { Claim } from '../../domain/claim/claim';
import { claimMoves } from '../../domain/claim/claim-state';
import { claimChecks, earliestClaimDueOn } from '../../domain/claim/claiming';
import type { Location } from '../../domain/company/company';
import { move } from '../../domain/lifecycle';
import type { Voucher } from '../../domain/voucher/voucher';
import { DomainError } from '../../errors';
import type { Change, Work } from '../../desk/flow';
import { load, loadCurrent } from '../../desk/load';
import { claimVouchers, pricedLines, type GroupKey } from './claimable';
import { claimChange, numbersOf, holdVouchers, releaseVouchers } from './claim-change';
import type { ClaimFacts } from './facts';

/** What a person fills in for a draft. */
export interface DraftInput {
  readonly vouchers: readonly string[];
  /** The partner's own. */
  readonly invoiceNumber: string | null;
}

/** Makes a draft of vouchers of one program, location and currency, at the rates as they are now. */
export async function draftClaim(
  work: Work,
  group: GroupKey,
  input: DraftInput,
): Promise<Change<ClaimFacts>> {
  const { tables, newId, today } = work;
  const id = newId();
  const content = await contentOf(work, group, null, input);
  const also = await holdVouchers(tables, id, content.vouchers);
  const claim = await tables.claims.add({
    id,
    state: 'draft',
    programId: group.programId,
    ...content.written,
    reference: null,
    submittedOn: null,
    changedOn: today,
    reason: null,
    confirmation: null,
  });
  return claimChange('draft', null, claim, content, also);
}

/** Changes the vouchers and the invoice number of a draft. */
export async function changeDraft(
  work: Work,
  pressed: { readonly id: string; readonly version: number },
  input: DraftInput,
): Promise<Change<ClaimFacts>> {
  const { tables } = work;
  const claim = await loadCurrent(tables.claims, pressed);
  const state = move(claimMoves, claim.state, 'edit');
  const content = await contentOf(work, claim, claim.id, input);
  const former = await claimVouchers(tables, claim);
  const held = await holdVouchers(tables, claim.id, content.vouchers);
  const released = await releaseVouchers(tables, claim, input.vouchers);
  const saved = await tables.claims.save({ ...claim, state, ...content.written });
  const change = claimChange('edit', claim, saved, content, [...held, ...released]);
  if (held.length + released.length === 0) return change;
  return {
    ...change,
    before: { ...change.before, numbers: numbersOf(former).join(', ') },
    after: { ...change.after, numbers: numbersOf(content.vouchers).join(', ') },
  };
}

interface Content {
  readonly vouchers: readonly Voucher[];
  readonly location: Location;
  readonly written: Pick<Claim, 'locationId' | 'currency' | 'lines' | 'dueOn' | 'invoiceNumber'>;
}

async function contentOf(
  work: Work,
  { programId, locationId }: GroupKey,
  claimId: string | null,
  input: DraftInput,
): Promise<Content> {
  const { tables, scheme } = work;
  const vouchers: Voucher[] = [];
  for (const id of input.vouchers) vouchers.push(await load(tables.vouchers, id));
  await refuseUnclaimable(work, vouchers, claimId);
  const isOther = (voucher: Voucher) =>
    voucher.programId !== programId || voucher.reservation?.locationId !== locationId;
  if (vouchers.some(isOther)) throw new DomainError('mixedClaim');
  const location = await load(tables.locations, locationId);
  const dueOn = earliestClaimDueOn(scheme.rules, vouchers);
  if (!dueOn) throw new DomainError('nothingSelected');
  const lines = await pricedLines(tables, vouchers, location);
  const { currency } = location;
  return {
    vouchers,
    location,
    written: { locationId, currency, lines, dueOn, invoiceNumber: input.invoiceNumber },
  };
}

/** Throws for vouchers that can't be in one claim; what is only doubtful is shown on the card and does not stop it. */
export async function refuseUnclaimable(
  { tables, scheme, today }: Pick<Work, 'tables' | 'scheme' | 'today'>,
  vouchers: readonly Voucher[],
  claimId: string | null,
): Promise<void> {
  const locations = await tables.locations.list();
  const checks = claimChecks({
    vouchers,
    locations,
    amounts: [],
    paymentSetup: undefined,
    claimId,
    scheme,
    today,
  });
  for (const { key, outcome, params } of checks) {
    if (outcome !== 'fail') continue;
    if (key === 'check.notClaimed.fail') throw new DomainError('alreadyClaimed', params);
    throw new DomainError(key === 'check.redeemed.fail' ? 'illegalMove' : 'mixedClaim');
  }
}
