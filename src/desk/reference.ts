import { randomInt } from 'node:crypto';

/** No letters that are mistaken for digits when read out. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A random reference that a person can read out, for example `VD-7K3M-Q2XP`. */
export function newReference(): string {
  const part = (): string => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `VD-${part()}-${part()}`;
}
