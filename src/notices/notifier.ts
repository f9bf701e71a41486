import type { Page } from '../cards/page';
import type { Words } from '../words/words';
import type { Conversation, OutboxItem, Outcome } from '../ports';

/** What is said to somebody unasked, in the reader's language. */
export interface Message {
  readonly page: Page;
  readonly words: Words;
}

/** Speaks in a chat; it tries once, and what is to be tried again is not its to decide. Never throws. */
export interface Notifier {
  /** Puts the item's card in the place of the one that was pressed. */
  update(conversation: Conversation, item: OutboxItem): Promise<Outcome>;
  tell(conversation: Conversation, message: Message): Promise<Outcome>;
}
