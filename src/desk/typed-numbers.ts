import { compactNumber, numberTail, TAIL_LENGTH } from '../domain/voucher/number';
import type { Voucher } from '../domain/voucher/voucher';
import { voucherKey } from '../language/fold';
import type { Tables } from '../ports';

type Vouchers = Pick<Tables, 'vouchers'>;

/** A hundred thousand vouchers have about as many of one end of two characters. */
const MOST = { limit: 1_000 } as const;

/** The voucher with this very number, whatever its width and case. */
export async function voucherByNumber({ vouchers }: Vouchers, number: string): Promise<Voucher | undefined> {
  const [found] = await vouchers.list({ key: voucherKey(number) }, { limit: 1 });
  return found;
}

/** Which of the ends of numbers, without separators, some voucher's number has. */
export async function numbersThatEndSo(
  { vouchers }: Vouchers,
  ends: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await vouchers.list({ tail: [...new Set(ends.flatMap(tailsOf))] }, MOST);
  return new Set(ends.filter((end) => found.some(({ key }) => compactNumber(key).endsWith(end))));
}

/** The vouchers that a typed number may mean: the one that has it, else those whose numbers end so. */
export async function vouchersMeant(tables: Vouchers, typed: string): Promise<Voucher[]> {
  const exact = await voucherByNumber(tables, typed);
  if (exact) return [exact];
  const end = compactNumber(voucherKey(typed));
  const found = await tables.vouchers.list({ tail: tailsOf(end) }, MOST);
  const fitting = found.filter(({ key }) => compactNumber(key).endsWith(end));
  const whole = fitting.filter(({ key }) => compactNumber(key) === end);
  return whole.length > 0 ? whole : fitting;
}

/** What may stand before a short end. */
const LETTERS = [...'0123456789abcdefghijklmnopqrstuvwxyz'];

/** The tails by which numbers that end so are found: of a shorter end all that it can be a part of, of a single character none. */
function tailsOf(end: string): string[] {
  const { length } = [...end];
  if (length >= TAIL_LENGTH) return [numberTail(end)];
  return length === TAIL_LENGTH - 1 ? [end, ...LETTERS.map((letter) => letter + end)] : [];
}
