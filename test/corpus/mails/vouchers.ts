import type { Locale } from '../../../src/domain/locale';
import type { Expected, MailCase } from './case';

type Told = readonly [name: string, locale: Locale, text: string, expected: Expected, subject?: string];

const one =
  (way: MailCase['way']) =>
  ([name, locale, text, expected, subject]: Told): MailCase => ({
    name,
    locale,
    way,
    text,
    expected,
    ...(subject !== undefined && { subject }),
  });

const CONTOSO = { customer: 'Contoso, Ltd.', program: 'DDPS', days: '10', expiresOn: '2027-05-31' } as const;
const KEN = { adminEmail: 'ken@contoso.example' } as const;

/** Mails that come into the mailbox by themselves. */
const MAILS: readonly Told[] = [
  [
    'a sentence that comes to the number late, above a question for it',
    'en-US',
    'Hello,\n\nFinance gave us a 10-day DDPS voucher for the file servers, and the number they sent me is CT-2026-0401; it expires on 31 May 2027.\n\nAnn\n\n> On Monday the desk wrote:\n> Could you send us the voucher number once you have created it?',
    { number: 'CT-2026-0401', program: 'DDPS', days: '10', expiresOn: '2027-05-31' },
    'Next steps',
  ],
  [
    'two numbers in running text',
    'en-US',
    'We hold two planning services vouchers, they are CT-2026-0402 and, for the branch, CT-2026-0403.',
    { number: '?' },
  ],
  [
    'the number of an order beside that of the voucher',
    'en-US',
    'Our order is PO-2026-7781. Under it we took a DDPS voucher for ten days, it is called CT-2026-0404.',
    { number: 'CT-2026-0404', program: 'DDPS' },
  ],
  [
    '文の中の番号',
    'ja-JP',
    'お世話になっております。\n計画サービスの利用券（CT-2026-0405）を10日分いただきました。2027年5月31日までに使い切る予定です。',
    { number: 'CT-2026-0405', days: '10', expiresOn: '2027-05-31' },
  ],
  [
    '句子裡的號碼',
    'zh-TW',
    '您好，我們拿到一張10天的規劃服務憑證，財務給的是 CT-2026-0406，2027年5月31日到期。',
    { number: 'CT-2026-0406', days: '10', expiresOn: '2027-05-31' },
  ],
  [
    'covering words and a block of labels',
    'en-US',
    'Hi all,\n\nfwd as promised.\n\nVoucher number - CT/26/0091\nVoucher type - DDPS\nService level - 10 days\nCustomer - Contoso, Ltd.\nExpires on - 31 May 2027\nVoucher administrator - Ken Mori <ken@contoso.example>\n\nKen',
    { number: 'CT/26/0091', ...CONTOSO, ...KEN },
    'FW: voucher',
  ],
  [
    'a table of Outlook with the labels above',
    'en-US',
    '<table><tr><th>Voucher ID</th><th>Program</th><th>Length</th><th>Customer</th><th>Expiration</th></tr><tr><td>CT-26-92</td><td>DDPS</td><td>10 days</td><td>Contoso, Ltd.</td><td>05/31/2027</td></tr></table>',
    { number: 'CT-26-92', ...CONTOSO },
  ],
  [
    'the number in the subject alone',
    'en-US',
    'The planning services days were assigned.\nService level: 10 days\nClient: Contoso, Ltd.\nValid till: May 31, 2027\nType: DDPS',
    { number: 'CT-26-93', ...CONTOSO },
    'Fwd: Your voucher CT-26-93 was assigned',
  ],
  [
    'a sentence',
    'en-US',
    'Hello, our Planning Services voucher CT-26-94 expires on 31 May 2027, please reserve it soon.',
    { number: 'CT-26-94', expiresOn: '2027-05-31', days: null },
  ],
  [
    'two vouchers in one list',
    'en-US',
    'Planning Services\nVoucher IDs: CT-26-95, CT-26-96\nService level: 10 days\nCustomer: Contoso, Ltd.',
    { number: '?', days: '10', customer: 'Contoso, Ltd.' },
  ],
  [
    '全角と送り状',
    'ja-JP',
    '佐藤様\n\nお世話になっております。下記をお送りします。\n\n・利用券番号　：　ＣＴ－２６－１０１\n・利用券の種類：　ＤＤＰＳ\n・サービス日数：　１０日間\n・お客様企業名：　株式会社コントソ　御中\n・ご利用期限　：　令和９年５月３１日（月）\n・利用券管理者：　ken@contoso.example\n\n以上、よろしくお願いいたします。',
    {
      number: 'CT-26-101',
      program: 'DDPS',
      days: '10',
      customer: '株式会社コントソ',
      expiresOn: '2027-05-31',
      ...KEN,
    },
    '計画サービス利用券のご連絡',
  ],
  [
    '間をあけた見出しと縦の列',
    'ja-JP',
    '利 用 券 番 号\t：\tCT-26-102\n日　　　　　数\t：\t10営業日\n会　 社　 名\t：\t株式会社コントソ\n期　　　　　限\t：\t2027年5月31日\n種　　　　　類\t：\tDDPS',
    {
      number: 'CT-26-102',
      program: 'DDPS',
      days: '10',
      customer: '株式会社コントソ',
      expiresOn: '2027-05-31',
    },
  ],
  [
    '番号付きの見出し',
    'ja-JP',
    '①利用券ID：CT-26-103\n②プログラム：DDPS\n③実施日数：十日間\n④企業名：株式会社コントソ\n⑤満了日：二〇二七年五月三十一日',
    {
      number: 'CT-26-103',
      program: 'DDPS',
      days: '10',
      customer: '株式会社コントソ',
      expiresOn: '2027-05-31',
    },
  ],
  [
    '月末だけの期限',
    'ja-JP',
    '利用券番号：CT-26-104\nプログラム：DDPS\n有効期限：2027年5月末',
    { number: 'CT-26-104', program: 'DDPS', expiresOn: '?' },
  ],
  [
    '引用の中',
    'ja-JP',
    '転送します。\n\n＞　利用券コード：「CT-26-105」\n＞　利用券タイプ：DDPS\n＞　日数：10人日\n＞　顧客：株式会社コントソ<https://contoso.example>\n＞　有効期限：2027/05/31 23:59',
    {
      number: 'CT-26-105',
      program: 'DDPS',
      days: '10',
      customer: '株式会社コントソ',
      expiresOn: '2027-05-31',
    },
  ],
  [
    '轉寄的條列',
    'zh-TW',
    '您好，轉寄如下：\n\n1. 憑證編號：CT-26-201\n2. 憑證類型：DDPS\n3. 服務天數：10 個工作天\n4. 客戶名稱：康泰股份有限公司 台啟\n5. 到期日：民國116年5月31日\n6. 憑證管理員：ken@contoso.example',
    {
      number: 'CT-26-201',
      program: 'DDPS',
      days: '10',
      customer: '康泰股份有限公司',
      expiresOn: '2027-05-31',
      ...KEN,
    },
    '轉寄：規劃服務憑證',
  ],
  [
    '表格',
    'zh-TW',
    '<table><tr><td>憑證號碼</td><td>CT-26-202</td></tr><tr><td>方案</td><td>DDPS</td></tr><tr><td>規劃天數</td><td>十天</td></tr><tr><td>公司名稱</td><td>康泰股份有限公司</td></tr><tr><td>有效期限</td><td>20270531</td></tr></table>',
    {
      number: 'CT-26-202',
      program: 'DDPS',
      days: '10',
      customer: '康泰股份有限公司',
      expiresOn: '2027-05-31',
    },
  ],
  [
    '兩個號碼',
    'zh-TW',
    '規劃服務\n憑證編號：CT-26-203、CT-26-204\n天數：10天\n客戶：康泰股份有限公司',
    { number: '?', days: '10', customer: '康泰股份有限公司' },
  ],
  [
    '三種語言並列',
    'zh-TW',
    'Voucher ID / 利用券番号 / 憑證編號：CT-26-205\nService level / 日数 / 天數：10 days\nCustomer / 顧客 / 客戶：Contoso, Ltd.\nExpiration date / 有効期限 / 到期日：2027-05-31',
    { number: 'CT-26-205', days: '10', customer: 'Contoso, Ltd.', expiresOn: '2027-05-31' },
  ],
  [
    '信中一句話',
    'zh-TW',
    '我們的規劃服務憑證 CT-26-206 已指派，到期日為 2027 年 5 月 31 日，請儘快保留。',
    { number: 'CT-26-206', expiresOn: '2027-05-31', days: null },
  ],
];

/** What somebody types or pastes into the chat. */
const PASTES: readonly Told[] = [
  [
    'short labels',
    'en-US',
    'Voucher: CT-26-301\nType: DDPS\nDays: 10\nCompany: Contoso, Ltd.\nExp. date: 2027-05-31\nAdmin: ken@contoso.example',
    { number: 'CT-26-301', ...CONTOSO, ...KEN },
  ],
  [
    'dotted leaders and bullets',
    'en-US',
    '✔ Voucher no. ...... CT-26-302\n✔ Service level .... ten (10) days\n✔ Customer ......... Contoso, Ltd.',
    { number: 'CT-26-302', days: '10', customer: 'Contoso, Ltd.' },
  ],
  [
    'quotes and braces',
    'en-US',
    '{"voucher_id": "CT-26-303", "days": "10", "customer": "Contoso, Ltd."}',
    { number: 'CT-26-303', days: '10', customer: 'Contoso, Ltd.' },
  ],
  ['a number in groups', 'en-US', 'Voucher ID: CT 26 304\nDays: 10', { number: 'CT 26 304', days: '10' }],
  [
    'a number broken by the width of a mail',
    'en-US',
    'Voucher ID: CT-26-\n305\nDays: 10',
    { number: 'CT-26-305', days: '10' },
  ],
  ['a number that is cut off', 'en-US', 'Voucher ID: CT-26-30…\nDays: 10', { number: '?', days: '10' }],
  [
    'an old number and a new one',
    'en-US',
    'Voucher ID: CT-25-001 (now CT-26-306)\nDays: 10',
    { number: '?', days: '10' },
  ],
  [
    'one of two lengths',
    'en-US',
    'Voucher ID: CT-26-307\nService level: 5 or 10 days',
    { number: 'CT-26-307', days: '?' },
  ],
  [
    'a length in hours',
    'en-US',
    'Voucher ID: CT-26-308\nService level: 80 hours',
    { number: 'CT-26-308', days: '?' },
  ],
  [
    'day and month in either order',
    'en-US',
    'Voucher ID: CT-26-309\nRedeem by: 05/06/2027',
    { number: 'CT-26-309', expiresOn: '?' },
  ],
  [
    'two admins',
    'en-US',
    'Voucher ID: CT-26-310\nVoucher admin: ken@contoso.example, aya@contoso.example',
    { number: 'CT-26-310', adminEmail: '?' },
  ],
  [
    'an admin in words',
    'en-US',
    'Voucher ID: CT-26-311\nVoucher admin: ken (at) contoso (dot) example',
    { number: 'CT-26-311', adminEmail: '?' },
  ],
  [
    'doubled breaks',
    'en-US',
    'Voucher ID:\n\nCT-26-312\n\nCustomer:\n\nContoso, Ltd.\n\nDays:\n\n10',
    { number: 'CT-26-312', customer: 'Contoso, Ltd.', days: '10' },
  ],
  [
    'entities of a page',
    'en-US',
    'Voucher ID:&nbsp;CT-26-313&nbsp;Days:&nbsp;10&nbsp;Customer:&nbsp;Smith &amp; Sons',
    { number: 'CT-26-313', days: '10', customer: 'Smith & Sons' },
  ],
  [
    '短い見出し',
    'ja-JP',
    '利用券：CT-26-401\n種類：DDPS\n日数：10日\n会社名：株式会社コントソ\n期限：2027/5/31\n管理者：ken@contoso.example',
    {
      number: 'CT-26-401',
      program: 'DDPS',
      days: '10',
      customer: '株式会社コントソ',
      expiresOn: '2027-05-31',
      ...KEN,
    },
  ],
  [
    'かっこの見出し',
    'ja-JP',
    '【利用券番号】CT-26-402\n＜日数＞10日間\n「顧客名」：株式会社コントソ様',
    { number: 'CT-26-402', days: '10', customer: '株式会社コントソ' },
  ],
  ['番号がふたつ', 'ja-JP', '利用券番号：CT-26-403および CT-26-404\n日数：10日', { number: '?', days: '10' }],
  ['日数の幅', 'ja-JP', '利用券番号：CT-26-405\n日数：5～10日', { number: 'CT-26-405', days: '?' }],
  ['縦線の表', 'ja-JP', '｜利用券番号｜CT-26-406｜\n｜日数｜１０日｜', { number: 'CT-26-406', days: '10' }],
  [
    '短標籤',
    'zh-TW',
    '憑證：CT-26-501\n類型：DDPS\n天數：10天\n公司：康泰股份有限公司\n期限：2027/5/31\n管理員：ken@contoso.example',
    {
      number: 'CT-26-501',
      program: 'DDPS',
      days: '10',
      customer: '康泰股份有限公司',
      expiresOn: '2027-05-31',
      ...KEN,
    },
  ],
  ['斜線分開的號碼', 'zh-TW', '憑證編號：CT-26-502/CT-26-503\n天數：10天', { number: '?', days: '10' }],
  [
    '只有民國年的數字',
    'zh-TW',
    '憑證編號：CT-26-504\n到期日：116/05/31',
    { number: 'CT-26-504', expiresOn: '?' },
  ],
  [
    '書名號與全形',
    'zh-TW',
    '《憑證號碼》ＣＴ－２６－５０５\n《服務天數》１０天',
    { number: 'CT-26-505', days: '10' },
  ],
];

export const VOUCHERS: readonly MailCase[] = [...MAILS.map(one('mail')), ...PASTES.map(one('paste'))];
