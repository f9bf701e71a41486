import type { Fields } from '../domain/audit';

/** The fields that differ, as they were and as they are. */
export function changedFields(was: Fields, is: Fields): { before: Fields; after: Fields } {
  const names = Object.keys(is).filter((name) => (was[name] ?? null) !== is[name]);
  const only = (all: Fields): Fields => Object.fromEntries(names.map((name) => [name, all[name] ?? null]));
  return { before: only(was), after: only(is) };
}
