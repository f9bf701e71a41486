import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type * as Engine from '@prisma/schema-engine-wasm/schema_engine_bg' with {
  'resolution-mode': 'import',
};
import { migrationsFolder, PRISMA_FOLDER, readMigrations } from './migrations';

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
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<string | undefined> {
  const { provider } = adapter;
  const path = join(PRISMA_FOLDER, 'schema.prisma');
  const schema = { path, content: readFileSync(path, 'utf8') };
  const { SchemaEngine } = await loadEngine();
  const engine = await SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory({ ...adapter, connectToShadowDb: () => connectToShadow(adapter) }),
  );
  const { exitCode, stdout } = await engine.diff({
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
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: true,
    filters: NO_FILTERS,
  });
  return exitCode === 0 ? undefined : (stdout ?? undefined);
}

/** The engine sends a whole migration to the shadow database as one statement, of which SQLite would run the first. */
async function connectToShadow(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<SqlDriverAdapter> {
  const shadow = await adapter.connectToShadowDb();
  return { ...shadow, executeRaw: ({ sql }) => shadow.executeScript(sql).then(() => 0) };
}

/** The package's own entry imports a `.wasm` file, which Node 20 and 22 can't. */
async function loadEngine(): Promise<typeof Engine> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = readFileSync(join(dirname(require.resolve(PACKAGE)), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}
