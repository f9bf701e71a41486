import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Provider } from '../../../src/adapters/store/migrations/migrations';
import { PEOPLE, type PersonKey } from '../records/company';

/** What was pressed on a card of a release, or might have been. */
export interface ReleasedPress {
  readonly tenantId: string;
  readonly person: PersonKey;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A database as a release wrote it, with a tenant for every verb; see `write-released.ts`. */
export interface Released {
  readonly file: string;
  readonly provider: Provider;
  readonly script: string;
  readonly presses: readonly ReleasedPress[];
  /** Other verbs that its cards led to. */
  readonly ways: readonly ReleasedPress[];
}

const FOLDER = join(__dirname, '../../adapters/store/released/verbs');

const press = z.object({
  tenantId: z.string(),
  person: z.custom<PersonKey>((key) => typeof key === 'string' && key in PEOPLE),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()),
});

/** All of them. */
export function releasedDatabases(): Released[] {
  return readdirSync(FOLDER).map((file) => {
    const script = gunzipSync(readFileSync(join(FOLDER, file))).toString();
    const told = (what: string): ReleasedPress[] =>
      script
        .split('\n')
        .filter((line) => line.startsWith(`-- ${what} `))
        .map((line) => press.parse(JSON.parse(line.slice(`-- ${what} `.length))));
    const provider = file.includes('.postgresql.') ? 'postgresql' : 'sqlite';
    return { file, provider, script, presses: told('pressed'), ways: told('way') };
  });
}
