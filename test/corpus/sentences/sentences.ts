import type { Locale } from '../../../src/domain/locale';

/** A sentence as people type it, and what answers it: a question by its id, or the job that is opened. */
export interface Sentence {
  readonly locale: Locale;
  readonly said: string;
  readonly means: string;
}

const of =
  (locale: Locale) =>
  (means: string, ...said: readonly string[]): Sentence[] =>
    said.map((one) => ({ locale, said: one, means }));

const en = of('en-US');
const ja = of('ja-JP');
const zh = of('zh-TW');

/** The project's own corpus; it grows with what people are heard to say. */
export const SENTENCES: readonly Sentence[] = [
  ...en('myWork.thanks', 'thanks!', 'Thank you very much.', 'ok thanks'),
  ...en('myWork.ok', 'OK', 'got it', 'sounds good'),
  ...en('myWork.greeting', 'Good morning!', 'good afternoon'),
  ...en('myWork.sorry', 'oops', 'sorry about that'),
  ...en('myWork.curse', 'damn it', 'this does not work!'),
  ...en('myWork.next', 'what should I do now?', 'Where do I start?', 'anything urgent today?'),
  ...en(
    'vouchers.when',
    'when does PS-2026-1044 expire?',
    'what expires this month',
    'How long is PS-2026-1043 still valid?',
  ),
  ...en('vouchers.when', 'deadline of PS-2026-1047?'),
  ...en(
    'vouchers.which',
    'which vouchers are reserved in Taipei?',
    'which vouchers expire within 14 days',
    'how many SDPS vouchers do we have',
    'show me the expired vouchers',
  ),
  ...en('redeem.why', 'Why can I not redeem PS-2026-1047?', 'can we redeem PS-2026-1064 now?'),
  ...en('claim.howMuch', 'how much money is waiting?', 'How much is at risk?'),
  ...en('claim.status', 'has the claim been paid yet?', 'where is our payment?'),
  ...en('claim.when', 'when do we have to claim at the latest?', 'is it too late to claim?'),
  ...en('claim.denied', 'why was the claim denied?'),
  ...en('rules.customerLimit', 'what is the limit per customer?', 'where does the 15 day limit come from?'),
  ...en('rules.voucherLife', 'what is the validity?'),
  ...en('rules.how.reserve', 'how do I reserve in Partner Center?', 'Where do I click to reserve?'),
  ...en('rules.how.claim', 'how do we get paid?'),
  ...en('rules.deliverable', 'what does deliverable mean?'),
  ...en('people.globalAdmin', 'who can sign the agreement?', 'Who may enroll us?'),
  ...en('people.partnerAdmin', 'who are the partner admins?'),
  ...en('people.consultant', 'who are our consultants?'),
  ...en(
    'history.done',
    'who reserved PS-2026-1048?',
    'what changed yesterday?',
    'what did Olivia do this week?',
  ),
  ...en('history.undo', 'undo', 'can that be undone?', 'I made a mistake'),
  ...en('renew.when', 'when do we have to renew?'),
  ...en('company.rate', 'what are the rates?'),
  ...en(
    'do:reserve',
    'could you reserve PS-2026-1042 for Monday',
    'please reserve the voucher for Ridgeway',
    'I want to reserve',
  ),
  ...en('do:redeem', 'redeem PS-2026-1064', 'can you redeem PS-2026-1064 please'),
  ...en('do:claim', 'claim PS-2026-1050', 'we want to claim'),
  ...en('do:addVoucher', 'add a voucher for Contoso, SDPS, 5 days'),
  ...en('do:settings', 'please do not disturb me on weekends'),
  ...en('do:language', 'switch to Japanese please'),

  ...ja('myWork.thanks', 'ありがとうございます！', '助かりました'),
  ...ja('myWork.ok', '了解です', 'わかりました。'),
  ...ja('myWork.greeting', 'おはようございます', 'お疲れさまです。'),
  ...ja('myWork.sorry', 'すみません', '間違えました'),
  ...ja('myWork.curse', '使えない', '最悪'),
  ...ja('myWork.next', '次は何をすればいいですか', '今日の予定は？', '急ぎのものはありますか'),
  ...ja(
    'vouchers.when',
    'PS-2026-1044はいつ期限が切れますか',
    '今月期限が切れる利用券は？',
    'PS-2026-1043の有効期限は？',
  ),
  ...ja('vouchers.which', '予約済みの利用券はどれですか', '利用券は何枚ありますか', '未確認の利用券を見せて'),
  ...ja('redeem.why', 'PS-2026-1047はなぜ引き換えできないのですか', 'PS-2026-1064はもう引き換えできますか'),
  ...ja('claim.howMuch', '未入金はいくらありますか', '合計金額を教えて'),
  ...ja('claim.status', '入金されましたか', '申請の状況はどうですか'),
  ...ja('claim.when', '申請の期限はいつですか', '申請はまだ間に合いますか'),
  ...ja('claim.denied', '申請が却下されたのはなぜですか'),
  ...ja('rules.customerLimit', '1社あたりの日数の上限は？', '15日の制限とは何ですか'),
  ...ja('rules.how.reserve', '予約の方法を教えてください', '予約はどこを押せばいいですか'),
  ...ja('rules.how.report', '完了レポートの出し方がわからない'),
  ...ja('rules.deliverable', '成果物とは何ですか'),
  ...ja('people.globalAdmin', '契約に署名できるのは誰ですか'),
  ...ja('people.partnerAdmin', 'パートナー管理者は誰ですか'),
  ...ja('people.consultant', 'コンサルタントは誰ですか'),
  ...ja('history.done', 'PS-2026-1048は誰が予約しましたか', '昨日何が変わりましたか'),
  ...ja('history.undo', '元に戻したい', 'さっきのは間違いでした'),
  ...ja('renew.when', '更新はいつまでですか'),
  ...ja('company.rate', '単価を教えて'),
  ...ja(
    'do:reserve',
    'PS-2026-1042を予約してもらえますか',
    '来週の火曜から予約したいです',
    'PS-2026-1042を押さえてください',
    'PS-2026-1042の予約をお願いします',
  ),
  ...ja('do:redeem', 'PS-2026-1064を引き換えてください', '引き換えたい'),
  ...ja('do:claim', 'PS-2026-1050を申請してください'),
  ...ja('do:renew', 'DDPSを更新してください'),
  ...ja('do:settings', '通知を減らしたい'),
  ...ja('do:language', '日本語に変えてください'),

  ...zh('myWork.thanks', '謝謝您！', '感謝'),
  ...zh('myWork.ok', '好的', '收到', '知道了。'),
  ...zh('myWork.greeting', '早安', '大家好'),
  ...zh('myWork.sorry', '不好意思', '抱歉'),
  ...zh('myWork.curse', '爛透了', '沒用'),
  ...zh('myWork.next', '我現在該做什麼？', '從哪裡開始', '有什麼要處理的嗎'),
  ...zh('vouchers.when', 'PS-2026-1044什麼時候到期？', 'PS-2026-1043還有幾天'),
  ...zh(
    'vouchers.which',
    '有幾張憑證',
    '這個月有哪些憑證到期',
    '台北有哪些已保留的憑證',
    '還沒請款的憑證有哪些',
  ),
  ...zh('redeem.why', 'PS-2026-1047為什麼不能兌換', 'PS-2026-1064可以兌換了嗎'),
  ...zh('claim.howMuch', '還有多少錢沒收到', '總金額是多少'),
  ...zh('claim.status', '請款進度如何', '錢下來了嗎'),
  ...zh('claim.when', '請款期限是什麼時候', '現在請款還來得及嗎'),
  ...zh('claim.denied', '為什麼請款被拒'),
  ...zh('rules.customerLimit', '每個客戶的天數上限是多少', '15天的限制是什麼'),
  ...zh('rules.how.reserve', '保留要怎麼做', '要按哪裡保留'),
  ...zh('rules.how.claim', '如何請款'),
  ...zh('rules.deliverable', '什麼是交付項目'),
  ...zh('people.globalAdmin', '誰可以簽合約？'),
  ...zh('people.partnerAdmin', '合作夥伴管理員是誰'),
  ...zh('people.consultant', '我們有哪些顧問'),
  ...zh('history.done', 'PS-2026-1048是誰保留的', '昨天誰改了什麼'),
  ...zh('history.undo', '我按錯了', '可以復原嗎'),
  ...zh('renew.when', '什麼時候要續約'),
  ...zh('company.rate', '一天的費率是多少'),
  ...zh('do:reserve', '可以幫我保留PS-2026-1042嗎', '我要保留富陽電子的憑證', '請保留PS-2026-1042'),
  ...zh('do:redeem', '兌換PS-2026-1064', '麻煩您兌換PS-2026-1064'),
  ...zh('do:claim', '我要請款'),
  ...zh('do:renew', 'DDPS續約'),
  ...zh('do:settings', '週末不要通知我'),
  ...zh('do:language', '改成英文'),
];
