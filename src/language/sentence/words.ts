import type { Localized } from '../../domain/locale';

/**
 * The words of each thing that the desk can be told to do, as people type them, with commas between.
 * `add … voucher`: both parts, in this order and close together. `=start`: only as the whole message.
 * Width, case, and hiragana against katakana make no difference.
 */
export const COMMAND_WORDS = {
  help: {
    'en-US': 'help, hi, hello, hey, good morning, good afternoon, commands, =menu, =start, =begin, =?',
    'ja-JP':
      'ヘルプ, こんにちは, こんばんは, おはよう, はじめまして, 使い方, 説明, 助けて, =メニュー, =開始, =はじめる',
    'zh-TW': '說明, 你好, 您好, 早安, 午安, 哈囉, 嗨, 幫助, 怎麼用, =選單, =功能表',
  },
  eligibility: {
    'en-US': 'eligibility, eligible, requirements, qualification, qualify, competency, competencies',
    'ja-JP': '適格性, 適格, 資格, しかく, 要件, コンピテンシー, 資格 … 申請',
    'zh-TW': '資格, 方案資格, 資格狀態, 專長認證, 申請 … 資格',
  },
  enroll: {
    'en-US':
      'enroll, enrol, enrolls, enrolled, enrolling, enrollment, enrolment, register, registration, sign up',
    'ja-JP': '登録, とうろく, 参加登録, 登録 … 申請, 加入したい',
    'zh-TW': '註冊, 報名, 加入方案, 加入 … 方案, 註冊 … 申請, 申請 … 註冊, 申請 … 加入',
  },
  renew: {
    'en-US':
      'renew, renews, renewing, renewal, re-enroll, re-enrol, reenroll, re-enrollment, re-enrolment, reenrollment',
    'ja-JP': '更新, こうしん, 再登録, 登録更新, 契約更新, 更新 … 申請',
    'zh-TW': '續約, 續期, 續訂, 重新註冊, 續約 … 申請, 申請 … 續約',
  },
  profile: {
    'en-US': 'profile, profiles, directory, company profile, directory profile, partner directory',
    'ja-JP': 'プロファイル, プロフィール, ディレクトリ, 会社のプロファイル',
    'zh-TW': '設定檔, 公司資料, 公司設定檔, 目錄, 夥伴目錄',
  },
  addVoucher: {
    'en-US':
      'add voucher, add … voucher, add … vouchers, new voucher, enter … voucher, register … voucher, =add, ' +
      'take in … voucher, import … voucher, voucher mail, paste … mail, receive voucher, receive vouchers, ' +
      'receive a … voucher, receive the … voucher, received a … voucher, received the … voucher, ' +
      'recieve voucher, recieve a … voucher, recieved a … voucher',
    'ja-JP':
      '利用券の追加, 利用券 … 追加, 追加 … 利用券, 利用券 … 登録, 利用券 … 入力, 利用券 … 取り込, =追加, ' +
      '新しい利用券, 新規利用券, バウチャー … 追加, メール … 貼り付け, 利用券 … 受領, 利用券 … 受け取, =受領, =受領する, =受領したい',
    'zh-TW':
      '新增憑證, 新增 … 憑證, 憑證 … 新增, 加入 … 憑證, 登錄 … 憑證, 登記 … 憑證, 輸入 … 憑證, =新增, ' +
      '新憑證, 新增 … 憑券, 貼上 … 郵件, 收到 … 憑證, 收到 … 憑券, 領取 … 憑證, 收取 … 憑證',
  },
  voucherMails: {
    'en-US':
      'voucher mails, voucher emails, voucher e-mails, mails, emails, e-mails, inbox, mailbox, mail list',
    'ja-JP': '利用券のメール, 利用券メール, 受信メール, 届いたメール, メール一覧, 受信トレイ, メールボックス',
    'zh-TW': '憑證郵件, 憑證的郵件, 郵件清單, 收件匣, 收件夾, 信箱',
  },
  vouchers: {
    'en-US': 'voucher, vouchers, voucher list, cancel … reservation, cancel … voucher, change … reservation',
    'ja-JP':
      '利用券, りようけん, 利用券一覧, バウチャー, 受講券, 登録済み … 利用券, 予約 … キャンセル, ' +
      '予約 … 取り消, 予約 … 取消, 予約 … 解除, 予約 … 変更, キャンセル … 予約',
    'zh-TW': '憑證, 憑券, 憑證清單, 取消 … 保留, 取消 … 預約, 取消 … 憑證, 變更 … 保留, 修改 … 保留',
  },
  reserve: {
    'en-US': 'reserve, reserves, reserving, reservation, reservations, book, booking, validate',
    'ja-JP': '予約, よやく, 確認と予約, 押さえたい, 予約 … 申請',
    'zh-TW': '保留, 預約, 預訂, 驗證並保留, 申請 … 保留',
  },
  report: {
    'en-US': 'report, reports, reporting, completion report, completion, deliverable, deliverables',
    'ja-JP': '完了レポート, 完了報告, 完了報告書, レポート, 報告, 報告書, 成果物',
    'zh-TW': '完成報告, 報告, 結案報告, 完工報告, 交付項目',
  },
  redeem: {
    'en-US': 'redeem, redeems, redeeming, redemption, use … voucher, use … vouchers',
    'ja-JP':
      '引き換え, 引き換える, 引換え, 引換, 引きかえ, ひきかえ, 引き替え, 引替, 利用券 … 使う, 利用券 … 使いたい',
    'zh-TW': '兌換, 兑換, 兌現, 使用 … 憑證, 兌換 … 申請, 申請 … 兌換',
  },
  claim: {
    'en-US':
      'claim, claims, claiming, payment, payments, invoice, get paid, request … payment, cancel … claim',
    'ja-JP':
      '申請, しんせい, 請求, 請求書, せいきゅう, 支払い, 支払, 支払い … 申請, 支払い保留, 支払保留, ' +
      '申請 … キャンセル, 申請 … 取り消, 申請 … 取消',
    'zh-TW':
      '請款, 申請, 宣告, 請款申請, 理賠, 付款, 要求付款, 暫緩付款, 取消 … 請款, 取消 … 申請, 取消 … 宣告',
  },
  myWork: {
    'en-US':
      "my work, my tasks, my task, to do, to-do, todo, tasks, next step, next steps, what is next, what's next, dashboard",
    'ja-JP': 'マイワーク, 自分の仕事, やること, タスク, 次の作業, 未処理, ダッシュボード',
    'zh-TW': '我的工作, 我的任務, 待辦, 待辦事項, 下一步, 工作清單, 儀表板',
  },
  history: {
    'en-US': 'history, audit, audit trail, change log, what happened, who changed',
    'ja-JP': '履歴, りれき, 変更履歴, 監査',
    'zh-TW': '歷程記錄, 歷程紀錄, 歷程, 歷史, 歷史記錄, 歷史紀錄, 變更記錄, 稽核',
  },
  people: {
    'en-US': 'people, member, members, team members, users, roles, permissions, colleagues',
    'ja-JP': 'メンバー, メンバ, ユーザー, ユーザ, 役割, 権限',
    'zh-TW': '成員, 人員, 使用者, 角色, 權限, 同事',
  },
  company: {
    'en-US':
      'company, our company, company settings, company … settings, company … time zone, settings … company, ' +
      'location, locations, rates',
    'ja-JP':
      '会社, かいしゃ, 自社, 会社情報, 会社設定, 会社 … 設定, 会社 … タイムゾーン, 所在地, 所在地 … 設定, 料金',
    'zh-TW':
      '公司, 本公司, 公司資訊, 公司設定, 公司 … 設定, 設定 … 公司, 公司 … 時區, 地點, 地點 … 設定, 費率',
  },
  settings: {
    'en-US':
      'settings, =setting, notifications, notification, notification settings, notice settings, reminders, ' +
      'reminder settings, preferences, quiet hours, quiet, time zone, my time zone, digest, mute, snooze, ' +
      'do not disturb, do not disturb me, do not … notify, do not … remind, do not … notifications, ' +
      "do not … reminders, don't disturb, don't … disturb, don't … notify, don't … remind, don't … notifications, " +
      "don't … reminders, leave me in peace, leave me alone, in peace, stop notifying, stop reminding, " +
      'stand-in, out of office, who stands in',
    'ja-JP':
      '設定, せってい, 通知, つうち, 通知設定, 通知の設定, リマインダー, リマインド, =お知らせ, タイムゾーン, ' +
      '静かに, 静かにして, 邪魔しないで, おやすみモード, 通知 … ないで, 通知 … 不要, リマインド … ないで, 通知オフ, ' +
      '勤務時間, 代理人, 代理の設定, 不在設定, ダイジェスト, スヌーズ',
    'zh-TW':
      '設定, 通知, 通知設定, 提醒, 提醒設定, 勿擾, 請勿打擾, 不要打擾, 不要吵, 別吵, 安靜, 安靜時段, 靜音, ' +
      '不要 … 通知, 不要 … 提醒, 別 … 通知, 別 … 提醒, 時區, 偏好設定, 摘要時間, 代理人, 休假設定, 稍後提醒',
  },
  notices: {
    'en-US':
      'notices, =delivery, delivery status, delivery problems, undelivered, not delivered, dead letter, dead letters, ' +
      'unreachable',
    'ja-JP': '配信状況, 配信, 未配信, 配信エラー, 届かない … 通知, 届いていない … 通知, 通知 … 届か',
    'zh-TW': '傳送狀態, 傳送狀況, 未送達, 無法送達, 送達狀態, 通知 … 未送達, 沒收到 … 通知, 通知 … 送不到',
  },
  clock: {
    'en-US': 'clock, time machine, what time is it, =time, =what time, =now',
    'ja-JP': '時計, とけい, 現在時刻, 今何時, 今は何時, =時刻',
    'zh-TW': '時鐘, 現在時間, 現在幾點, 幾點了, 時光機, =時間',
  },
  language: {
    'en-US':
      'language, languages, display language, =english, =in english, =english please, =japanese, =chinese, =traditional chinese',
    'ja-JP': '言語, げんご, 言語設定, 表示言語, =日本語, =日本語で, =日本語にして, =英語, =中国語',
    'zh-TW': '語言, 語言設定, 顯示語言, =中文, =繁體中文, =英文, =日文',
  },
  cancel: {
    'en-US': 'cancel, stop, quit, exit, abort, start over, restart, reset, never mind, nevermind',
    'ja-JP':
      'キャンセル, 中止, 停止, 取り消し, 取消し, 最初から, やり直し, やめる, やめて, やめます, 中断, =終了',
    'zh-TW': '取消, 放棄, 中止, 停止, 重新開始, 重來, 算了, =結束',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** The words that name vouchers and say nothing of what is to be done with them. */
export const VOUCHER_NOUNS = 'voucher, vouchers, 利用券, りようけん, バウチャー, 受講券, 憑證, 憑券';

/** What the desk can be told to do; one command opens one flow. */
export type CommandId = keyof typeof COMMAND_WORDS;

/**
 * Which commands a sentence means where it has words of several, strongest first: "the history of my vouchers" is
 * about history, "help me redeem a voucher" about redemption.
 */
export const PRECEDENCE: readonly (readonly CommandId[])[] = [
  ['history', 'profile', 'people', 'language'],
  ['eligibility', 'enroll', 'renew', 'addVoucher', 'reserve', 'report', 'redeem', 'claim'],
  ['voucherMails'],
  ['notices'],
  ['settings'],
  ['myWork'],
  ['vouchers'],
  ['company'],
  ['cancel'],
  ['help'],
  ['clock'],
];
