import type { Facts } from '../domain/audit';

/** The fields that differ, as they were and as they are. */
export function changedFields(was: Facts, is: Facts): { before: Facts; after: Facts } {
  const names = Object.keys(is).filter((name) => (was[name] ?? null) !== is[name]);
  const only = (all: Facts): Facts => Object.fromEntries(names.map((name) => [name, all[name] ?? null]));
  return { before: only(was), after: only(is) };
}
