import fc from 'fast-check';
import { hostileText, hostileValue } from './hostile';

/** One change to a value of JSON, somewhere in it. */
type Edit =
  | { readonly how: 'replace'; readonly at: number; readonly value: unknown }
  | { readonly how: 'add'; readonly at: number; readonly key: string; readonly value: unknown }
  | { readonly how: 'remove'; readonly at: number }
  | { readonly how: 'repeat'; readonly at: number }
  | { readonly how: 'splice'; readonly at: number; readonly text: string };

const at = fc.nat({ max: 10_000 });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ how: fc.constant('replace' as const), at, value: hostileValue }) },
  { weight: 2, arbitrary: fc.record({ how: fc.constant('splice' as const), at, text: hostileText }) },
  { weight: 1, arbitrary: fc.record({ how: fc.constant('remove' as const), at }) },
  { weight: 1, arbitrary: fc.record({ how: fc.constant('repeat' as const), at }) },
  {
    weight: 1,
    arbitrary: fc.record({ how: fc.constant('add' as const), at, key: hostileText, value: hostileValue }),
  },
);

/** One of these values with a few things about it changed; in two of three cases within this part of it alone, where it has it. */
export function mutated(values: readonly object[], part: string): fc.Arbitrary<unknown> {
  return fc
    .record({
      of: fc.constantFrom(...values),
      within: fc.constantFrom(true, true, false),
      edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
    })
    .map(({ of, within, edits }) => {
      const copy = new Map<string, unknown>(Object.entries(structuredClone(of)));
      const inner = copy.get(part);
      const isWithin = within && typeof inner === 'object' && inner !== null;
      const start = isWithin ? inner : Object.fromEntries(copy);
      const result = edits.reduce<unknown>((value, one) => changed(value, one), start);
      return isWithin ? Object.fromEntries(copy.set(part, result)) : result;
    });
}

interface Place {
  readonly parent: object;
  readonly key: string;
  readonly value: unknown;
}

/** All places in the value; of what is very deep or wide, the first thousand. */
function places(root: unknown): Place[] {
  const found: Place[] = [];
  const waiting: unknown[] = [root];
  for (let next = waiting.shift(); next !== undefined && found.length < 1_000; next = waiting.shift()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, value] of Object.entries(next)) {
      found.push({ parent: next, key, value });
      waiting.push(value);
    }
  }
  return found;
}

function changed(root: unknown, one: Edit): unknown {
  const all = places(root);
  const place = all[one.at % all.length];
  if (!place) return one.how === 'replace' ? one.value : root;
  const put = (target: object, key: string, value: unknown): void =>
    void Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
  const { parent, key, value } = place;
  switch (one.how) {
    case 'replace':
      put(parent, key, one.value);
      break;
    case 'add':
      put(typeof value === 'object' && value !== null ? value : parent, one.key, one.value);
      break;
    case 'splice':
      put(parent, key, spliced(value, one));
      break;
    case 'remove':
      Reflect.deleteProperty(parent, key);
      break;
    case 'repeat':
      put(parent, key, [value, value]);
  }
  return root;
}

function spliced(value: unknown, { at: place, text }: { at: number; text: string }): string {
  const old = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const middle = place % (old.length + 1);
  return old.slice(0, middle) + text + old.slice(middle);
}
