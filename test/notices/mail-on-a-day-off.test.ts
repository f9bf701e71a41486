import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderMailbox } from '../../src/mail/folder-mailbox';
import { mailReader } from '../../src/notices/mail-reader';
import type { Mailbox } from '../../src/ports';
import { planningServices } from '../../src/schemes/planning-services';
import { createWorld, TENANT, type World } from '../support/chat/world';
import { TestMailbox, voucherMail } from '../support/notices/mailbox';

/** In Tokyo: a Sunday, noon and half past eight in the evening. */
const SUNDAY = { noon: '2026-11-29T03:00:00.000Z', evening: '2026-11-29T11:30:00.000Z' } as const;

let world: World;
let folder: string;
beforeEach(async () => {
  world = await createWorld();
  folder = await mkdtemp(join(tmpdir(), 'voucher-desk-mails-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await world.close();
});

const read = (mailbox: Mailbox): Promise<void> =>
  mailReader({ ...world, scheme: planningServices, mailbox }).read();

/** The mail that the README puts into the folder, nine days after it was sent. */
async function putSample(): Promise<Mailbox> {
  await mkdir(folder, { recursive: true });
  await copyFile('docs/sample-voucher.eml', join(folder, 'sample-voucher.eml'));
  return createFolderMailbox(folder, TENANT, world.log, async () => undefined);
}

const proposals = async (): Promise<string[]> =>
  (await world.store.outbox.list({ kind: 'notice', state: 'sent' })).map(({ personId }) => personId ?? '');

it('a mail that is put into the folder on a day off is proposed on that day', async () => {
  const kenji = world.chat('kenji');
  await kenji.say('help');
  world.setClock(SUNDAY.noon);
  await read(await putSample());
  await world.drain();
  expect((await proposals()).length).toBeGreaterThan(0);
  expect((await kenji.say('voucher emails')).text).not.toContain('Comes to your chat');
});

it.each([
  ['en-US', 'voucher emails', 'Comes to your chat: Nov 30, 2026, 08:00'],
  ['ja-JP', '利用券のメール', 'チャットでのお知らせ: 2026年11月30日'],
  ['zh-TW', '憑證郵件', '聊天通知時間：2026年11月30日'],
] as const)(
  'in the quiet hours it waits for their end, and says until when (%s)',
  async (locale, list, when) => {
    const kenji = world.chat('kenji', locale);
    await kenji.say('help');
    world.setClock(SUNDAY.evening);
    await read(await putSample());
    await world.drain();
    expect(await proposals()).toEqual([]);
    const page = await kenji.say(list);
    expect(page.text).toContain(when);
    expect((await kenji.press(page, page.rows[0] ?? '')).text).toContain(when);
    world.setClock('2026-11-29T23:00:00.000Z');
    await world.drain();
    expect((await proposals()).length).toBeGreaterThan(0);
  },
);

it('a mail that lay in the mailbox for days comes with the next digest, and says so', async () => {
  const kenji = world.chat('kenji');
  await kenji.say('help');
  world.setClock(SUNDAY.noon);
  const mailbox = new TestMailbox();
  mailbox.mails.push(voucherMail('VP-1', { receivedAt: '2026-11-20T00:12:00.000Z' }));
  await read(mailbox);
  await world.drain();
  expect(await proposals()).toEqual([]);
  expect((await kenji.say('voucher emails')).text).toContain('Comes to your chat: Nov 30, 2026, 08:30');
});
