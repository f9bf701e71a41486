import { createWorld, type World } from '../../support/chat/world';

const ENGLISH =
  'From: Hana Ito <hana.ito@aozora.example>Subject: FW: Planning Services voucherVoucher ID: PS-2026-7701Voucher type: SDPSService level: 5 daysCustomer: 株式会社青空ロジスティクスExpiration date: 2027-04-30';
const JAPANESE =
  '差出人：伊藤 花 <hana.ito@aozora.example>件名：FW: 計画サービス利用券利用券 ID：ＰＳ－２０２６－７７０１利用券の種類：SDPSサービス レベル：５日顧客：株式会社青空ロジスティクス有効期限：2027年4月30日';
const CHINESE =
  '寄件者：伊藤花 <hana.ito@aozora.example>主旨：轉寄：規劃服務憑證憑證識別碼：ＰＳ－２０２６－７７０１憑證類型：SDPS服務等級：5 天客戶：株式会社青空ロジスティクス到期日：2027年4月30日';

describe('a mail pasted into a chat that drops its line breaks', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  it.each([
    ['en-US', ENGLISH],
    ['ja-JP', JAPANESE],
    ['zh-TW', CHINESE],
  ] as const)('opens the filled form (%s)', async (locale, mail) => {
    const card = await world.chat('mei', locale).say(mail);
    expect(card.inputs).toMatchObject({
      number: 'PS-2026-7701',
      program: 'SDPS',
      days: '5',
      customer: '株式会社青空ロジスティクス',
      expiresOn: '2027-04-30',
      adminEmail: 'hana.ito@aozora.example',
    });
  });

  it('opens it for two short lines too', async () => {
    const card = await world.chat('mei').say('Voucher ID: PS-2026-1042Voucher type: SDPS');
    expect(card.inputs).toMatchObject({ number: 'PS-2026-1042', program: 'SDPS' });
  });

  it('leaves a sentence with labels a sentence', async () => {
    const card = await world
      .chat('mei')
      .say('redeem voucher ID: PS-2026-1042 for customer: Contoso, and please tell me when you are done');
    expect(card.inputs['number']).toBeUndefined();
  });
});
