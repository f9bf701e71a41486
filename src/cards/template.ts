import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating';

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
  const compiled = new Template(source);
  const needed = bindings(source);
  return {
    expand(data) {
      const missing = needed.find((binding) => data[binding] === undefined);
      if (missing) throw new Error(`cards/${name}.json: no value for ${missing}`);
      const expanded: unknown = compiled.expand({ $root: data });
      return withoutNulls(expanded);
    },
  };
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

function withoutNulls(value: unknown): CardObject {
  if (!isCardObject(value)) throw new TypeError('a template must be an object');
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, Array.isArray(inner) ? inner.map(cleaned) : cleaned(inner)]),
  );
}

function cleaned(value: unknown): unknown {
  return isCardObject(value) ? withoutNulls(value) : value;
}
