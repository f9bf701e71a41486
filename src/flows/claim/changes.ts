import type { Claim } from '../../domain/claim/claim';
import { claimMoves, releasesVouchers } from '../../domain/claim/claim-state';
import { RECORDED, type Confirmation } from '../../domain/confirmation';
import { move } from '../../domain/lifecycle';
import { findProgram } from '../../domain/scheme/scheme';
import type { CalendarDate } from '../../domain/time/dates';
import { DomainError, InputError } from '../../errors';
import type { Change, Work } from '../../desk/flow';
import { load, loadCurrent } from '../../desk/load';
import { claimVouchers, pricedLines } from './claimable';
import { claimChange, releaseVouchers } from './claim-change';
import { refuseUnclaimable } from './draft-changes';
import { type ClaimFacts, type SetupFacts, possibleResults, WITH_REASON, type Result } from './facts';

interface Pressed {
  readonly id: string;
  readonly version: number;
}

/** What a person fills in when the claim was submitted in the payment tool. */
export interface SubmitInput {
  /** The payment tool's. */
  readonly reference: string | null;
  /** The partner's own. */
  readonly invoiceNumber: string | null;
}

/**
 * Submits a draft, or again what needed action, at the rates as they are now. With the payment tool's reference it
 * counts as confirmed there, else as recorded here.
 */
export async function submitClaim(
  work: Work,
  pressed: Pressed,
  { reference, invoiceNumber }: SubmitInput,
): Promise<Change<ClaimFacts>> {
  const { tables, today, now, actor } = work;
  const claim = await loadCurrent(tables.claims, pressed);
  const state = move(claimMoves, claim.state, 'submit');
  const vouchers = await claimVouchers(tables, claim);
  await refuseUnclaimable(work, vouchers, claim.id);
  const location = await load(tables.locations, claim.locationId);
  const confirmed: Confirmation = { state: 'confirmed', at: now, by: actor.name, reference };
  const saved = await tables.claims.save({
    ...claim,
    state,
    currency: location.currency,
    lines: await pricedLines(tables, vouchers, location),
    reference,
    invoiceNumber,
    submittedOn: claim.submittedOn ?? today,
    changedOn: today,
    reason: null,
    confirmation: reference ? confirmed : RECORDED,
  });
  return claimChange('submit', claim, saved, { location, vouchers });
}

/** What a person saw in the payment tool. */
export interface ResultInput {
  readonly result: Result;
  readonly on: CalendarDate;
  readonly reason: string | null;
  readonly reference: string | null;
}

/** Writes down what the payment tool shows; a denied claim gives its vouchers back. */
export async function recordResult(
  { tables, today, now, actor }: Work,
  pressed: Pressed,
  { result, on, reason, reference }: ResultInput,
): Promise<Change<ClaimFacts>> {
  const claim = await loadCurrent(tables.claims, pressed);
  const state = move(claimMoves, claim.state, result);
  if (!possibleResults(claim).includes(result)) throw new DomainError('alreadyConfirmed');
  const asked = WITH_REASON.includes(result);
  if (asked && !reason) throw new InputError({ reason: { code: 'required' } });
  if (on > today) throw new InputError({ on: { code: 'inTheFuture' } });
  if (claim.submittedOn && on < claim.submittedOn) throw new InputError({ on: { code: 'beforeSubmission' } });
  const known = reference ?? claim.reference;
  const seen: Claim = {
    ...claim,
    state,
    reference: known,
    reason: asked ? reason : null,
    changedOn: state === claim.state ? claim.changedOn : on,
    confirmation: { state: 'confirmed', at: now, by: actor.name, reference: known },
  };
  const saved = await tables.claims.save(seen);
  const location = await load(tables.locations, claim.locationId);
  const vouchers = await claimVouchers(tables, claim);
  const also = releasesVouchers(state) ? await releaseVouchers(tables, claim) : [];
  return claimChange(result, claim, saved, { location, vouchers }, also);
}

/** Cancels the claim and gives its vouchers back. */
export async function cancelClaim(
  { tables, today }: Work,
  pressed: Pressed,
  { reason }: { readonly reason: string | null },
): Promise<Change<ClaimFacts>> {
  const claim = await loadCurrent(tables.claims, pressed);
  const state = move(claimMoves, claim.state, 'cancel');
  const location = await load(tables.locations, claim.locationId);
  const vouchers = await claimVouchers(tables, claim);
  const also = await releaseVouchers(tables, claim);
  const saved = await tables.claims.save({ ...claim, state, reason, changedOn: today });
  return claimChange('cancel', claim, saved, { location, vouchers }, also);
}

/** Writes down which items of a program's payment set-up are done. */
export async function savePaymentSetup(
  { tables, scheme }: Work,
  { id, version }: Pressed,
  input: { readonly done: readonly string[] },
): Promise<Change<SetupFacts>> {
  if (!findProgram(scheme, id)) throw new DomainError('notFound');
  const known = scheme.paymentSetup.map((item) => item.id);
  if (input.done.some((item) => !known.includes(item)))
    throw new InputError({ done: { code: 'notAChoice' } });
  const setup = await tables.paymentSetups.get(id);
  if ((setup?.version ?? 0) !== version) throw new DomainError('stale');
  const done = known.filter((item) => input.done.includes(item));
  const saved = setup
    ? await tables.paymentSetups.save({ ...setup, done })
    : await tables.paymentSetups.add({ id, done });
  return {
    event: 'paymentSetup.savePaymentSetup',
    recordId: id,
    recordVersion: saved.version,
    facts: { programId: id, done, total: known.length },
    before: { done: setup?.done.join(',') ?? null },
    after: { done: done.join(',') },
  };
}
