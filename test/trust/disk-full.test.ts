import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journey, toDraft, voucherTyped } from '../support/processes/journeys';
import { brokenPromises } from '../support/kills/kept';
import { leaveOut } from '../support/run/left-out';
import { serve, type Served } from '../support/processes/served';

const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-disk-'));
const isMounted = mountSmallDisk();
if (!isMounted) leaveOut('a full disk', 'no small one can be mounted: that takes root');

afterAll(() => {
  if (isMounted) execFileSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
});

const suite = isMounted ? describe : describe.skip;

suite('a full disk', () => {
  let served: Served;
  beforeAll(async () => void (served = await serve({ folder })), 240_000);
  afterAll(() => served?.close());

  it('people are told, no file is half kept, and all goes on when there is room again', async () => {
    const { kenji, haruto, desk } = served;
    await journey(served.road, 'D-1');
    const id = await toDraft(served.road, 'D-2');
    const page = await haruto.open('report.upload', { id });
    const path = /"url":"http:\/\/[^/]+([^"]+)"/.exec(JSON.stringify(page.json))?.[1] ?? '';
    const forms = await Promise.all(
      Array.from({ length: 20 }, async () => kenji.open('addVoucher.form', {})),
    );
    const presses = forms.map((form, index) =>
      kenji.pressOf(form, 'addVoucher.save', voucherTyped(`F-${index}`)),
    );

    fill();
    const answers = [];
    for (const { verb, data, activityId } of presses) {
      fill();
      answers.push(await kenji.send(verb, data, activityId));
    }
    expect(answers.filter((answer) => 'text' in answer).length).toBeGreaterThan(0);
    const refused = await upload(path);
    expect(refused.status).toBe(503);
    expect(refused.html).toContain('Something went wrong');
    expect(wrongFiles()).toEqual([]);

    rmSync(join(folder, 'filler'));
    for (const { verb, data, activityId } of presses)
      expect(await kenji.send(verb, data, activityId)).toHaveProperty('card');
    expect((await upload(path)).status).toBe(200);
    await journey(served.road, 'D-3');
    expect(wrongFiles()).toEqual([]);
    expect(await brokenPromises({ dataFolder: folder }, served.promised)).toEqual([]);
    expect(desk.isRunning).toBe(true);
  }, 240_000);

  async function upload(path: string): Promise<{ status: number; html: string }> {
    const form = new FormData();
    const content = `%PDF-1.4\n%${'x'.repeat(200_000)}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
    form.append('file', new Blob([content]), 'large.pdf');
    const response = await fetch(served.desk.origin + path, { method: 'POST', body: form });
    return { status: response.status, html: await response.text() };
  }
});

/** Takes all the room that is left. */
function fill(): void {
  const path = join(folder, 'filler');
  writeFileSync(path, '', { flag: 'a' });
  for (const size of [65_536, 4_096, 1]) {
    try {
      for (;;) appendFileSync(path, Buffer.alloc(size));
    } catch {
      // Not even that fits any more.
    }
  }
}

/** Files under a name that is not the hash of their content, and what was left half received. */
function wrongFiles(): string[] {
  const root = join(folder, 'deliverables');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile())
    .filter((path) => !path.endsWith(createHash('sha256').update(readFileSync(path)).digest('hex')));
}

function mountSmallDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}
