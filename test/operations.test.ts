import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SRC = resolve(__dirname, '../src');
const text = readFileSync(resolve(__dirname, '../docs/operations.md'), 'utf8');

const alerts = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('generated'))
  .flatMap((path) => [
    ...readFileSync(join(SRC, path), 'utf8').matchAll(/\blog\.(warn|error)\(\s*'([^']+)'/g),
  ])
  .map(([, level = '', event = '']): [string, string] => [level, event]);

it.each(alerts)('the operator is told what %s "%s" means', (level, event) => {
  expect(text).toContain(`| ${level} \`${event}\``);
});

it('no alert is explained that no longer exists', () => {
  const told = [...text.matchAll(/^\| (warn|error) `([^`]+)`/gm)].map(([, level, event]) => [level, event]);
  expect(alerts).toEqual(expect.arrayContaining(told));
});
