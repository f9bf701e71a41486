import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import { z } from 'zod';
import { leaveOut } from '../run/left-out';

const file = process.env['GRAPH_SCHEMAS'];
if (!file) leaveOut('requests to Graph against Microsoft’s schemas', 'GRAPH_SCHEMAS names none');

/** Whether there are schemas of Microsoft's to check against. */
export const hasSchemas = Boolean(file);

const schemas = file
  ? z
      .object({
        definitions: z.record(z.string(), z.unknown()),
        roots: z.record(z.string(), z.record(z.string(), z.unknown())),
      })
      .parse(JSON.parse(readFileSync(file, 'utf8')))
  : undefined;
const compiled = new Map<string, ValidateFunction>();

/** What in the body of a request does not match Microsoft's schema; nothing where `GRAPH_SCHEMAS` names none. */
export function schemaFaults(root: string, body: unknown): string[] {
  if (!schemas) return [];
  const schema = schemas.roots[root];
  if (!schema) throw new Error(`no schema of ${root}`);
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = compiled.get(root) ?? ajv.compile({ ...schema, definitions: schemas.definitions });
  compiled.set(root, validate);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${root}${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
