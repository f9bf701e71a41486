import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locale } from '../../src/domain/locale';
import '../../src/flows';
import { createWords, type Words } from '../../src/words/words';
import { planningServices } from '../../src/schemes/planning-services';
import { ChatBrowser, findChromium } from './browser';
import { LocalDesk } from './desk';

const chromium = findChromium();

/** The customer's mail, as it is forwarded in each language. */
const MAILS: Readonly<Record<Locale, string>> = {
  'en-US': `From: Hana Ito <hana.ito@aozora.example>
Subject: FW: Planning Services voucher

Voucher ID: PS-2026-7701
Voucher type: SDPS
Service level: 5 days
Customer: Aozora Logistics
Expiration date: 2027-04-30`,
  'ja-JP': `差出人: 伊藤 花 <hana.ito@aozora.example>
件名: FW: 計画サービスの利用券

利用券 ID：ＰＳ－２０２６－７７０１
利用券の種類：SDPS
サービス レベル：５日
顧客：株式会社青空ロジスティクス
有効期限：2027年4月30日`,
  'zh-TW': `寄件者: 伊藤花 <hana.ito@aozora.example>
主旨: FW: 規劃服務憑證

憑證識別碼：PS-2026-7701
憑證類型：SDPS
服務等級：5 天
客戶：富陽電子股份有限公司
到期日：2027年4月30日`,
};

const VOUCHER: Readonly<Record<Locale, string>> = { 'en-US': 'voucher', 'ja-JP': '利用券', 'zh-TW': '憑證' };

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const suite = chromium ? describe : describe.skip;

suite('the seven steps in the real chat', () => {
  it.each(['en-US', 'ja-JP', 'zh-TW'] as const)(
    'are done by typing and clicking in %s, across a crash in the middle of the report',
    (locale) => journey(locale, chromium ?? ''),
    300_000,
  );
});

async function journey(locale: Locale, executable: string): Promise<void> {
  const words = createWords(locale, 'Asia/Tokyo');
  const t: Words['t'] = (key, params) => words.t(key, params);
  const data = mkdtempSync(join(tmpdir(), 'voucher-desk-e2e-'));
  const number = 'PS-2026-7701';
  const command = (name: 'reserve' | 'report' | 'redeem' | 'claim'): string =>
    `${t(`command.${name}`)} ${VOUCHER[locale]} ${number}`;

  async function session(
    at: string,
    part: string,
    work: (chat: ChatBrowser) => Promise<void>,
    end: 'stop' | 'kill' = 'stop',
  ): Promise<void> {
    const folder = join(__dirname, '../../screenshots', locale, part);
    mkdirSync(folder, { recursive: true });
    const desk = await LocalDesk.start({ data, locale, at });
    try {
      const chat = await ChatBrowser.open(desk.chatUrl, executable, folder);
      try {
        await work(chat);
      } finally {
        await chat.close();
      }
    } finally {
      await desk[end]();
    }
  }

  await session('2026-12-01T09:00', '1-qualify', async (chat) => {
    await chat.say(t('command.help'), t('help.title'));
    await chat.say(t('command.eligibility'), t('command.eligibility'));
    await chat.press('S-EDPS', t('state.eligibility.active'));
    await chat.press(t('requirement.record.training'), t('eligibility.completedOn'));
    await chat.check('Olivia Brandt');
    await chat.check('Lin Yu-Ting');
    await chat.fillDate(t('eligibility.completedOn'), '2026-11-30');
    await chat.press(t('button.save'), t('eligibility.trainingRecorded'));
    await chat.say(t('command.enroll'), 'S-EDPS');
    await chat.press('S-EDPS', t('enroll.ready'));
    await chat.press(t('enroll.button'), t('enroll.done', { code: 'S-EDPS' }));
    await chat.say(t('command.profile'), t('command.profile'));
    await chat.press('Seattle', t('profile.notListed'));
    await chat.press(t('profile.markListed'), t('profile.nowListed'));
  });

  await session('2026-12-02T09:00', '2-reserve', async (chat) => {
    await chat.say(t('command.myWork'), t('command.myWork'));
    await chat.say(MAILS[locale], t('intake.form'));
    await chat.choose(t('voucher.country'), words.country('JP'));
    await chat.press(t('intake.save'), t('intake.done'));
    await chat.press(t('command.reserve'), t('reserve.title', { number }));
    const sharePoint = planningServices.programs
      .flatMap(({ engagements }) => engagements)
      .find(({ id }) => id === 'sdps-sharepoint');
    await chat.choose(t('voucher.engagement'), sharePoint ? words.of(sharePoint.name) : '');
    await chat.choose(t('voucher.location'), 'Tokyo');
    await chat.fillDate(t('reserve.startsOn'), '2026-12-03');
    await chat.fillDate(t('reserve.endsOn'), '2026-12-09');
    await chat.choose(t('voucher.lead'), 'Haruto Mori');
    await chat.check(t('reserve.terms'));
    await chat.press(t('reserve.submit'), t('reserve.done'));
    await chat.press(t('confirmation.record'), t('reserve.reference'));
    await chat.press(t('reserve.confirmed'), t('reserve.confirmDone'));
  });

  await session(
    '2026-12-10T09:00',
    '3-report',
    async (chat) => {
      await chat.say(command('report'), t('report.write'));
      await chat.press(t('report.write'), t('report.formText'));
      await chat.fill(t('report.onSiteDays'), '5');
      await chat.fill(t('report.summary'), 'Sites, sizing, a plan for the file shares.');
      await chat.press(t('report.save'), t('report.saved'));
    },
    'kill',
  );

  await session('2026-12-11T09:00', '4-report-again', async (chat) => {
    // A notice of the same morning has the words of the card's title, but not its button.
    await chat.say(command('report'), t('report.continue'));
    await chat.press(t('report.continue'), t('report.formText'));
    await chat.fill(t('report.offSiteDays'), '0');
    await chat.fill(t('report.contactName'), 'Hana Ito');
    await chat.fill(t('report.contactEmail'), 'hana.ito@aozora.example');
    await chat.fill(t('report.nextSteps'), 'Pilot in January.');
    const [kind] = planningServices.deliverableKinds;
    await chat.choose(t('report.deliverableKind'), kind ? words.of(kind.name) : '');
    for (const { text } of planningServices.attestations) await chat.check(words.of(text));
    await chat.press(t('report.save'), t('report.saved'));
    await chat.press(t('report.attach'), t('report.uploadTitle', { number }));
    await chat.upload(
      t('report.uploadOpen'),
      t('report.web.send'),
      { name: 'plan.pdf', content: PDF },
      'plan.pdf',
    );
    await chat.say(command('report'), t('report.complete'));
    await chat.press(t('report.submit'), t('report.reviewTitle', { number }));
    await chat.press(t('report.submit'), t('report.submitted'));
  });

  await session('2026-12-12T09:00', '5-paid', async (chat) => {
    await chat.say(command('redeem'), t('redeem.yes', { count: 1 }));
    await chat.press(t('redeem.yes', { count: 1 }), t('redeem.done', { count: 1 }));
    await chat.say(command('claim'), t('claim.newTitle'));
    await chat.press(t('claim.saveDraft'), t('claim.drafted'));
    await chat.press(t('claim.submit'), t('claim.submitText'));
    await chat.fill(t('claim.reference'), 'MRN-1');
    await chat.press(t('claim.isSubmitted'), t('state.claim.submitted'));
    for (const result of ['approve', 'pay'] as const) {
      await chat.press(t('claim.result'), t('claim.resultTitle'));
      await chat.choose(t('claim.resultTitle'), t(`claim.result.${result}`));
      await chat.press(
        t('button.save'),
        result === 'pay' ? t('state.claim.paid') : t('state.claim.approved'),
      );
    }
    await chat.say(`${t('command.history')} ${number}`, number);
  });
}
