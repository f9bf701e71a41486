import { UpstreamError } from '../../../src/errors';
import type { Stores } from '../../../src/ports';

/** Stores whose every question fails, as with a database that is gone, as long as it is. */
export function failing(stores: Stores, isGone: () => boolean): Stores {
  const guarded = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(_, name): unknown {
        const value: unknown = Reflect.get(target, name);
        if (typeof value === 'object' && value !== null) return guarded(value);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown =>
          isGone()
            ? Promise.reject(new UpstreamError('database', true, { cause: new Error('disk I/O error') }))
            : Reflect.apply(value, target, args);
      },
    });
  return { ...guarded(stores), tenant: (id) => guarded(stores.tenant(id)) };
}
