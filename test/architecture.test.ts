import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = resolve(__dirname, '../src');

/** The rooms of the house, and whom each may import besides itself and the leaves. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  schemes: ['domain'],
  language: ['domain'],
  ports: ['domain'],
  flows: ['domain', 'schemes', 'ports', 'language', 'notifications'],
  bot: ['domain', 'ports', 'language', 'flows', 'notifications'],
  notifications: ['domain', 'ports', 'language'],
  store: ['domain', 'ports'],
  files: ['domain', 'ports'],
  graph: ['domain', 'ports', 'files', 'mail'],
  mail: ['domain', 'ports', 'language'],
  server: ['ports'],
  web: ['domain', 'ports', 'flows', 'files'],
};

/** Open to every room, except that `domain` takes no more than errors and memo. */
const LEAVES = ['errors', 'locales', 'cards', 'config', 'outbound', 'identity', 'memo', 'pace', 'telemetry'];
const LEAF_IMPORTS = ['domain', ...LEAVES];
const ENTRIES = ['index', 'app', 'commands', 'clock', 'holidays', 'log', 'shutdown', 'csv'];

/** Packages that one room alone may import. */
const PACKAGES: readonly (readonly [pattern: RegExp, room: string])[] = [
  [/^botbuilder/, 'bot'],
  [/^@prisma\/|^libsql$/, 'store'],
  [/^@microsoft\/microsoft-graph/, 'graph'],
  [/^@opentelemetry\//, 'telemetry'],
  [/^@azure\/identity/, 'identity'],
  [/^jsonwebtoken/, 'bot'],
  [/^nodemailer|^postal-mime/, 'mail'],
  [/^date-holidays/, 'holidays'],
  [/^adaptivecards/, 'cards'],
  [/^temporal-polyfill$/, 'domain'],
];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly specifier: string;
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : files(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function roomOf(path: string): string {
  return relative(SRC, path).split(/[\\/]/)[0]?.replace(/\.ts$/, '') ?? '';
}

const imports: Import[] = files(SRC).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gms)].map(
    ([, specifier = '']) => ({
      file: relative(SRC, file),
      room: roomOf(file),
      specifier,
    }),
  ),
);

const inside = imports.filter(({ specifier }) => specifier.startsWith('.'));

function roomImported({ file, specifier }: Import): string {
  return roomOf(resolve(SRC, dirname(file), specifier));
}

describe('who may import whom', () => {
  it.each(Object.entries(MAY_IMPORT))('%s imports itself, the leaves and %j', (room, allowed) => {
    const leaves = room === 'domain' ? ['errors', 'memo'] : LEAVES;
    const wrong = inside
      .filter((found) => found.room === room && ![room, ...allowed, ...leaves].includes(roomImported(found)))
      .map(({ file, specifier }) => `${file} imports ${specifier}`);
    expect(wrong).toEqual([]);
  });

  it('leaves import the domain and each other', () => {
    const wrong = inside
      .filter((found) => LEAVES.includes(found.room) && !LEAF_IMPORTS.includes(roomImported(found)))
      .map(({ file, specifier }) => `${file} imports ${specifier}`);
    expect(wrong).toEqual([]);
  });

  it('every room is known', () => {
    const known = [...Object.keys(MAY_IMPORT), ...LEAVES, ...ENTRIES];
    expect([...new Set(files(SRC).map(roomOf))].filter((room) => !known.includes(room))).toEqual([]);
  });

  it('no flow imports another', () => {
    const flowOf = (path: string): string | undefined => /^flows[\\/]([^\\/]+)[\\/]/.exec(path)?.[1];
    const wrong = inside.filter((found) => {
      const from = flowOf(found.file);
      const to = flowOf(relative(SRC, resolve(SRC, dirname(found.file), found.specifier)) + '/');
      return (
        from !== undefined &&
        to !== undefined &&
        from !== to &&
        roomImported(found) === 'flows' &&
        isFolder(found)
      );
    });
    expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  it.each(PACKAGES)('%s is imported by %s alone', (pattern, room) => {
    const wrong = imports
      .filter(
        ({ specifier, ...found }) => pattern.test(specifier) && found.room !== room && found.room !== 'clock',
      )
      .map(({ file, specifier }) => `${file} imports ${specifier}`);
    expect(wrong).toEqual([]);
  });

  it('what collects traces and metrics is loaded where a collector is configured, and by one file alone', () => {
    const sdk = imports.filter(({ specifier }) => /^@opentelemetry\/(?!api$)/.test(specifier));
    expect([...new Set(sdk.map(({ file }) => file))]).toEqual([join('telemetry', 'otlp-sdk.ts')]);
    expect(inside.filter(({ specifier }) => specifier.includes('otlp-sdk'))).toEqual([]);
  });

  it('only the configuration reads the environment', () => {
    const wrong = files(SRC)
      .filter((file) => /process\.env/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(SRC, file).replaceAll('\\', '/'));
    expect(
      wrong.filter((file) => !['config.ts', 'index.ts'].includes(file) && !file.startsWith('commands/')),
    ).toEqual([]);
  });
});

/** Whether the import leads into a folder of flows, not to a file that all flows share. */
function isFolder({ file, specifier }: Import): boolean {
  const path = relative(join(SRC, 'flows'), resolve(SRC, dirname(file), specifier));
  return path.includes('/') || path.includes('\\');
}
