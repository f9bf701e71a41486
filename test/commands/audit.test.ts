import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUrlOf, exportAudit, parseAuditOptions } from '../../src/commands/audit';
import { auditLines } from '../../src/commands/audit-lines';
import type { AuditEvent } from '../../src/domain/audit';
import type { Instant } from '../../src/domain/time/dates';
import { freshStore, type FreshStore } from '../support/store/store';

const TOKYO = 'tenant-tokyo';
const TAIPEI = 'tenant-taipei';
const ALL = { from: '2026-01-01', to: '2026-03-31', tenantId: null } as const;

let fresh: FreshStore;
let folder: string;
beforeEach(async () => {
  fresh = await freshStore();
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
});
afterEach(async () => {
  await fresh.close();
  rmSync(folder, { recursive: true });
});

let count = 0;

function happened(tenantId: string, at: Instant, more: Partial<AuditEvent> = {}): Promise<void> {
  return fresh.stores.tenant(tenantId).audit.add(event(at, more));
}

function event(at: Instant, more: Partial<AuditEvent>): AuditEvent {
  count += 1;
  return {
    id: `event-${String(count).padStart(5, '0')}`,
    at,
    actorId: 'kenji',
    actorName: 'Kenji Sato',
    verb: 'reserve.submit',
    event: 'reserve',
    kind: 'voucher',
    recordId: 'voucher-1',
    recordVersion: 2,
    reference: 'VD-7K3M-Q2XP',
    nonce: null,
    origin: 'a:1',
    facts: {},
    before: {},
    after: {},
    ...more,
  };
}

async function company(tenantId: string, timeZone: string): Promise<void> {
  await fresh.stores.tenant(tenantId).companies.add({
    id: 'company',
    name: tenantId,
    timeZone,
    anniversaryOn: '2027-04-01',
    defaultLocale: 'en-US',
  });
}

/** Reads the file as RFC 4180 says, by other means than those that wrote it. */
async function exported(period: Parameters<typeof exportAudit>[1] = ALL) {
  const out = join(folder, 'audit.csv');
  const events = await exportAudit(fresh.stores, period, out);
  const text = readFileSync(out, 'utf8');
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  const [header = [], ...lines] = rows.slice(0, -1);
  const byName = lines.map((line) => Object.fromEntries(header.map((name, at) => [name, line[at] ?? ''])));
  return { events, text, header, lines: byName };
}

describe('the export of the audit trail', () => {
  it('has whole days of each company in its own zone, of each instant both readings, and begins as Excel wants it', async () => {
    await company(TOKYO, 'Asia/Tokyo');
    await company(TAIPEI, 'Asia/Taipei');
    for (const tenantId of [TOKYO, TAIPEI])
      for (const at of [
        '2025-12-31T14:59:59.999Z',
        '2025-12-31T15:00:00.000Z',
        '2025-12-31T16:00:00.000Z',
        '2026-03-31T14:59:59.999Z',
        '2026-03-31T15:00:00.000Z',
        '2026-03-31T16:00:00.000Z',
      ] as const)
        await happened(tenantId, at);
    const { events, text, lines } = await exported();
    expect(text.startsWith('\uFEFFtenantId,at,localTime,timeZone,')).toBe(true);
    expect(events).toBe(6);
    expect(lines.map(({ tenantId, at, localTime }) => [tenantId, at, localTime])).toEqual([
      [TAIPEI, '2025-12-31T16:00:00.000Z', '2026-01-01T00:00:00.000+08:00'],
      [TAIPEI, '2026-03-31T14:59:59.999Z', '2026-03-31T22:59:59.999+08:00'],
      [TAIPEI, '2026-03-31T15:00:00.000Z', '2026-03-31T23:00:00.000+08:00'],
      [TOKYO, '2025-12-31T15:00:00.000Z', '2026-01-01T00:00:00.000+09:00'],
      [TOKYO, '2025-12-31T16:00:00.000Z', '2026-01-01T01:00:00.000+09:00'],
      [TOKYO, '2026-03-31T14:59:59.999Z', '2026-03-31T23:59:59.999+09:00'],
    ]);
    expect((await exported({ ...ALL, tenantId: TOKYO })).events).toBe(3);
  });

  it('keeps Japanese and Chinese names, and leaves nothing that a spreadsheet would calculate', async () => {
    const facts = { customer: '株式会社"青空", 東京', reason: '=cmd|calc\n第二行' };
    await happened(TOKYO, '2026-02-01T00:00:00.000Z', { actorName: '林玉婷', facts });
    for (const actorName of ['=HYPERLINK("http://x")', '+1', '-1', '@x', '\t=1', '\r=1', '＝1'])
      await happened(TOKYO, '2026-02-02T00:00:00.000Z', { actorName, recordId: '=1' });
    const { lines, header } = await exported();
    expect(lines[0]?.['actorName']).toBe('林玉婷');
    expect(JSON.parse(lines[0]?.['facts'] ?? '')).toEqual(facts);
    expect(lines.slice(1).map(({ actorName }) => actorName)).toEqual([
      '\'=HYPERLINK("http://x")',
      "'+1",
      "'-1",
      "'@x",
      "'\t=1",
      "'\r=1",
      "'＝1",
    ]);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(header);
      for (const value of Object.values(line)) expect(value).not.toMatch(/^[=+\-@\t\r＝]/);
    }
  });

  it.each([1, 2, 3, 7, 8])(
    'has each event once, read %i at a time, also where several share an instant',
    async (atOnce) => {
      for (const day of [1, 1, 1, 2, 1, 1, 2]) await happened(TOKYO, `2026-02-0${day}T00:00:00.000Z`);
      const lines = [];
      for await (const line of auditLines(fresh.stores, ALL, atOnce))
        lines.push(line.split(',')[1]?.slice(0, 10));
      const [first, second] = ['2026-02-01', '2026-02-02'];
      expect(lines).toEqual(['at', first, first, first, first, first, second, second]);
    },
  );

  it('is for its owner alone, and leaves no half file', async () => {
    await happened(TOKYO, '2026-02-01T00:00:00.000Z');
    await exported();
    expect(statSync(join(folder, 'audit.csv')).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).toEqual(['audit.csv']);
    const failing = { ...fresh.stores, tenantsWithAudit: () => Promise.reject(new Error('gone')) };
    await expect(exportAudit(failing, ALL, join(folder, 'other.csv'))).rejects.toThrow('gone');
    expect(readdirSync(folder)).toEqual(['audit.csv']);
  });

  it('is of the database that the bot works with, or of the folder that is named', () => {
    const url = 'postgres://desk@db.example/desk';
    expect(databaseUrlOf(null, { DATABASE_URL: url })).toBe(url);
    expect(databaseUrlOf('/kept', { DATABASE_URL: url })).toBe('file:///kept/voucher-desk.db');
    expect(databaseUrlOf(null, { DATA_FOLDER: '/data', DATABASE_URL: '' })).toBe(
      'file:///data/voucher-desk.db',
    );
    expect(databaseUrlOf(null, {})).toMatch(/\/data\/voucher-desk\.db$/);
  });

  it('takes its options from the command line, and says what is wrong with them', () => {
    const good = ['--from', '2026-01-01', '--to', '2026-03-31', '--out', 'x.csv'];
    expect(parseAuditOptions(good)).toEqual({ ...ALL, out: 'x.csv', data: null });
    for (const [wrong, said] of [
      [[], 'are needed'],
      [['--from', '2026-02-31', '--to', '2026-03-31', '--out', 'x'], 'take dates'],
      [['--from', '2026-04-01', '--to', '2026-03-31', '--out', 'x'], 'must not be after'],
      [['--what'], '--what'],
    ] as const)
      expect(() => parseAuditOptions(wrong)).toThrow(said);
  });
});

it('says what keeps the file from being written, and leaves nothing behind', async () => {
  await happened(TOKYO, '2026-02-01T00:00:00.000Z');
  const cases: [string, string | null, string][] = [
    [folder, null, 'is a folder'],
    [join(folder, 'missing', 'x.csv'), null, 'there is no folder'],
    [join(folder, 'x.csv'), 'tenant-wrong', `nothing was recorded for tenant-wrong, but for: ${TOKYO}`],
  ];
  for (const [out, tenantId, fault] of cases)
    await expect(exportAudit(fresh.stores, { ...ALL, tenantId }, out)).rejects.toThrow(fault);
  expect(readdirSync(folder)).toEqual([]);
  expect(existsSync(`${folder}.part`)).toBe(false);
});
