import { defineConfig } from 'prisma/config';

// `prisma generate` looks for the native schema engine, which it doesn't use, and would download it. It is content
// with any file that can be executed; migrations are written and applied without it (src/adapters/store).
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({});
