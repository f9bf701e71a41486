import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type * as Engine from '@prisma/schema-engine-wasm/schema_engine_bg' with {
  'resolution-mode': 'import',
};
import {
  migrationsFolder,
  PRISMA_FOLDER,
  readMigrations,
  type Provider,
} from '../src/adapters/store/migrations/migrations';

const PACKAGE = '@prisma/schema-engine-wasm/schema_engine_bg';

/** The part used here; the types of Node 20 leave it out. */
declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: object): Promise<{ instance: { exports: Exports } }>;
};

interface Exports {
  __wbindgen_start(): void;
}

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * The SQL that leads from the migrations of a provider to the models in `prisma/`; undefined where they agree.
 * Prisma's schema engine as WebAssembly: its native one can't be downloaded everywhere.
 */
export async function missingMigration(
  provider: Provider,
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<string | undefined> {
  const files = [`${provider}.prisma`, 'models.prisma'].map((file) => {
    const path = join(PRISMA_FOLDER, file);
    return { path, content: readFileSync(path, 'utf8') };
  });
  const { SchemaEngine } = await engine();
  const comparing = await SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  const { exitCode, stdout } = await comparing.diff({
    from: {
      tag: 'migrations',
      baseDir: migrationsFolder(provider),
      lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"\n` },
      shadowDbInitScript: '',
      migrationDirectories: readMigrations(provider).map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
      })),
    },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: NO_FILTERS,
  });
  return exitCode === 0 ? undefined : (stdout ?? undefined);
}

let loaded: Promise<typeof Engine> | undefined;

/** The package's own entry imports a `.wasm` file, which Node 20 and 22 can't. It is loaded once: its memory is shared. */
function engine(): Promise<typeof Engine> {
  loaded ??= loadEngine();
  return loaded;
}

async function loadEngine(): Promise<typeof Engine> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = readFileSync(join(dirname(require.resolve(PACKAGE)), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}
