import type { AuditEvent, EventKind } from '../../domain/audit';
import { isMessageKey } from '../../words/catalog';
import type { Words } from '../../words/words';

/** The first of the texts that there is. */
export function firstText(words: Words, keys: readonly string[]): string | undefined {
  const key = keys.find(isMessageKey);
  return key && words.t(key);
}

/** What was done, in words; an event that has none is told in general words. */
export function eventName(words: Words, { kind, event }: Pick<AuditEvent, 'kind' | 'event'>): string {
  return (
    firstText(words, [`history.event.${kind}.${event}`, `history.event.${event}`]) ??
    words.t('history.otherEvent', { kind: kindName(words, kind) })
  );
}

/** The kind of a record, in words. */
export function kindName(words: Words, kind: EventKind): string {
  return words.t(`history.kind.${kind}`);
}
