/** Characters by whose number a voucher is looked up where only the end of it is known. */
export const TAIL_LENGTH = 3;

/** A number's key (`voucherKey`) without what stands between its parts: `ps-2026-1048` is `ps20261048`. */
export function compactNumber(key: string): string {
  return key.replace(/[-_/.#:]/gu, '');
}

/** The last characters of a number's key without separators, by which it is found from its end; all of a shorter one. */
export function numberTail(key: string): string {
  return [...compactNumber(key)].slice(-TAIL_LENGTH).join('');
}
