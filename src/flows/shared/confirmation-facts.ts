import type { Fields } from '../../domain/audit';
import { RECORDED, type Confirmation } from '../../domain/confirmation';
import { isInstant, type Instant } from '../../domain/time/dates';

/** What is known of a step in the other tool, as an audit row keeps it for when the next step is undone. */
export function confirmationFacts(confirmation: Confirmation | null): Fields {
  switch (confirmation?.state) {
    case undefined:
      return { confirmation: null };
    case 'recorded':
      return { confirmation: 'recorded' };
    case 'confirmed': {
      const { state, at, by, reference } = confirmation;
      return { confirmation: state, confirmedAt: at, confirmedBy: by, toolReference: reference };
    }
    case 'refused': {
      const { state, at, by, reason } = confirmation;
      return { confirmation: state, refusedAt: at, refusedBy: by, reason };
    }
  }
}

/** The same read back. Rows of earlier releases may lack who confirmed it and when: then it counts as recorded. */
export function confirmationOf(facts: Fields): Confirmation {
  const { confirmation, confirmedAt, confirmedBy, toolReference, refusedAt, refusedBy, reason } = facts;
  if (confirmation === 'confirmed' && isAt(confirmedAt)) {
    const reference = toolReference == null ? null : String(toolReference);
    return { state: 'confirmed', at: confirmedAt, by: String(confirmedBy), reference };
  }
  if (confirmation === 'refused' && isAt(refusedAt))
    return { state: 'refused', at: refusedAt, by: String(refusedBy), reason: String(reason) };
  return RECORDED;
}

function isAt(value: Fields[string] | undefined): value is Instant {
  return typeof value === 'string' && isInstant(value);
}
