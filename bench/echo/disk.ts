import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PAGE = Buffer.alloc(4_096, 1);

/** How many pages a second the disk takes for good, one after another; measured for so many milliseconds. */
export function pagesASecond(ms: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-disk-'));
  const file = openSync(join(folder, 'pages'), 'w');
  const began = performance.now();
  let pages = 0;
  while (performance.now() - began < ms) {
    writeSync(file, PAGE);
    fdatasyncSync(file);
    pages += 1;
  }
  const seconds = (performance.now() - began) / 1_000;
  closeSync(file);
  rmSync(folder, { recursive: true, force: true });
  return pages / seconds;
}
