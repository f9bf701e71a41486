import { refusable, type Confirmation } from '../../domain/confirmation';
import { move } from '../../domain/lifecycle';
import { voucherMoves, type RedeemedVoucher, type ReservedVoucher } from '../../domain/voucher/voucher';
import { DomainError } from '../../errors';
import type { Tables } from '../../ports';
import { confirmationOf } from '../shared/confirmation-facts';
import type { Change, Work } from '../../desk/flow';
import { loadCurrent } from '../../desk/load';
import { nextOne } from './next-one';
import type { Pressed } from './pressed';

/** How far back the redemption is looked for; few events can follow it. */
const LOOKED_BACK = 50;

/** A person saw the redemption in the voucher tool. */
export async function confirmRedemption(
  work: Work,
  pressed: Pressed,
  { reference }: { readonly reference: string | null },
): Promise<Change> {
  const { tables, actor, now } = work;
  const voucher = await loadRedeemed(tables, pressed, 'confirm');
  const confirmation: Confirmation = { state: 'confirmed', at: now, by: actor.name, reference };
  const saved = await tables.vouchers.save({ ...voucher, confirmation });
  return {
    ...about(voucher, saved.version),
    event: 'confirm',
    facts: { ...shown(voucher), toolReference: reference, ...(await nextOne(work, voucher)) },
    before: { confirmation: voucher.confirmation.state },
    after: { confirmation: confirmation.state },
  };
}

/** The voucher tool did not take the redemption: the voucher is reserved again, as it was. */
export async function refuseRedemption(
  work: Work,
  pressed: Pressed,
  { reason }: { readonly reason: string },
): Promise<Change> {
  const { tables } = work;
  const { redeemedOn, ...voucher } = await loadRedeemed(tables, pressed, 'refuseRedemption');
  refusable(voucher.confirmation);
  if (voucher.claimId) throw new DomainError('alreadyClaimed', { number: voucher.number });
  const history = await tables.audit.of('voucher', voucher.id, LOOKED_BACK);
  const redemption = history.find(({ event }) => event === 'redeem');
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
    event: 'refuseRedemption',
    facts: { ...shown(voucher), reason, ...(await nextOne(work, voucher)) },
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
  return { kind: 'voucher', recordId: id, recordVersion } as const;
}

function shown({ id, number, customerName }: Pick<RedeemedVoucher, 'id' | 'number' | 'customerName'>) {
  return { id, number, customer: customerName };
}
