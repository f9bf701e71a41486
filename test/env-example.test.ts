import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { parseConfig } from '../src/config';

const read = (path: string): string => readFileSync(resolve(__dirname, '..', path), 'utf8');

/** As Node reads it, and again with what is commented out. */
const example = read('.env.example');
const required = parseEnv(example);
const all = parseEnv(example.replace(/^# (?=[A-Z_]+=)/gm, ''));

/** The variables that the configuration knows. */
const known = [
  ...['index', 'bot', 'graph']
    .map((name) => read(`src/config/${name}.ts`))
    .join('\n')
    .matchAll(/^ {2}([A-Z_]+): /gm),
].map(([, name = '']) => name);

const GUID = '0f3a2c1e-7b64-4d58-9a10-5c2e8f7d6b01';

describe('.env.example', () => {
  it('names every setting, and no other', () => {
    expect(Object.keys(all).sort()).toEqual([...new Set(known)].sort());
  });

  it('leaves to be filled in what has to be', () => {
    const filled = Object.fromEntries(Object.keys(required).map((name) => [name, GUID]));
    expect(Object.values(required).join('')).toBe('');
    expect(parseConfig(filled).firstAdmins).toEqual([GUID]);
  });

  it('shows the defaults as they are', () => {
    const filled = Object.fromEntries(Object.keys(required).map((name) => [name, GUID]));
    expect(parseConfig({ ...all, ...filled })).toEqual(parseConfig(filled));
  });

  it('is what docs/operations.md explains', () => {
    const told = read('docs/operations.md');
    expect(Object.keys(all).filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
  });
});
