import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Names the file in which the tests of a run, each in a process of its own, note what they leave out. */
const NOTES = 'TEST_LEFT_OUT';

/** Begins a run in which nothing is left out yet. */
export function startNotes(): void {
  process.env[NOTES] = join(mkdtempSync(join(tmpdir(), 'voucher-desk-left-out-')), 'notes');
}

/**
 * Notes what this machine lacks for some tests; the run says so at its end. Throws where nothing may be left out: where
 * both of Microsoft's schemas are given, as in `.ci/run`, and in any CI for `isPackage`, what a package brings.
 */
export function leaveOut(tests: string, lack: string, { isPackage = false } = {}): void {
  const { ADAPTIVE_CARD_SCHEMA, GRAPH_SCHEMAS, CI } = process.env;
  if ((ADAPTIVE_CARD_SCHEMA && GRAPH_SCHEMAS) || (CI && isPackage))
    throw new Error(`${tests} may not be left out here, but would be: ${lack}`);
  const path = process.env[NOTES];
  if (path) appendFileSync(path, `${tests} (${lack})\n`);
}

/** Ends the run: one line that names all that was left out; null where nothing was. */
export function endNotes(): string | null {
  const path = process.env[NOTES];
  if (!path) return null;
  const lines = existsSync(path) ? new Set(readFileSync(path, 'utf8').trimEnd().split('\n')) : null;
  delete process.env[NOTES];
  rmSync(dirname(path), { recursive: true });
  return lines && `Left out: ${[...lines].sort().join('; ')}.`;
}
