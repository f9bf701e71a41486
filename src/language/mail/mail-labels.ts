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
      'voucher id, voucher number, voucher no, voucher no., voucher #, voucher code, voucher identifier, voucher ids, ' +
      'voucher id number, voucher id no, voucher id no., voucher numbers, voucher ref, voucher ref., voucher reference, ' +
      'voucher reference number, planning services voucher, planning services voucher id, planning services voucher number, ' +
      'sa voucher, sa voucher id, sa voucher number, sa voucher no., sa voucher code, software assurance voucher id, ' +
      'software assurance voucher number, planning voucher id, planning voucher number, id of the voucher, number of the voucher',
    'ja-JP':
      '利用券 id, 利用券の id, 利用券番号, 利用券の番号, 利用券コード, 利用券のコード, 計画サービス利用券番号, 計画サービス利用券 id, ' +
      '受講券番号, 受講券の番号, 受講券 id, バウチャー番号, バウチャーの番号, バウチャー id, バウチャーコード, バウチャーno, ' +
      'バウチャーno., 利用券no, 利用券no., 利用券ナンバー, 利用券識別番号, 利用券管理番号, sa 利用券番号, sa 利用券 id, ' +
      'クーポン番号, クーポンコード, クーポン id, ボーチャー番号, バウチャ番号',
    'zh-TW':
      '憑證識別碼, 憑證編號, 憑證號碼, 憑證 id, 憑證的編號, 憑證代號, 憑證代碼, 憑證序號, 憑證號, 憑證的號碼, 規劃服務憑證, ' +
      '規劃服務憑證編號, 規劃服務憑證號碼, 規劃服務憑證識別碼, 憑券號碼, 憑券編號, 憑券識別碼, 憑券 id, 憑券代號, 憑券代碼, ' +
      '憑券序號, sa 憑證編號, sa 憑證號碼, 憑證no, 憑證no., 票券編號, 票券號碼, 票券序號',
  },
  voucherAdminEmail: {
    'en-US':
      "voucher admin, voucher admin email, voucher admin e-mail, voucher admin email address, voucher admin's email, " +
      "voucher admin's email address, voucher admin contact, voucher administrator, voucher administrator email, " +
      "voucher administrator email address, voucher administrator's email, email of the voucher admin, voucher manager, " +
      'voucher contact, voucher contact email, voucher owner, sa benefits administrator, sa benefits admin, ' +
      'sa benefits administrator email, sa benefits contact, sa benefits manager, sa benefit administrator, ' +
      'sa administrator, sa admin, software assurance administrator, software assurance benefits administrator, ' +
      'software assurance manager, software assurance contact, benefits administrator, benefits admin, benefits contact, ' +
      'benefits manager, benefit administrator, benefit contact, admin email, admin e-mail, admin email address, ' +
      'administrator email, administrator e-mail, administrator email address, customer admin, customer admin email',
    'ja-JP':
      '利用券管理者, 利用券の管理者, 受講券管理者, 受講券の管理者, 利用券管理者のメール, 利用券管理者メール, ' +
      '利用券管理者のメールアドレス, 利用券の管理者のメールアドレス, 利用券管理者メールアドレス, 利用券管理者アドレス, ' +
      '利用券管理者のアドレス, 利用券管理者の連絡先, 利用券担当者, 利用券のご担当者, 利用券ご担当者, 利用券の担当者, ' +
      '利用券担当者メール, 利用券担当者のメールアドレス, バウチャー管理者, バウチャー管理者メール, バウチャー管理者のメールアドレス, ' +
      'バウチャー担当者, 管理者メール, 管理者メールアドレス, 管理者のメール, 管理者のメールアドレス, 管理者アドレス, ' +
      'sa 特典管理者, sa 管理者, 特典管理者, 特典の管理者, ソフトウェアアシュアランス管理者, ご担当管理者',
    'zh-TW':
      '憑證管理員, 憑證系統管理員, 憑證管理者, 憑證管理人, 憑券管理員, 憑券管理者, 憑券管理人, 憑券系統管理員, ' +
      '憑證管理員電子郵件, 憑證管理員的電子郵件, 憑證管理員信箱, 憑證管理員電子郵件地址, 憑證管理員 email, ' +
      '憑證管理員 e-mail, 憑證管理者信箱, 憑證管理者電子郵件, 憑券系統管理員電子郵件, 憑證負責人, 憑證聯絡人, 憑證窗口, ' +
      '管理員信箱, 管理員電子郵件, 管理員電子郵件地址, 管理員 email, 管理員 e-mail, 管理者信箱, 管理者電子郵件, ' +
      '系統管理員信箱, 系統管理員電子郵件, sa 權益管理員, 權益管理員, 權益聯絡人, 軟體保證管理員, sa 管理員',
  },
  customer: {
    'en-US':
      'customer, customer name, customer company, customer company name, customer organization, customer organisation, ' +
      "organization, organization name, organisation, organisation name, customer's name, end customer, end customer name, " +
      'end user, end user name, client, client name, client company, client organization, company name, name of company, ' +
      'name of customer, name of the customer, account name, customer account, customer account name, legal name',
    'ja-JP':
      'お客様名, お客様会社名, お客様企業名, お客様, お客さま, お客さま名, 顧客名, 顧客, 顧客会社名, 顧客企業名, 会社名, 御社名, ' +
      '貴社名, 企業名, 法人名, 組織名, 団体名, 機関名, 学校名, 社名, 得意先, 得意先名, 取引先名, エンドユーザー, エンドユーザー名, ' +
      'エンドユーザー様, 最終顧客, 最終顧客名, ユーザー企業名, クライアント, クライアント名',
    'zh-TW':
      '客戶, 客戶名稱, 客戶名, 客戶公司, 客戶公司名稱, 公司名稱, 企業名稱, 組織名稱, 機構名稱, 單位名稱, 學校名稱, 最終客戶, ' +
      '最終客戶名稱, 終端客戶, 終端客戶名稱, 使用單位, 貴公司名稱, 公司全名, 帳戶名稱',
  },
  program: {
    'en-US':
      'voucher type, type of voucher, program, program name, program code, programme, planning services program, ' +
      'planning services type, offering, service type, type of service, voucher program, engagement type, type of engagement',
    'ja-JP':
      '利用券の種類, 利用券種類, 利用券の種別, 利用券種別, 利用券タイプ, 利用券のタイプ, 利用券区分, バウチャー種別, バウチャーの種類, ' +
      'バウチャー種類, バウチャータイプ, プログラム, プログラム名, プログラムコード, 計画サービスプログラム, 計画サービスの種類, ' +
      'サービス種別, サービスの種類',
    'zh-TW':
      '憑證類型, 憑證種類, 憑證類別, 憑券類型, 憑券種類, 方案, 方案名稱, 方案類型, 方案代碼, 計畫, 計畫名稱, 規劃服務方案, ' +
      '規劃服務類型, 服務類型, 服務種類, 服務方案',
  },
  days: {
    'en-US':
      'service level, voucher service level, length, voucher length, engagement length, length of engagement, ' +
      'length of the engagement, length of service, service length, duration, voucher duration, engagement duration, ' +
      'duration of engagement, days, number of days, no. of days, voucher days, engagement days, service days, ' +
      'planning days, consulting days, days of service, total days, days available',
    'ja-JP':
      'サービスレベル, 日数, 利用日数, エンゲージメント日数, サービス日数, 実施日数, 作業日数, 提供日数, 対象日数, 計画日数, ' +
      '利用可能日数, ご利用日数, 利用券日数, 利用券の日数, サービス提供日数, エンゲージメントの日数, 所要日数, 実施期間, 作業期間, ' +
      'サービス期間, エンゲージメント期間',
    'zh-TW':
      '服務等級, 服務層級, 服務水準, 服務級別, 天數, 日數, 服務天數, 服務日數, 規劃天數, 規劃日數, 憑證天數, 可用天數, ' +
      '工作天數, 執行天數, 實施天數, 服務時間長度, 服務期間, 服務長度, 專案天數',
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
      'voucher creation date, date of creation',
    'ja-JP': '作成日, 作成日時, 利用券作成日, 利用券の作成日',
    'zh-TW': '建立日期, 建立日, 建立時間, 憑證建立日期',
  },
  assignedOn: {
    'en-US':
      'assigned, assigned on, assignment date, date assigned, assigned date, voucher assigned on, ' +
      'voucher assignment date, date of assignment',
    'ja-JP': '割り当て日, 割当日, 割り当て日時, 割当日時, 利用券の割り当て日, 利用券割り当て日',
    'zh-TW': '指派日期, 指派日, 指派時間, 憑證指派日期',
  },
  expiresOn: {
    'en-US':
      'expiration date, expiry date, expiration, expiry, expires, expires on, expires at, expiring on, valid until, ' +
      'valid through, valid to, valid till, valid thru, voucher expires, voucher expires on, voucher expiration, ' +
      'voucher expiration date, voucher expiry, voucher expiry date, voucher valid until, date of expiry, ' +
      'date of expiration, redeem by, use by, to be redeemed by, must be redeemed by, last day of validity',
    'ja-JP':
      '有効期限, 有効期限日, 有効期限終了日, 利用券の有効期限, 利用券有効期限, 利用期限, ご利用期限, 利用券の利用期限, 使用期限, ' +
      '利用有効期限, 失効日, 失効期限, 期限日, 満了日, 有効期間満了日, 期間満了日, 利用券の期限, 利用券期限, 有効期日, 引き換え期限, ' +
      '引換期限, バウチャー有効期限, バウチャーの有効期限',
    'zh-TW':
      '到期日, 到期日期, 有效期限, 有效期限至, 有效期至, 有效期間至, 有效日期, 有效日期至, 有效至, 失效日期, 失效日, 憑證到期日, ' +
      '憑證到期日期, 憑證有效期限, 憑券到期日, 憑券有效期限, 使用期限, 使用期限至, 使用截止日, 截止日期, 截止日, 期限至, 兌換期限, 兌換截止日',
  },
  agreementNumber: {
    'en-US':
      'agreement, agreement number, agreement no, agreement no., agreement id, licensing agreement number, enrollment, ' +
      'enrollment number, enrolment number, enrollment no., enrollment id, agreement/enrollment number, license id, ' +
      'licence id, license id number, licence id number, license number, licence number, contract number, contract no.',
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
      'status, voucher status, voucher value, value, currency, partner, partner name, partner company, assigned to, phone, ' +
      'e-mail, tel, fax, customer no., customer no, customer number, customer id, agreement expiration date, ' +
      'agreement end date, enrollment end date, contract end date, certificate number, reference, amount',
    'ja-JP':
      '状態, 利用券の状態, 金額, 通貨, パートナー, パートナー名, 割り当て先, 契約終了日, 契約の有効期限, 有効期間, ' +
      '電話, 電話番号, メール, メールアドレス, お客様番号, 顧客番号, 会員番号, ポイント',
    'zh-TW':
      '狀態, 憑證狀態, 金額, 幣別, 合作夥伴, 合作夥伴名稱, 指派給, 合約到期日, 有效期間, 電話, 電子郵件, 客戶編號, 會員編號',
  },
};

/** Words of many uses: labels only where a colon, a cell or the like sets a value apart beside them. */
export const SHORT_LABELS: Readonly<Partial<Record<MailField, Localized>>> = {
  number: {
    'en-US': 'voucher',
    'ja-JP': '利用券, バウチャー, 受講券, 券番号',
    'zh-TW': '憑證, 憑券, 票券, 券號',
  },
  voucherAdminEmail: {
    'en-US': 'admin, administrator',
    'ja-JP': '管理者',
    'zh-TW': '管理員, 管理者, 系統管理員',
  },
  customer: {
    'en-US': 'company, account',
    'ja-JP': '会社, 組織, 企業, 法人',
    'zh-TW': '公司, 組織, 企業, 單位, 機構',
  },
  program: {
    'en-US': 'type, service',
    'ja-JP': '種類, 種別, タイプ, サービス, 区分',
    'zh-TW': '類型, 種類, 類別, 服務',
  },
  days: { 'en-US': 'day(s), level', 'ja-JP': '期間', 'zh-TW': '期間' },
  expiresOn: { 'en-US': 'end date, exp, exp., exp date, exp. date', 'ja-JP': '期限', 'zh-TW': '期限' },
};
