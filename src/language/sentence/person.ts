import { commandText } from './vocabulary';
import { weightOf } from './ways';

/** Of a name written in Latin letters nobody says less. */
const SHORTEST_PART = 2;

/** The people whom a sentence (`commandText`) names by any part of their name. */
export function peopleIn<P extends { readonly name: string }>(sentence: string, people: readonly P[]): P[] {
  return people.filter(({ name }) =>
    name
      .split(/\s+/)
      .some((part) => part.length >= SHORTEST_PART && weightOf(commandText(part), sentence) > 0),
  );
}
