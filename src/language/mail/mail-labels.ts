import type { Localized } from '../../domain/locale';

/** The facts that a voucher mail may state. */
export const MAIL_FIELDS = [
  'number',
  'voucherAdminEmail',
  'customer',
  'program',
  'days',
  'country',
  'createdOn',
  'assignedOn',
  'expiresOn',
  'agreementNumber',
  'contactName',
] as const;

export type MailField = (typeof MAIL_FIELDS)[number];

/**
 * The labels by which mails introduce each fact, with commas between; `other` are labels of facts that nobody asks for.
 * Case, width, spaces and hyphens make no difference.
 */
export const MAIL_LABELS: Readonly<Record<MailField | 'other', Localized>> = {
  number: {
    'en-US':
      'voucher id, voucher number, voucher no, voucher no., voucher #, voucher code, voucher identifier, ' +
      'voucher id number, planning services voucher id, planning services voucher number',
    'ja-JP':
      '利用券 id, 利用券の id, 利用券番号, 利用券の番号, 利用券コード, 計画サービス利用券番号, ' +
      '受講券番号, 受講券の番号, 受講券 id, バウチャー番号, バウチャー id',
    'zh-TW':
      '憑證識別碼, 憑證編號, 憑證號碼, 憑證 id, 憑證的編號, 規劃服務憑證編號, 規劃服務憑證識別碼, ' +
      '憑券號碼, 憑券編號, 憑券識別碼, 憑券 id',
  },
  voucherAdminEmail: {
    'en-US':
      "voucher admin, voucher admin email, voucher admin email address, voucher admin's email, voucher admin contact, " +
      'voucher administrator, voucher administrator email, voucher administrator email address',
    'ja-JP':
      '利用券管理者, 利用券の管理者, 受講券管理者, 受講券の管理者, 利用券管理者のメール, 利用券管理者メール, ' +
      '利用券管理者のメールアドレス, 利用券の管理者のメールアドレス, 利用券管理者メールアドレス',
    'zh-TW':
      '憑證管理員, 憑證系統管理員, 憑券管理員, 憑券系統管理員, 憑證管理員電子郵件, 憑證管理員的電子郵件, ' +
      '憑證管理員信箱, 憑證管理員電子郵件地址, 憑券系統管理員電子郵件',
  },
  customer: {
    'en-US':
      'customer, customer name, customer company, customer organization, organization, organization name',
    'ja-JP': 'お客様名, お客様会社名, お客様, 顧客名, 顧客, 顧客会社名, 会社名, 組織名',
    'zh-TW': '客戶, 客戶名稱, 客戶公司, 客戶公司名稱, 公司名稱, 組織名稱',
  },
  program: {
    'en-US':
      'voucher type, program, program name, program code, planning services program, offering, service type',
    'ja-JP':
      '利用券の種類, 利用券種類, 利用券の種別, 利用券種別, 利用券タイプ, プログラム, プログラム名, 計画サービスプログラム',
    'zh-TW': '憑證類型, 憑證種類, 憑券類型, 方案, 方案名稱, 方案類型, 計畫, 規劃服務方案',
  },
  days: {
    'en-US':
      'service level, voucher service level, length, engagement length, duration, days, number of days, voucher days',
    'ja-JP': 'サービスレベル, 日数, 利用日数, エンゲージメント日数, サービス日数',
    'zh-TW': '服務等級, 服務層級, 服務水準, 服務級別, 天數, 服務天數, 規劃天數',
  },
  country: {
    'en-US':
      'country, delivery country, country of delivery, country/region, delivery country/region, country or region',
    'ja-JP': '国, 実施国, 国/地域, 国または地域, 実施国/地域, 提供国',
    'zh-TW': '國家, 交付國家, 國家/地區, 國家或地區, 提供服務的國家/地區, 提供服務的國家, 服務國家/地區',
  },
  createdOn: {
    'en-US':
      'created, created on, creation date, date created, created date, voucher created, voucher created on, ' +
      'voucher creation date',
    'ja-JP': '作成日, 作成日時, 利用券作成日, 利用券の作成日',
    'zh-TW': '建立日期, 建立日, 建立時間, 憑證建立日期',
  },
  assignedOn: {
    'en-US':
      'assigned, assigned on, assignment date, date assigned, assigned date, voucher assigned on, voucher assignment date',
    'ja-JP': '割り当て日, 割当日, 割り当て日時, 割当日時, 利用券の割り当て日, 利用券割り当て日',
    'zh-TW': '指派日期, 指派日, 指派時間, 憑證指派日期',
  },
  expiresOn: {
    'en-US':
      'expiration date, expiry date, expiration, expiry, expires, expires on, valid until, valid through, valid to, ' +
      'voucher expires, voucher expires on, voucher expiration date, voucher expiry date',
    'ja-JP':
      '有効期限, 有効期限日, 有効期限終了日, 利用券の有効期限, 利用券有効期限, 利用期限, 失効日, 期限日',
    'zh-TW': '到期日, 到期日期, 有效期限, 有效期至, 失效日期, 憑證到期日, 憑證到期日期, 憑證有效期限',
  },
  agreementNumber: {
    'en-US':
      'agreement, agreement number, agreement no, agreement no., agreement id, licensing agreement number, enrollment, ' +
      'enrollment number, enrolment number, enrollment no., enrollment id, agreement/enrollment number, license id, ' +
      'licence id, license id number, licence id number, license number, licence number',
    'ja-JP':
      '契約番号, 加入契約番号, ライセンス契約番号, ライセンス id, ライセンス番号, エンロールメント番号, 登録番号',
    'zh-TW':
      '合約編號, 合約號碼, 合約識別碼, 授權識別碼, 授權編號, 授權合約編號, 授權號碼, 註冊編號, 註冊號碼',
  },
  contactName: {
    'en-US':
      'contact, contact name, contact person, customer contact, customer contact name, project manager',
    'ja-JP': '担当者, 担当者名, ご担当者, ご担当者様, ご担当者名, お客様担当者, 連絡先担当者',
    'zh-TW': '聯絡人, 連絡人, 聯絡人姓名, 連絡人姓名, 客戶聯絡人, 專案經理',
  },
  other: {
    'en-US':
      'status, voucher status, voucher value, value, currency, partner, partner name, assigned to, phone, e-mail, ' +
      'agreement expiration date, agreement end date, enrollment end date',
    'ja-JP':
      '状態, 利用券の状態, 金額, 通貨, パートナー, パートナー名, 割り当て先, 契約終了日, 契約の有効期限, 有効期間, ' +
      '電話, 電話番号, メール, メールアドレス',
    'zh-TW':
      '狀態, 憑證狀態, 金額, 幣別, 合作夥伴, 合作夥伴名稱, 指派給, 合約到期日, 有效期間, 電話, 電子郵件',
  },
};
