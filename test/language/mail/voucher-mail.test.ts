import { readVoucherMail } from '../../../src/language/mail/voucher-mail';
import { CODES, read } from './read-mail';

describe('a mail that a customer forwarded', () => {
  test('is read in English', () => {
    const mail = readVoucherMail(
      `Hi Sato-san,

please find our voucher below.

Regards, Taro

-----Original Message-----
From: Volume Licensing Service Center <no-reply@email.microsoft.com>
Sent: Monday, November 16, 2026 9:12 AM
To: Yamada Taro <yamada@contoso.com>; Suzuki
 <suzuki@contoso.com>
Cc: pm@contoso.com
Subject: Planning Services voucher assigned, ID X-1

A voucher has been assigned.

Voucher ID:        VP-1042
Voucher type:      DDPS - Desktop Deployment Planning Services
Service level:     5 days
Agreement number:  8812345
Created:           November 16, 2026
Assigned on        16 Nov 2026
Expiration date:   May 15, 2027
Customer:          Contoso, Ltd.
Voucher administrator: admin@contoso.com
Contact: Yamada Taro <yamada@contoso.com>
`,
      CODES,
    );
    expect(mail).toEqual({
      number: { value: 'VP-1042', raw: 'VP-1042' },
      voucherAdminEmail: { value: 'admin@contoso.com', raw: 'admin@contoso.com', proposal: false },
      program: {
        value: 'DDPS - Desktop Deployment Planning Services',
        raw: 'DDPS - Desktop Deployment Planning Services',
        code: 'DDPS',
      },
      days: { value: 5, raw: '5 days' },
      agreementNumber: { value: '8812345', raw: '8812345' },
      createdOn: { value: '2026-11-16', raw: 'November 16, 2026' },
      assignedOn: { value: '2026-11-16', raw: '16 Nov 2026' },
      expiresOn: { value: '2027-05-15', raw: 'May 15, 2027' },
      customer: { value: 'Contoso, Ltd.', raw: 'Contoso, Ltd.' },
      contactName: { value: 'Yamada Taro', raw: 'Yamada Taro <yamada@contoso.com>' },
      ambiguous: [],
    });
  });

  test('is read in Japanese, full-width and quoted twice', () => {
    const mail = `差出人： 山田　太郎 <yamada@contoso.example>
送信日時： 2026年11月17日 9:12
宛先： 佐藤 <sato@northwind.example>
ＣＣ： 営業部
件名： ＦＷ： 利用券番号 X-1

佐藤様、よろしくお願いいたします。

> -----元のメッセージ-----
> 差出人: VLSC <no-reply@microsoft.com>
> 送信日時: 2026年11月16日 9:00
> 宛先: 山田 太郎
> 件名: 利用券
>
>> ■利用券番号：ＶＰ－１０４２
>> ■利用券の種類　Ｓ－ＥＤＰＳ
>> ・サービス レベル：５日
>> ・契約番号：１２３４５
>> ・作成日：2026年11月16日（月）
>> ・有効期限：令和９年５月１５日
>> ・お客様名　株式会社コントソ
>> 【担当者】山田　太郎`;
    expect(read(mail)).toEqual({
      number: 'VP-1042',
      voucherAdminEmail: 'yamada@contoso.example',
      program: 'S-EDPS',
      code: 'S-EDPS',
      days: 5,
      agreementNumber: '12345',
      createdOn: '2026-11-16',
      expiresOn: '2027-05-15',
      customer: '株式会社コントソ',
      contactName: '山田 太郎',
    });
  });

  test('is read in Traditional Chinese', () => {
    const mail = `寄件者: 王小明 <wang@contoso.example>
寄件日期: 2026年11月17日 上午 09:12
收件者: 李先生
副本: 業務部
主旨: 轉寄: 規劃服務憑證

您好，請查收。

| 憑證識別碼： TW-77-001
| 方案： SDPS（SharePoint）
| 服務等級：3 天
| 到期日：民國116年5月15日
| 指派日期：2026/11/16
| 授權識別碼：V1234567
| 客戶名稱：康泰股份有限公司
| 聯絡人：王小明`;
    expect(read(mail)).toEqual({
      number: 'TW-77-001',
      voucherAdminEmail: 'wang@contoso.example',
      program: 'SDPS(SharePoint)',
      code: 'SDPS',
      days: 3,
      expiresOn: '2027-05-15',
      assignedOn: '2026-11-16',
      agreementNumber: 'V1234567',
      customer: '康泰股份有限公司',
      contactName: '王小明',
    });
  });
});
