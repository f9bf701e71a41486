/** An amount in the currency's minor unit (cents; whole yen), currency as ISO 4217. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Digits after the decimal point in the currency, as written by people (0 for JPY, 2 for USD). */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
    2
  );
}

/** The sum of amounts of one currency; null when any of them is not known. */
export function total(amounts: readonly (Money | null)[], currency: string): Money | null {
  let sum = 0;
  for (const amount of amounts) {
    if (!amount) return null;
    if (amount.currency !== currency) throw new RangeError(`${amount.currency} in a total of ${currency}`);
    sum += amount.amount;
  }
  return { amount: sum, currency };
}
