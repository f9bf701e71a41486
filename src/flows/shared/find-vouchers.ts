import type { Customer } from '../../domain/company/company';
import type { Voucher } from '../../domain/voucher/voucher';
import { fold, voucherKey } from '../../language/fold';
import type { Tables } from '../../ports';

/** The voucher with this number, whatever its width and case. */
export async function voucherByNumber(
  { vouchers }: Pick<Tables, 'vouchers'>,
  number: string,
): Promise<Voucher | undefined> {
  const [found] = await vouchers.list({ key: voucherKey(number) }, { limit: 1 });
  return found;
}

/** The customer of this name, whatever its width and case. */
export async function customerByName(
  { customers }: Pick<Tables, 'customers'>,
  name: string,
): Promise<Customer | undefined> {
  const [found] = await customers.list({ key: fold(name) });
  return found;
}
