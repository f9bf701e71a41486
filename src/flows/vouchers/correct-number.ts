import { move } from '../../domain/lifecycle';
import { voucherMoves, voucherState } from '../../domain/voucher/voucher';
import { InputError } from '../../errors';
import { tidyNumber, voucherKey } from '../../language/fold';
import type { Change, Work } from '../../desk/flow';
import { loadCurrent } from '../../desk/load';

/** Puts a mistyped number right; the audit trail keeps the old one. Throws InputError when the number is another voucher's. */
export async function correctNumber(
  { tables, today }: Work,
  pressed: { readonly id: string; readonly version: number },
  input: { readonly number: string },
): Promise<Change> {
  const voucher = await loadCurrent(tables.vouchers, pressed);
  move(voucherMoves, voucherState(voucher, today), 'correctNumber');
  const number = tidyNumber(input.number);
  const key = voucherKey(number);
  if (number === voucher.number) throw new InputError({ number: { code: 'unchanged' } });
  const [holder] = await tables.vouchers.list({ key });
  if (holder && holder.id !== voucher.id) throw new InputError({ number: { code: 'duplicateVoucher' } });
  const saved = await tables.vouchers.save({ ...voucher, number, key });
  return {
    kind: 'voucher',
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'correctNumber',
    facts: { number, formerNumber: voucher.number, customer: voucher.customerName, state: saved.state },
    before: { number: voucher.number },
    after: { number },
  };
}
