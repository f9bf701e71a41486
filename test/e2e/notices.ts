import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locale } from '../../src/domain/locale';
import '../../src/flows';
import { createWords, type Words } from '../../src/words/words';
import { readEml } from '../../src/mail/read-eml';
import { ChatBrowser, findChromium } from './browser';
import { LocalDesk } from './desk';

const chromium = findChromium();
const ROOT = join(__dirname, '../..');

/** The sample email of each language, and what stands in it. */
const MAILS: Readonly<Record<Locale, { file: string; sender: string; number: string }>> = {
  'en-US': { file: 'sample-voucher.eml', sender: 'rosa.diaz@northwind.example', number: 'NW-2026-7001' },
  'ja-JP': { file: 'sample-voucher.ja.eml', sender: 'yamamoto@midori.example', number: 'MD-2026-7002' },
  'zh-TW': { file: 'sample-voucher.zh-TW.eml', sender: 'chen@lanshan.example', number: 'LS-2026-7003' },
};

/** The voucher of the sample company that has three days left. */
const PRESSING = { number: 'PS-2026-1064', customer: '椿食品株式会社' };

const suite = chromium ? describe : describe.skip;

/** A morning with the real chat in a browser, in each of the languages. */
export function testNotices(locales: readonly Locale[]): void {
  suite('what comes by itself, in the real chat', () => {
    it.each(locales)(
      'is acted on where it comes, in %s: the urgent card, the digest, an email with a voucher, and the next digest',
      async (locale) => {
        const data = mkdtempSync(join(tmpdir(), 'voucher-desk-e2e-'));
        const folder = join(ROOT, 'screenshots', locale, 'notices');
        mkdirSync(folder, { recursive: true });
        const desk = await LocalDesk.start({ data, locale, at: '2026-12-01T09:00' });
        try {
          const chat = await ChatBrowser.open(desk.chatUrl, chromium ?? '', folder);
          try {
            await morning(chat, desk, data, createWords(locale, 'Asia/Tokyo'));
          } finally {
            await chat.close();
          }
        } finally {
          await desk.stop();
        }
      },
      300_000,
    );
  });
}

async function morning(chat: ChatBrowser, desk: LocalDesk, data: string, words: Words): Promise<void> {
  const t: Words['t'] = (key, params) => words.t(key, params);
  const expiring = t('notice.title.voucherExpiring.voucher', { ...PRESSING, late: 'no', days: 3 });
  const mail = MAILS[words.locale];

  await chat.say(t('command.help'), t('help.title'));

  // The urgent card comes alone, and its button does the work.
  await chat.pick(expiring);
  await chat.press(t('command.redeem'), t('redeem.confirmTitle', { count: 1 }));
  await chat.press(t('redeem.yes', { count: 1 }), t('redeem.done', { count: 1 }));

  // A line of the digest is put off; another is opened from the list of all.
  const renewal = t('notice.title.renewal.enrollment', {
    program: 'DDPS',
    phase: 'closes',
    late: 'no',
    days: 20,
  });
  const expired = t('notice.title.renewal.enrollment', {
    program: 'SSDPS',
    phase: 'closes',
    late: 'yes',
    days: 15,
  });
  await chat.pick(words.date('2026-12-01'));
  expect(await chat.text()).not.toContain(PRESSING.number);
  await chat.press(renewal, t('notice.putOff.tomorrow'));
  await chat.press(t('notice.putOff.tomorrow'), t('notice.putOffDone'));
  // What has been overdue for weeks is one line of its own.
  const overdue = samePart(
    t('notice.digest.overdue', { count: 1 }),
    t('notice.digest.overdue', { count: 2 }),
  );
  await chat.press(t('notice.mine.open'), overdue);
  expect(await chat.text()).not.toContain(renewal);
  await chat.press(overdue, expired);
  await chat.press(expired, t('notice.putOff.nextWeek'));

  // An email becomes a proposal, and is taken in; the same once more is not proposed.
  const proposal = t('notice.title.voucherMail', { sender: mail.sender });
  const source = join(ROOT, 'docs', mail.file);
  mkdirSync(join(data, 'mailbox'), { recursive: true });
  copyFileSync(source, join(data, 'mailbox', 'first.eml'));
  await chat.pick(proposal);
  await chat.press(t('mails.takeIn'), t('intake.form'));
  await chat.press(t('intake.save'), t('intake.done'));
  expect(await chat.text()).toContain(mail.number);
  copyFileSync(source, join(data, 'mailbox', 'second.eml'));
  await desk.logs('mailbox read', 2);
  await chat.say(t('command.voucherMails'), t('mails.waiting', { count: 0 }));
  expect((await chat.text()).split(mail.sender)).toHaveLength(2);
  expect(await chat.count(proposal)).toBe(0);

  // Another hour, and other quiet hours.
  await chat.say(t('command.settings'), t('settings.digestAt'));
  await chat.fill(t('settings.digestAt'), '8:00');
  await chat.fill(t('settings.quietFrom'), '20:00');
  await chat.fill(t('settings.quietTo'), '7:30');
  await chat.press(t('button.save'), words.dateTime('2026-12-01T23:00:00.000Z'));

  // The next morning brings what was put off, and nothing of what was done.
  await chat.say(t('command.clock'), t('clock.on'));
  await chat.press(t('clock.morning', { time: '08:30' }), t('clock.moved'));
  await chat.pick(words.date('2026-12-02'));
  const digest = await chat.text();
  expect(digest).toContain(
    t('notice.title.renewal.enrollment', { program: 'DDPS', phase: 'closes', late: 'no', days: 19 }),
  );
  expect(digest).not.toContain(PRESSING.number);

  // Whoever never opened the chat is told by email.
  await chat.say(t('command.notices'), t('notices.people'));
  const delivery = await chat.text();
  expect(delivery).toContain('Kenji Sato');
  expect(delivery).toContain(t('notices.why.never'));
  expect(delivery).toContain(t('notices.instead.mail'));
  const sent = readdirSync(join(data, 'mail'));
  const subjects = await Promise.all(
    sent.map(async (name) => (await readEml(readFileSync(join(data, 'mail', name)))).subject),
  );
  expect(subjects).toContain(expiring);
}

/** What two texts have in common at their beginning or their end, the longer of them. */
function samePart(one: string, other: string): string {
  let head = 0;
  while (head < one.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < one.length && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return head >= tail ? one.slice(0, head).trim() : one.slice(one.length - tail).trim();
}
