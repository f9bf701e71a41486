import { claimDueOn } from '../../domain/claim/claim';
import { RECORDED, refusable, type Confirmation } from '../../domain/confirmation';
import type { Day } from '../../domain/time/day';
import { move } from '../../domain/lifecycle';
import {
  voucherMoves,
  voucherState,
  type RedeemedVoucher,
  type ReservedVoucher,
  type Voucher,
} from '../../domain/voucher/voucher';
import { DomainError } from '../../errors';
import type { Tables } from '../../ports';
import { confirmationFacts, confirmationOf } from '../shared/tool-steps';
import { unconfirmedRedemptions } from '../shared/find-vouchers';
import type { Change, Work } from '../../desk/flow';
import { loadCurrent } from '../../desk/load';
import { redemptionCandidates, judge, lacks, type Judged, type Pressed } from './candidates';
import type { ConfirmedFacts, NextFacts, RedemptionFacts, RefusedFacts } from './facts';

/** Redeems all of the vouchers or, by throwing, none: each is read again and passes its checks again. */
export async function redeemVouchers(
  work: Work,
  { vouchers: pressed }: { readonly vouchers: readonly Pressed[] },
): Promise<Change<RedemptionFacts>> {
  const vouchers: ReservedVoucher[] = [];
  for (const one of pressed)
    vouchers.push(requireReserved(await loadCurrent(work.tables.vouchers, one), work));
  const judged = await judge(work.tables, work, vouchers);
  for (const one of judged) refuseWithoutProof(one);
  const count = judged.reduce((sum, { missing }) => sum + missing.length, 0);
  if (count > 0) throw new DomainError('checksFailed', { count });
  const changes = [];
  for (const voucher of vouchers) changes.push(await redeemOne(work, voucher));
  const [first, ...also] = changes;
  if (!first) throw new DomainError('nothingSelected');
  const [doByOn = null] = vouchers.map(({ expiresOn }) => expiresOn).sort();
  const facts = { redeemedOn: work.today, doByOn, vouchers: changes.map((change) => change.facts) };
  return { ...first, facts, also };
}

/** Throws where the voucher's state has no redemption, before anything else is looked at. */
function requireReserved(voucher: Voucher, day: Pick<Day, 'dayIn'>): ReservedVoucher {
  move(voucherMoves, voucherState(voucher, day), 'redeem');
  if (voucher.state !== 'reserved') throw new DomainError('illegalMove');
  return voucher;
}

function refuseWithoutProof(judged: Judged): void {
  const { number } = judged.voucher;
  if (lacks(judged, 'check.report.fail')) throw new DomainError('reportMissing', { number });
  if (lacks(judged, 'check.deliverable.fail')) throw new DomainError('deliverableMissing', { number });
}

async function redeemOne(
  { tables, today, scheme }: Work,
  voucher: ReservedVoucher,
): Promise<Change<RedemptionFacts['vouchers'][number]>> {
  const redeemed: RedeemedVoucher = {
    ...voucher,
    state: 'redeemed',
    redeemedOn: today,
    confirmation: RECORDED,
  };
  const saved = await tables.vouchers.save(redeemed);
  return {
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'voucher.redeem',
    facts: {
      id: voucher.id,
      number: voucher.number,
      customer: voucher.customerName,
      dueOn: claimDueOn(scheme.rules, today),
      expiresOn: voucher.expiresOn,
    },
    // That of the reservation is for when the redemption is refused.
    before: { state: 'reserved', ...confirmationFacts(voucher.confirmation) },
    after: { state: 'redeemed', confirmation: 'recorded' },
  };
}

/** A person saw the redemption in the voucher tool. */
export async function confirmRedemption(
  work: Work,
  pressed: Pressed,
  { reference }: { readonly reference: string | null },
): Promise<Change<ConfirmedFacts>> {
  const { tables, actor, now } = work;
  const voucher = await loadRedeemed(tables, pressed, 'confirm');
  const confirmation: Confirmation = { state: 'confirmed', at: now, by: actor.name, reference };
  const saved = await tables.vouchers.save({ ...voucher, confirmation });
  return {
    ...about(voucher, saved.version),
    event: 'voucher.confirm',
    facts: { ...factsOf(voucher), toolReference: reference, ...(await nextOne(work, voucher)) },
    before: { confirmation: voucher.confirmation.state },
    after: { confirmation: confirmation.state },
  };
}

/** The voucher tool did not take the redemption: the voucher is reserved again, as it was. */
export async function refuseRedemption(
  work: Work,
  pressed: Pressed,
  { reason }: { readonly reason: string },
): Promise<Change<RefusedFacts>> {
  const { tables } = work;
  const { redeemedOn, ...voucher } = await loadRedeemed(tables, pressed, 'refuseRedemption');
  refusable(voucher.confirmation);
  if (voucher.claimId) throw new DomainError('alreadyClaimed', { number: voucher.number });
  const redemption = await tables.audit.last('voucher', voucher.id, ['redeem']);
  const reserved: ReservedVoucher = {
    ...voucher,
    state: 'reserved',
    redeemedOn: null,
    claimId: null,
    confirmation: confirmationOf(redemption?.before ?? {}),
  };
  const saved = await tables.vouchers.save(reserved);
  return {
    ...about(voucher, saved.version),
    event: 'voucher.refuseRedemption',
    facts: {
      ...factsOf(voucher),
      reason,
      expiresOn: voucher.expiresOn,
      ...(await nextOne(work, voucher)),
    },
    before: { state: 'redeemed', redeemedOn },
    after: { state: 'reserved' },
  };
}

async function loadRedeemed(
  { vouchers }: Pick<Tables, 'vouchers'>,
  pressed: Pressed,
  event: 'confirm' | 'refuseRedemption',
): Promise<RedeemedVoucher> {
  const voucher = await loadCurrent(vouchers, pressed);
  move(voucherMoves, voucher.state, event);
  if (voucher.state !== 'redeemed') throw new DomainError('illegalMove');
  return voucher;
}

function about({ id }: { readonly id: string }, recordVersion: number) {
  return { recordId: id, recordVersion };
}

function factsOf({ number, customerName }: Pick<RedeemedVoucher, 'number' | 'customerName'>) {
  return { number, customer: customerName };
}

/**
 * What comes next once one redemption is settled, as facts of its receipt: another that waits to be confirmed, the one
 * that may expire first before the others; else another voucher that is ready to be redeemed; else nothing.
 */
async function nextOne(work: Work, { id }: Pick<Voucher, 'id'>): Promise<NextFacts> {
  const tables = { ...work, store: work.tables };
  const isOther = (voucher: Voucher): boolean => voucher.id !== id;
  const waiting = (await unconfirmedRedemptions(tables, 2)).find(isOther);
  if (waiting) return { nextStep: 'confirm', nextId: waiting.id, nextNumber: waiting.number };
  const { ready } = await redemptionCandidates(tables);
  const next = ready.map(({ voucher }) => voucher).find(isOther);
  return next
    ? { nextStep: 'redeem', nextId: next.id, nextNumber: next.number }
    : { nextStep: null, nextId: null, nextNumber: null };
}
