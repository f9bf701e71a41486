import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = resolve(__dirname, '../src');

/** What any room may use; a leaf uses the domain, the ports and other leaves alone. */
const LEAVES = ['errors', 'telemetry', 'clock', 'log', 'pace', 'memo', 'html', 'config'];

/** The rooms from the ground up, and what each may use besides itself, the leaves and the domain. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ports: [],
  schemes: [],
  language: [],
  words: [],
  outbound: ['ports'],
  mail: ['ports', 'language'],
  cards: ['words'],
  notices: ['ports', 'language', 'words', 'cards'],
  desk: ['ports', 'language', 'words', 'cards', 'notices'],
  flows: ['ports', 'schemes', 'language', 'words', 'cards', 'notices', 'desk'],
  'adapters/store': ['ports'],
  'adapters/files': ['ports', 'outbound'],
  'adapters/graph': ['ports', 'outbound', 'mail'],
  'adapters/holidays': ['ports'],
  'adapters/teams': ['ports', 'language', 'words', 'cards', 'notices', 'desk', 'flows', 'outbound'],
  'adapters/web': ['ports', 'words', 'desk', 'flows'],
};

/** The domain knows nobody; only what has no world in it stands beside it. */
const BESIDE_DOMAIN = ['errors', 'memo'];

/** The only files that know every adapter. */
const ENTRIES = ['index', 'app', 'shutdown', 'commands'];

/** Packages that only these rooms may import. */
const PACKAGES: readonly { readonly pattern: RegExp; readonly rooms: readonly string[] }[] = [
  { pattern: /^botbuilder/, rooms: ['adapters/teams'] },
  { pattern: /^jsonwebtoken/, rooms: ['adapters/teams'] },
  { pattern: /^@microsoft\/microsoft-graph/, rooms: ['adapters/graph'] },
  { pattern: /^restify/, rooms: ['adapters/web'] },
  { pattern: /^yauzl/, rooms: ['adapters/files'] },
  { pattern: /^date-holidays/, rooms: ['adapters/holidays'] },
  { pattern: /^@opentelemetry\//, rooms: ['telemetry'] },
  { pattern: /^@azure\/identity/, rooms: ['outbound'] },
  { pattern: /^nodemailer|^postal-mime/, rooms: ['mail'] },
  { pattern: /^intl-messageformat|^@formatjs/, rooms: ['words'] },
  { pattern: /^adaptivecards/, rooms: ['cards'] },
  { pattern: /^temporal-polyfill$/, rooms: ['domain', 'clock'] },
];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly specifier: string;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : filesIn(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

/** `adapters/teams` for what lies in it, else the first part of the path. */
function roomOf(path: string): string {
  const [first = '', second = ''] = relative(SRC, path).replace(/\.ts$/, '').split(/[\\/]/);
  return first === 'adapters' ? `${first}/${second}` : first;
}

const files = filesIn(SRC);

const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gms)].map(
    ([, specifier = '']) => ({ file: relative(SRC, file), room: roomOf(file), specifier }),
  ),
);

const inside = imports.filter(({ specifier }) => specifier.startsWith('.'));

function imported({ file, specifier }: Import): string {
  return resolve(SRC, dirname(file), specifier);
}

/** The imports that break a rule, in the words of the rule. */
function broken(rule: string, found: readonly Import[]): string[] {
  return found.map(({ file, specifier }) => `${file} imports ${specifier}, but ${rule}`);
}

describe('who may import whom', () => {
  it('the domain imports nothing but itself', () => {
    const wrong = inside.filter(
      (one) => one.room === 'domain' && !['domain', ...BESIDE_DOMAIN].includes(roomOf(imported(one))),
    );
    expect(broken('the domain knows nobody', wrong)).toEqual([]);
  });

  it('leaves import the domain, the ports and each other', () => {
    const allowed = ['domain', 'ports', ...LEAVES];
    const wrong = inside.filter(
      (one) => LEAVES.includes(one.room) && !allowed.includes(roomOf(imported(one))),
    );
    expect(broken('a leaf imports only the domain, the ports and leaves', wrong)).toEqual([]);
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports itself, the domain, the leaves and %j', (room, others) => {
    const allowed = [room, 'domain', ...LEAVES, ...others];
    const wrong = inside.filter((one) => one.room === room && !allowed.includes(roomOf(imported(one))));
    expect(broken(`${room} may import only ${allowed.join(', ')}`, wrong)).toEqual([]);
  });

  it('every room is known', () => {
    const known = ['domain', ...Object.keys(MAY_IMPORT), ...LEAVES, ...ENTRIES];
    expect([...new Set(files.map(roomOf))].filter((room) => !known.includes(room))).toEqual([]);
  });

  it('no flow imports another', () => {
    const flowOf = (path: string): string | undefined => /^flows[\\/]([^\\/]+)[\\/]/.exec(path)?.[1];
    const wrong = inside.filter((one) => {
      const from = flowOf(one.file);
      const to = flowOf(`${relative(SRC, imported(one))}/`);
      return from !== undefined && to !== undefined && to !== from && to !== 'shared';
    });
    expect(broken('flows know each other by their links alone (desk/links)', wrong)).toEqual([]);
  });

  it.each(PACKAGES)('$pattern is imported by $rooms alone', ({ pattern, rooms }) => {
    const wrong = imports.filter((one) => pattern.test(one.specifier) && !rooms.includes(one.room));
    expect(broken(`only ${rooms.join(', ')} knows that package`, wrong)).toEqual([]);
  });

  it('of the engine of the store, others know its index alone, and it knows nothing of the store', () => {
    const engine = join('adapters', 'store', 'engine');
    const isIn = (path: string): boolean => path === engine || dirname(path) === engine;
    const crossing = inside.filter((one) => isIn(one.file) !== isIn(relative(SRC, imported(one))));
    const pastIndex = crossing.filter((one) => !isIn(one.file) && relative(SRC, imported(one)) !== engine);
    expect(broken('only the index of the engine is for others', pastIndex)).toEqual([]);
    const upward = crossing.filter(
      (one) => isIn(one.file) && !['errors', 'ports'].includes(roomOf(imported(one))),
    );
    expect(broken('the engine knows the errors and the ports alone', upward)).toEqual([]);
    const drivers = imports.filter(
      ({ file, specifier }) => /^@prisma\/|^libsql$/.test(specifier) && !isIn(file),
    );
    expect(broken('only the engine knows the packages of the databases', drivers)).toEqual([]);
  });

  it('no imports go round in a circle, those of types neither', () => {
    const from = new Map<string, string[]>();
    for (const one of inside) {
      const path = imported(one);
      const target = [`${path}.ts`, join(path, 'index.ts')].find((file) => files.includes(file));
      if (target) from.set(one.file, [...(from.get(one.file) ?? []), relative(SRC, target)]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      const at = path.indexOf(file);
      if (at >= 0) circles.push([...path.slice(at), file].join(' imports '));
      if (at >= 0 || done.has(file)) return;
      for (const next of from.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of from.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('what collects traces and metrics is loaded where a collector is configured, and by one file alone', () => {
    const sdk = imports.filter(({ specifier }) => /^@opentelemetry\/(?!api$)/.test(specifier));
    expect([...new Set(sdk.map(({ file }) => file))]).toEqual([join('telemetry', 'otlp-sdk.ts')]);
    expect(inside.filter(({ specifier }) => specifier.includes('otlp-sdk'))).toEqual([]);
  });

  it('only the configuration reads the environment', () => {
    const wrong = files
      .filter((file) => /process\.env/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(SRC, file).replaceAll('\\', '/'))
      .filter((file) => !['config.ts', 'index.ts'].includes(file) && !file.startsWith('commands/'));
    expect(wrong).toEqual([]);
  });
});
