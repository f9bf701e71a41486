import { DomainError } from '../../errors';
import type { OutboxItem, Tables } from '../../ports';
import { load } from '../../desk/load';
import { firstOf } from '../../desk/paging';

/** Notices that did not go out, or of which nobody knows. */
export const UNDELIVERED = ['dead', 'unknown'] as const satisfies readonly OutboxItem['state'][];

/** Which items these are, for the store. */
export const LETTERS = { kind: 'notice', state: UNDELIVERED } as const;

/** The first of the undelivered notices, by when they were given up. */
export function firstLetters(
  { outbox }: Pick<Tables, 'outbox'>,
  order: { readonly descending?: boolean; readonly limit: number },
): Promise<OutboxItem[]> {
  return firstOf(
    outbox,
    UNDELIVERED.map((state) => ({ ...LETTERS, state })),
    { ...order, orderBy: 'settledAt' },
  );
}

/** The undelivered notice; throws `DomainError('notFound')` for anything else that waits to be sent. */
export async function letterOf({ outbox }: Pick<Tables, 'outbox'>, id: string): Promise<OutboxItem> {
  const item = await load(outbox, id);
  if (item.kind !== 'notice') throw new DomainError('notFound');
  return item;
}

export function isUndelivered({ state }: OutboxItem): boolean {
  return state === 'dead' || state === 'unknown';
}
