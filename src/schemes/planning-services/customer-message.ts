import type { Localized } from '../../domain/locale';

const licensingCenter = 'https://www.microsoft.com/Licensing/servicecenter/default.aspx';

/**
 * From the partner to the customer: please create and assign a voucher, and forward the mail with its number.
 * Its one placeholder, `{company}`, is the partner's own name. Here 貴社 and 貴公司 are the customer.
 */
export const customerMessage: Localized = {
  'en-US': [
    'Hello,',
    'Thank you for planning your deployment with {company}. Before we can begin, we need a Software Assurance Planning Services voucher from you. May we ask you to take these steps in the Volume Licensing Service Center (VLSC)?',
    [
      `1. Have your Software Assurance benefit administrator sign in: ${licensingCenter}`,
      '2. Create a Planning Services voucher of the type and length that we agreed on, and assign it.',
      '3. After that, an email with the voucher ID arrives at your company. Please forward this email to us.',
    ].join('\n'),
    [
      'Please make sure that it tells us:',
      '- the voucher number (voucher ID)',
      '- the email address of the voucher admin at your company',
      '- the expiration date of the voucher',
    ].join('\n'),
    'We have to reserve the voucher before the engagement starts, so we would be grateful if you could forward the email soon after it arrives. If you have any questions, please reply to this message.',
    'Kind regards,\n{company}',
  ].join('\n\n'),
  'ja-JP': [
    'ご担当者様',
    'いつもお世話になっております。\n{company} の計画サービス担当でございます。',
    'このたびは、ソフトウェア アシュアランス計画サービスをご用命いただき、誠にありがとうございます。計画エンゲージメントを開始するにあたり、弊社にて貴社の利用券を予約する必要がございます。つきましては、お手数をおかけいたしますが、ボリューム ライセンス サービス センター (VLSC) にて、下記のお手続きをお願いできますでしょうか。',
    [
      `1. ソフトウェア アシュアランス特典の管理者の方が、VLSC にサインインしてください。\n${licensingCenter}`,
      '2. お打ち合わせした種類と日数で計画サービスの利用券を作成し、割り当ててください。',
      '3. 割り当て後、利用券 ID を記載したメールが貴社に届きます。そのメールを弊社までご転送ください。',
    ].join('\n'),
    [
      'ご転送の際は、次の 3 点が分かるようにお願いいたします。',
      '・利用券番号 (利用券 ID)',
      '・貴社の利用券管理者のメール アドレス',
      '・利用券の有効期限',
    ].join('\n'),
    '利用券は、エンゲージメントの開始前に予約する必要がございます。恐れ入りますが、メールが届きましたら、お早めにご転送いただけますと幸いです。ご不明な点がございましたら、本メールへのご返信にてお知らせください。',
    '何卒よろしくお願い申し上げます。\n\n{company}',
  ].join('\n\n'),
  'zh-TW': [
    '您好：',
    '感謝貴公司選擇由 {company} 提供軟體保證規劃服務。在規劃服務案開始之前，我們須先保留貴公司的規劃服務憑證，煩請貴公司於大量授權服務中心（VLSC）辦理下列事項：',
    [
      `1. 請由貴公司的軟體保證權益管理員登入 VLSC：${licensingCenter}`,
      '2. 依雙方議定的類型與天數建立規劃服務憑證，並完成指派。',
      '3. 指派後，貴公司會收到載有憑證識別碼的電子郵件，請將該郵件轉寄給我們。',
    ].join('\n'),
    [
      '轉寄時，煩請確認內容包含以下三項：',
      '・憑證編號（憑證識別碼）',
      '・貴公司憑證管理員的電子郵件地址',
      '・憑證到期日',
    ].join('\n'),
    '憑證須於規劃服務案開始前完成保留，敬請於收到郵件後儘早轉寄。如有任何疑問，歡迎直接回覆本郵件。',
    '敬祝 商祺\n\n{company} 敬上',
  ].join('\n\n'),
};
