import { DomainError } from '../errors';
import type { Instant } from './time/dates';

/**
 * Whether a step that is also carried out in another tool is known to stand there. No tool of the program has a
 * public interface, so a person says so: `recorded` here only, `confirmed` there, or `refused` there.
 */
export type Confirmation =
  | { readonly state: 'recorded' }
  | {
      readonly state: 'confirmed';
      readonly at: Instant;
      readonly by: string;
      readonly reference: string | null;
    }
  | { readonly state: 'refused'; readonly at: Instant; readonly by: string; readonly reason: string };

/** Lets a refusal pass while the step is not known to stand there; else throws `DomainError('alreadyConfirmed')`. */
export function refusable(confirmation: Confirmation | null | undefined): void {
  if (confirmation?.state === 'confirmed') throw new DomainError('alreadyConfirmed');
}

export const RECORDED: Confirmation = { state: 'recorded' };
