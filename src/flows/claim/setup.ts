import { findProgram } from '../../domain/scheme/scheme';
import { DomainError, InputError } from '../../errors';
import type { Change, Work } from '../../desk/flow';

/** Writes down which items of a program's payment set-up are done. */
export async function savePaymentSetup(
  { tables, scheme }: Work,
  { id, version }: { readonly id: string; readonly version: number },
  input: { readonly done: readonly string[] },
): Promise<Change> {
  if (!findProgram(scheme, id)) throw new DomainError('notFound');
  const known = scheme.paymentSetup.map((item) => item.id);
  if (input.done.some((item) => !known.includes(item)))
    throw new InputError({ done: { code: 'notAChoice' } });
  const setup = await tables.paymentSetups.get(id);
  if ((setup?.version ?? 0) !== version) throw new DomainError('stale');
  const done = known.filter((item) => input.done.includes(item));
  const saved = setup
    ? await tables.paymentSetups.save({ ...setup, done })
    : await tables.paymentSetups.add({ id, done });
  return {
    kind: 'paymentSetup',
    recordId: id,
    recordVersion: saved.version,
    event: 'savePaymentSetup',
    facts: { programId: id, done: done.join(','), count: done.length, total: known.length },
    before: { done: setup?.done.join(',') ?? null },
    after: { done: done.join(',') },
  };
}
