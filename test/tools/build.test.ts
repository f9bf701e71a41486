import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../tools/build';

let folder: string;
let src: string;
let dist: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voucher-desk-build-'));
  [src, dist] = [join(folder, 'src'), join(folder, 'dist')];
  mkdirSync(join(src, 'words'), { recursive: true });
  writeFileSync(
    join(src, 'sum.ts'),
    `import words from './words/en.json';\nexport const sum = (): number => 1 + words.two;\n`,
  );
  writeFileSync(join(src, 'words', 'en.json'), '{ "two": 2 }');
});
afterEach(() => rmSync(folder, { recursive: true }));

const made = (): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

/** What a process that starts now finds. */
const sum = (): string =>
  execFileSync(process.execPath, ['-p', `require(${JSON.stringify(join(dist, 'sum'))}).sum()`], {
    encoding: 'utf8',
  }).trim();

it('what was edited is what runs', () => {
  build(src, dist);
  expect(sum()).toBe('3');
  writeFileSync(join(src, 'sum.ts'), 'export const sum = (): number => 7;\n');
  build(src, dist);
  expect(sum()).toBe('7');
});

it('what has lost its source goes, and what has not changed is not written again', () => {
  writeFileSync(join(src, 'gone.ts'), 'export {};\n');
  build(src, dist);
  expect(made()).toEqual(['en.json', 'gone.js', 'gone.js.map', 'sum.js', 'sum.js.map']);
  const before = statSync(join(dist, 'sum.js')).ino;
  rmSync(join(src, 'gone.ts'));
  build(src, dist);
  expect(made()).toEqual(['en.json', 'sum.js', 'sum.js.map']);
  expect(statSync(join(dist, 'sum.js')).ino).toBe(before);
});

it('a source that is not TypeScript is named, and nothing is written', () => {
  writeFileSync(join(src, 'wrong.ts'), 'export const = ;\n');
  expect(() => build(src, dist)).toThrow(/wrong\.ts/);
  expect(() => readdirSync(dist)).toThrow('no such file');
});
