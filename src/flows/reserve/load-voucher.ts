import type { Day } from '../../domain/time/day';
import { move } from '../../domain/lifecycle';
import {
  voucherMoves,
  voucherState,
  type AssignedVoucher,
  type Cancellation,
  type ReservedVoucher,
  type VoucherEvent,
} from '../../domain/voucher/voucher';
import { DomainError } from '../../errors';
import type { Tables } from '../../ports';
import { load, loadCurrent } from '../../desk/load';

/** The version is absent where a page is drawn, and given where a press changes the record. */
export interface Pressed {
  readonly id: string;
  readonly version?: number;
}

async function loadFor(
  { vouchers }: Pick<Tables, 'vouchers'>,
  { id, version }: Pressed,
  day: Pick<Day, 'dayIn'>,
  event: VoucherEvent,
) {
  const voucher =
    version === undefined ? await load(vouchers, id) : await loadCurrent(vouchers, { id, version });
  move(voucherMoves, voucherState(voucher, day), event);
  return voucher;
}

/** The voucher, if it can be reserved now; else `DomainError('illegalMove')`. */
export async function loadAssigned(
  tables: Pick<Tables, 'vouchers'>,
  pressed: Pressed,
  day: Pick<Day, 'dayIn'>,
): Promise<AssignedVoucher> {
  const voucher = await loadFor(tables, pressed, day, 'reserve');
  if (voucher.state !== 'assigned') throw new DomainError('illegalMove');
  return voucher;
}

/** The voucher, if it is reserved and the event is open to it now; else `DomainError('illegalMove')`. */
export async function loadReserved(
  tables: Pick<Tables, 'vouchers'>,
  pressed: Pressed,
  day: Pick<Day, 'dayIn'>,
  event: VoucherEvent,
): Promise<ReservedVoucher> {
  const voucher = await loadFor(tables, pressed, day, event);
  if (voucher.state !== 'reserved') throw new DomainError('illegalMove');
  return voucher;
}

/** The voucher, if its reservation was cancelled and the event is open to it now; else `DomainError('illegalMove')`. */
export async function loadCancelled(
  tables: Pick<Tables, 'vouchers'>,
  pressed: Pressed,
  day: Pick<Day, 'dayIn'>,
  event: VoucherEvent,
): Promise<AssignedVoucher & { readonly confirmation: Cancellation }> {
  const voucher = await loadFor(tables, pressed, day, event);
  if (voucher.state !== 'assigned' || voucher.confirmation === null) throw new DomainError('illegalMove');
  return { ...voucher, confirmation: voucher.confirmation };
}

/** The voucher as it is once no reservation holds it. */
export function withoutReservation(
  voucher: ReservedVoucher,
  confirmation: Cancellation | null = null,
): AssignedVoucher {
  return { ...voucher, state: 'assigned', reservation: null, confirmation };
}
