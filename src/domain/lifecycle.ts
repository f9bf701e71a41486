import { DomainError } from '../errors';

/** Legal transitions: for each state the events that it takes and the state that each leads to. */
export type Transitions<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

/** The state that the event leads to; throws `DomainError('illegalMove')` where the table has no such move. */
export function move<State extends string, Event extends string>(
  table: Transitions<State, Event>,
  state: State,
  event: Event,
): State {
  const next: State | undefined = table[state][event];
  if (next === undefined) throw new DomainError('illegalMove', { state, event });
  return next;
}

/**
 * The state that an event is said to have led from, where it turns out not to have happened; throws
 * `DomainError('illegalMove')` where the table has no such move from there to here.
 */
export function moveBack<State extends string, Event extends string>(
  table: Transitions<State, Event>,
  state: State,
  event: Event,
  former: State,
): State {
  if (table[former][event] !== state) throw new DomainError('illegalMove', { state, event });
  return former;
}

/** Whether the table has this move. */
export function can<State extends string, Event extends string>(
  table: Transitions<State, Event>,
  state: State,
  event: Event,
): boolean {
  return table[state][event] !== undefined;
}
