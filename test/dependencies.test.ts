import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dependencies, devDependencies } from '../package.json';

const page = readFileSync(resolve(__dirname, '../docs/dependencies.md'), 'utf8');
const rows = [...page.matchAll(/^\| `([^`]+)` +\| +[\d.]+ \|/gm)].map(([, name = '']) => name);
const isType = (name: string): boolean => name.startsWith('@types/');

it('docs/dependencies.md has a row for every dependency, and for no other', () => {
  const all = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  expect(rows.filter((name) => !isType(name)).sort()).toEqual(all.filter((name) => !isType(name)).sort());
});

it('docs/dependencies.md names the packages of types', () => {
  const short = Object.keys(devDependencies)
    .filter(isType)
    .map((name) => name.replace('@types/', ''));
  expect(short.filter((name) => !page.includes(name))).toEqual([]);
});
