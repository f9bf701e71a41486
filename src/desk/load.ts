import type { Versioned } from '../domain/versioned';
import { DomainError } from '../errors';
import type { Records } from '../ports';

/** The record, or `DomainError('notFound')`. */
export async function load<R extends Versioned, Q>(records: Records<R, Q>, id: string): Promise<R> {
  const record = await records.get(id);
  if (!record) throw new DomainError('notFound');
  return record;
}

/** The record as the pressed card showed it, or `DomainError('stale')` when it was written since. */
export async function loadCurrent<R extends Versioned, Q>(
  records: Records<R, Q>,
  pressed: { readonly id: string; readonly version: number },
): Promise<R> {
  const record = await load(records, pressed.id);
  if (record.version !== pressed.version) throw new DomainError('stale');
  return record;
}
