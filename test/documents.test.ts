import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');

const documents = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md'),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
  'src/adapters/store/engine/README.md',
];

/** Files and folders that a text names in backquotes or links to, but for those that a running desk makes. */
function namedIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([\w.@-]+(?:\/[\w.@-]+)*\/?)`/g)].map(([, path = '']) => path);
  const linked = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path);
  const isPath = (path: string): boolean =>
    /^(?!data\/|dist\/)[\w.-]+\/.*(\.(ts|js|mjs|json|md)|\/)$/.test(path);
  return [...quoted.filter(isPath), ...linked.filter((path) => !path.includes(':'))];
}

it.each(documents)('%s names only files that there are', (document) => {
  // What is said of any job is true of this one.
  const places = [dirname(document), '', 'src', 'docs', 'src/flows/redeem'];
  const missing = namedIn(readFileSync(join(ROOT, document), 'utf8')).filter(
    (path) => !places.some((place) => existsSync(join(ROOT, place, path))),
  );
  expect(missing).toEqual([]);
});
