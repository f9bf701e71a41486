import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../src/log';
import type { LogLevel } from '../src/config';
import type { Log } from '../src/ports';
import { causedBy, correlated, correlation } from '../src/telemetry/correlation';
import { PEOPLE } from './support/records/company';
import { receive, voucherMail } from './support/notices/mailbox';
import { delivered, send } from './support/records/reports';
import { assignedVoucher } from './support/records/vouchers';
import { createWorld } from './support/chat/world';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'log-'))));
afterEach(() => rmSync(folder, { recursive: true }));

type Line = Readonly<Record<string, unknown>>;

const file = (): string => join(folder, 'desk.log');
const open = (level: LogLevel = 'info'): Log => createLog({ file: file(), level });

function lines(): Line[] {
  const text = readFileSync(file(), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const parsed: Line = JSON.parse(line);
      return parsed;
    });
}

describe('the log', () => {
  it('writes one line of JSON for each event, with the id of what set it off', () => {
    const log = open();
    log.info('outside', { count: 1 });
    correlated(() => log.warn('inside'));
    causedBy(['b', null, 'a', 'b'], () => log.error('for two reasons'));
    const [outside, inside, both] = lines();
    expect(outside).toMatchObject({ level: 30, msg: 'outside', count: 1 });
    expect(outside).not.toHaveProperty('correlation');
    expect(inside?.['correlation']).toMatch(/^[\da-f]{8}-/);
    expect(both).toMatchObject({ level: 50, correlation: 'a b' });
    expect(correlation()).toBeUndefined();
  });

  it('writes nothing below its level', () => {
    const log = open('warn');
    log.info('no');
    log.warn('yes');
    expect(lines().map(({ msg }) => msg)).toEqual(['yes']);
  });

  it.each([
    [`SyntaxError: Unexpected token 'こ', "こんにちは Kenji" is not valid JSON\n    at parse (x.js:1:2)`],
    [`Error: ENOENT: no such file, open '/data/mailbox/Kenji こんにちは.eml'`],
    ['Error: nobody is kenji@harborline.example there'],
    ["Error: can't read `Kenji\nこんにちは`"],
  ])('leaves out what an error quotes: %j', (error) => {
    open().error('failed', { error, cause: error });
    const text = readFileSync(file(), 'utf8');
    expect(text).not.toMatch(/Kenji(?! ?\\n)|harborline/);
    expect(text).toContain(error.split(':')[0] ?? '');
  });
});

describe('a run with people, files, mails, notices and faults', () => {
  it('leaves no name, no address and no text in the log, and ties every line of a turn to what it queued', async () => {
    const world = await createWorld({ log: open() });
    const kenji = world.chat('kenji');
    await world.chat('stranger').say('vouchers');
    await world.chat('daniel').say('add voucher');
    const form = await kenji.say('add voucher SECRET-1 for Geheim GmbH 5 days');
    const typed = {
      number: 'SECRET-1',
      customer: '株式会社秘密',
      program: 'SDPS',
      days: '5',
      country: 'JP',
      expiresOn: '2026-12-01',
      adminEmail: 'geheim@kunde.example',
    };
    await kenji.press(form, 'addVoucher.save', { ...typed, expiresOn: 'no date' });
    await kenji.press(form, 'addVoucher.save', typed);
    await receive(world, voucherMail('SECRET-2', { subject: '秘密の件名' }));
    await delivered(world, 'SECRET-3');
    await send(world, world.chat('haruto'), '秘密の計画.pdf');
    await send(world, world.chat('haruto'), 'geheim.exe', Buffer.from('MZ geheim'));
    await world.drain();
    world.adapter.beforeSending = (activity) => {
      if (activity.type !== 'invokeResponse')
        throw new Error(`413 ${JSON.stringify(activity.attachments)} is too large`);
    };
    await assignedVoucher(world.store, { number: 'SECRET-4', expiresOn: '2026-12-02' });
    await kenji.press(await world.chat('kenji').invoke('vouchers.open', { card: {} }), 'vouchers.filter', {
      customer: '株式会社秘密',
    });
    world.setClock('2026-11-24T00:00:00.000Z');
    await world.sweep();
    await world.drain();
    const all = lines();
    const rows = await world.store.outbox.list();
    await world.close();

    const text = readFileSync(file(), 'utf8');
    for (const { name } of Object.values(PEOPLE)) expect(text).not.toContain(name);
    expect(text).not.toMatch(/SECRET|Geheim|geheim|秘密|@|kunde|Fabrikam|Harborline|harborline|no date/);

    const turns = all.filter(({ msg }) => msg === 'turn answered');
    expect(turns.length).toBeGreaterThan(6);
    expect(new Set(turns.map((line) => line['correlation'])).size).toBe(turns.length);
    expect(turns.map((line) => line['outcome'])).toEqual(
      expect.arrayContaining(['noRole', 'otherRole', 'invalid', 'answered']),
    );
    for (const line of all) expect(line).toHaveProperty('correlation');
    const saved = turns.filter(({ verb }) => verb === 'addVoucher.save').at(-1)?.['correlation'];
    const queued = rows.filter(({ cause }) => cause === saved);
    expect(queued.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['cardUpdate', 'notice']));
    const sent = all.filter((line) => String(line['correlation']).includes(String(saved)));
    const said = sent.map(({ msg }) => String(msg));
    expect(said).toContain('card replaced');
    expect(said.filter((msg) => msg.startsWith('notice '))).not.toEqual([]);
    expect(rows.filter(({ kind, cause }) => kind !== 'notice' && cause === null)).toEqual([]);
    expect(all.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['notice sent', 'notice not sent']));
  });
});
