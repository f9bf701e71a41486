import type { Instant } from '../domain/time/dates';
import type { Locale } from '../domain/locale';
import type { Versioned } from '../domain/versioned';

/** Why the bot can't speak to somebody in the chat. */
export type Obstacle = 'notInstalled' | 'blocked' | 'disabled';

/** A conversation in which the bot may speak, or might once the obstacle is gone. */
export interface Conversation extends Versioned {
  /** Null for a group chat or a channel. */
  readonly personId: string | null;
  /** The conversation reference as the channel's SDK needs it, JSON. */
  readonly reference: string;
  readonly installedAt: Instant | null;
  readonly welcomedAt: Instant | null;
  readonly obstacle: Obstacle | null;
  /** The language of the client that was last heard from. */
  readonly locale: Locale | null;
  /** When a form was last opened or pressed here; null when the last answer took no input. */
  readonly formAt: Instant | null;
  /** When the person went on to another chat; null for the one that was used last, and where nobody's chat it is. */
  readonly leftAt: Instant | null;
}

/**
 * `unknown`: the answer was lost, so that it may have been sent; it is not sent again by itself. `dead`: given up.
 * `obsolete`: its reason had gone before it was sent.
 */
export type OutboxState = 'pending' | 'sent' | 'obsolete' | 'dead' | 'unknown';

/** How a notice reached its reader. */
export type Route = 'chat' | 'activityFeed' | 'mail';

/** Something to send once the change that caused it stands. */
export interface OutboxItem extends Versioned {
  /**
   * Put a card in the place of the one that was pressed. `cardUpdate`: whenever that is possible; `formUpdate`: a card
   * that takes input, which is of use at once or not at all, since later it would wipe what is being typed. `notice`:
   * tell a person something.
   */
  readonly kind: 'cardUpdate' | 'formUpdate' | 'notice';
  /** Unique: the same effect is never queued twice. */
  readonly key: string;
  readonly state: OutboxState;
  /** Whom a notice goes to; null for a card. */
  readonly personId: string | null;
  /** The person in whose stead a notice is told to `personId`; else null. */
  readonly standsInFor: string | null;
  /** Where the card stands; null for a notice, whose way is found when it goes out. */
  readonly conversationId: string | null;
  /** The message to replace. */
  readonly activityId: string | null;
  /** What to send, JSON: a card, or a `Notice`. */
  readonly payload: string;
  /** Of a notice: it goes out alone, without waiting for the digest. */
  readonly urgent: boolean;
  readonly queuedAt: Instant;
  readonly dueAt: Instant;
  readonly leasedUntil: Instant | null;
  readonly attempts: number;
  readonly lastError: string | null;
  /** When it was sent or given up. */
  readonly settledAt: Instant | null;
  /** How a notice went out. */
  readonly route: Route | null;
  /** Correlation id of the turn or round that queued it. */
  readonly cause: string | null;
}

/** How far a job that goes on from where it stopped has come. */
export interface Bookmark extends Versioned {
  readonly value: string;
}

/** Which process does a job for the tenant; the id names the job. */
export interface Lease extends Versioned {
  /** Another one for each process. */
  readonly holder: string;
  readonly until: Instant;
}
