import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readMigrations, type Provider } from '../../../src/adapters/store/migrations/migrations';
import { elements } from '../chat/card-check';
import type { CardView } from '../chat/card-view';
import { fieldsOf } from '../chat/carried';
import type { PersonKey } from '../records/company';
import { PRESSINGS } from '../pressings/pressings';
import { recordsInEveryState } from '../records/records-in-every-state';
import { delivered, draft, send } from '../records/reports';
import { execute, PROVIDERS } from '../store/store';
import { createWorld, TENANT, type World } from '../chat/world';

/*
 * Writes what a release leaves behind: for each database a script with a tenant for every verb that changes something,
 * as that release wrote it, and one with the records in every state. For the next release, from the folder of the project:
 *
 *   git worktree add ../release COMMIT
 *   cp test/support/released/write-released.ts ../release/test/support/
 *   cd ../release && npm ci
 *   RELEASED=$OLDPWD/test/store/released/verbs npx jest --testMatch '<rootDir>/test/support/released/write-released.ts'
 *   cd - && git worktree remove --force ../release
 *
 * A file is named by the release's last migration and its database. Its lines that begin with `-- pressed` say what was
 * pressed, by whom, in which tenant: `{"tenantId", "person", "verb", "data"}`; those with `-- way` the same of each other
 * verb that its cards led to.
 */

interface Press {
  readonly person: PersonKey;
  readonly verb: string;
  readonly data: Record<string, unknown>;
}

/** What is done in a tenant of its own; answers what was pressed, and what else the cards led to. */
type Deed = (world: World) => Promise<{ readonly pressed: Press | null; readonly ways: readonly Press[] }>;

const NOTHING = { pressed: null, ways: [] };

function waysOn(person: PersonKey, { json }: CardView): Press[] {
  return elements(json).flatMap(({ type, verb, data, associatedInputs }) =>
    type === 'Action.Execute' && associatedInputs === 'none'
      ? [{ person, verb: String(verb), data: fieldsOf(data) }]
      : [],
  );
}

const deeds: Deed[] = [
  ...PRESSINGS.map(({ verb, person, open, typed }): Deed => async (world) => {
    const chat = world.chat(person);
    const card = await open(world, chat);
    const data = { ...card.inputs, ...typed, ...card.find(verb).data };
    const receipt = await chat.invoke(verb, data, card.activityId);
    return {
      pressed: { person, verb, data },
      ways: [...waysOn(person, card), ...waysOn(person, receipt)],
    };
  }),
  async (world) => {
    await draft(world, await delivered(world));
    await send(world, world.chat('haruto'), 'plan.pdf');
    return NOTHING;
  },
  async (world) => {
    const { vouchers } = await recordsInEveryState(world);
    const kenji = world.chat('kenji');
    await kenji.invoke('vouchers.number', { card: { id: vouchers[0]?.id } }, 'a form');
    await kenji.invoke('history.open', { card: {} }, 'a page');
    await world.chat('daniel').say('redeem');
    await world.sweep();
    return NOTHING;
  },
];

/** The tenant of a deed: the tests' own, numbered. */
function tenantOf(index: number): string {
  return TENANT.slice(0, -2) + index.toString(16).padStart(2, '0');
}

const TABLES: Readonly<Record<Provider, string>> = {
  sqlite: `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE '\\_%' ESCAPE '\\' ORDER BY 1`,
  postgresql: `SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_%' ORDER BY 1`,
};

const COLUMNS: Readonly<Record<Provider, (table: string) => string>> = {
  sqlite: (table) => `SELECT "name" FROM pragma_table_info('${table}')`,
  postgresql: (table) =>
    `SELECT column_name::text FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '${table}' ORDER BY ordinal_position`,
};

/** Prisma's own table, as both databases take it. */
const HISTORY = `CREATE TABLE "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMP,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMP,
  "started_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
);`;

function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError(`no literal for a ${typeof value}`);
}

/** All rows of a world as statements. */
async function rowsOf(provider: Provider, url: string): Promise<string[]> {
  const statements: string[] = [];
  for (const table of (await execute(url, TABLES[provider])).flat().map(String)) {
    const columns = (await execute(url, COLUMNS[provider](table))).flat().map((name) => `"${String(name)}"`);
    for (const row of await execute(url, `SELECT ${columns.join(', ')} FROM "${table}"`))
      statements.push(
        `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${row.map(literal).join(', ')});`,
      );
  }
  return statements;
}

it.each(PROVIDERS)(
  'the release writes its database on %s',
  async (provider) => {
    const folder = process.env['RELEASED'];
    if (!folder) throw new Error('RELEASED names no folder');
    const migrations = readMigrations(provider);
    const script = migrations.flatMap(({ name, sql, checksum }, index) => [
      sql,
      ...(index === 0 ? [HISTORY] : []),
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count") VALUES ('${index}', '${checksum}', '${name}', CURRENT_TIMESTAMP, 1);`,
    ]);
    const told: string[] = [];
    const known = new Set<string>();
    for (const [index, deed] of deeds.entries()) {
      const world = await createWorld({ provider });
      const { pressed, ways } = await deed(world);
      const tenantId = tenantOf(index);
      if (pressed) told.push(`-- pressed ${JSON.stringify({ tenantId, ...pressed })}`);
      for (const way of ways.filter(({ verb }) => !known.has(verb))) {
        known.add(way.verb);
        told.push(`-- way ${JSON.stringify({ tenantId, ...way })}`);
      }
      script.push(...(await rowsOf(provider, world.url)).map((row) => row.replaceAll(TENANT, tenantId)));
      await world.close();
    }
    mkdirSync(folder, { recursive: true });
    const file = `${migrations.at(-1)?.name}.${provider}.sql.gz`;
    writeFileSync(join(folder, file), gzipSync([...told, ...script].join('\n'), { level: 9 }));
  },
  1_800_000,
);
