import { movableClock, systemClock } from '../../../src/clock';
import { allFlows } from '../../../src/flows';
import { understand, type Context, type Meaning } from '../../../src/language/sentence/command';
import { createVocabulary } from '../../../src/language/sentence/vocabulary';

/** Every flow, that of the local mode's clock included. */
export const everyFlow = allFlows({ clock: movableClock(systemClock) });

/** All that the desk can be told. */
export const vocabulary = createVocabulary(everyFlow);

/** What a sentence means to the desk. */
export function meaningOf(text: string, context: Context): Meaning {
  return understand(vocabulary, text, context);
}
