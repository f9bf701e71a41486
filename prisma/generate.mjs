// Generates a Prisma client for each database: a client is tied to its provider, and the models are written once.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = import.meta.dirname;
const composed = join(folder, '.composed');
const models = readFileSync(join(folder, 'models.prisma'), 'utf8');
const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');

mkdirSync(composed, { recursive: true });
for (const provider of ['sqlite', 'postgresql']) {
  const schema = join(composed, `${provider}.prisma`);
  writeFileSync(schema, `${readFileSync(join(folder, `${provider}.prisma`), 'utf8')}\n${models}`);
  execFileSync(process.execPath, [prisma, 'generate', '--no-hints', '--schema', schema], {
    cwd: join(folder, '..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
