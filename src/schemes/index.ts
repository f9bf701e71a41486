import type { Scheme } from '../domain/scheme/scheme';
import { planningServices } from './planning-services';

/** Every scheme that the bot serves; a new one is one import and one entry here. */
export const schemes: readonly Scheme[] = [planningServices];

/** The scheme with this id, or undefined. */
export function schemeById(id: string): Scheme | undefined {
  return schemes.find((scheme) => scheme.id === id);
}
