import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', 'cards');

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type CardObject = { [key: string]: unknown };

/** One template: its expansion, and the names that it needs. */
export interface CardTemplate {
  /** Binds the data; throws when a name that the template needs has no value in it. A null leaves its property out. */
  expand(data: Readonly<Record<string, Json>>): CardObject;
}

const loaded = new Map<string, CardTemplate>();

/** The template `cards/<name>.json`, read once. */
export function template(name: string): CardTemplate {
  let found = loaded.get(name);
  if (!found) {
    found = load(name);
    loaded.set(name, found);
  }
  return found;
}

function load(name: string): CardTemplate {
  const source: unknown = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
  const needed = bindings(source);
  const bind = compiled(source);
  return {
    expand(data) {
      const missing = needed.find((binding) => data[binding] === undefined);
      if (missing) throw new Error(`cards/${name}.json: no value for ${missing}`);
      const expanded = bind(data);
      if (!isCardObject(expanded)) throw new TypeError('a template must be an object');
      return expanded;
    },
  };
}

/** What a part of a template becomes with data. */
type Bind = (data: unknown) => unknown;

/**
 * A part of a template, ready to be bound. Of Adaptive Cards' template language it knows what the templates here need:
 * `${name}` as a whole value, `$when` with `${name != null}`, and `$data` with a list. Its own library evaluates
 * expressions at each use, and loads a parser for them.
 */
function compiled(node: unknown): Bind {
  if (typeof node === 'string') return value(node);
  if (Array.isArray(node)) return list(node.map((item: unknown) => element(item)));
  if (!isCardObject(node)) return () => node;
  const fields = Object.entries(node)
    .filter(([key]) => key !== '$when' && key !== '$data')
    .map(([key, inner]) => [key, compiled(inner)] as const);
  return (data) => {
    const bound: CardObject = {};
    for (const [key, bind] of fields) {
      const inner = bind(data);
      if (inner !== null && inner !== undefined) bound[key] = inner;
    }
    return bound;
  };
}

function value(text: string): Bind {
  const name = /^\$\{(\$?\w+)\}$/.exec(text)?.[1];
  if (name !== undefined) return (data) => withoutNulls(valueIn(data, name));
  if (text.includes('${')) throw new Error(`unknown expression ${text}`);
  return () => text;
}

function valueIn(data: unknown, name: string): unknown {
  if (name === '$data') return data;
  return isCardObject(data) ? data[name] : undefined;
}

/** An element of a list: one, none where its condition does not hold, or one for each of its rows. */
function element(node: unknown): (data: unknown) => unknown[] {
  const bind = compiled(node);
  const { $when, $data } = isCardObject(node) ? node : {};
  if (typeof $data === 'string') {
    const rows = value($data);
    return (data) => [rows(data)].flat().map(bind);
  }
  if ($when === undefined) return (data) => [bind(data)];
  const asked = typeof $when === 'string' ? /^\$\{(\w+) != null\}$/.exec($when)?.[1] : undefined;
  if (asked === undefined) throw new Error(`unknown condition ${JSON.stringify($when)}`);
  return (data) => ((valueIn(data, asked) ?? null) === null ? [] : [bind(data)]);
}

function list(elements: readonly ((data: unknown) => unknown[])[]): Bind {
  return (data) => elements.flatMap((bind) => bind(data));
}

/** The names that a template binds; inside a repeated element they belong to its rows, and are left to those. */
function bindings(node: unknown): string[] {
  if (typeof node === 'string') return [...node.matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? '');
  if (typeof node !== 'object' || node === null) return [];
  const rows = Object.entries(node).find(([key]) => key === '$data');
  return rows ? bindings(rows[1]) : Object.values(node).flatMap(bindings);
}

/** Whether the value is an object with keys, not a list. */
export function isCardObject(value: unknown): value is CardObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isCardObject(value)) return value;
  const kept: CardObject = {};
  for (const [key, inner] of Object.entries(value)) if (inner !== null) kept[key] = withoutNulls(inner);
  return kept;
}
