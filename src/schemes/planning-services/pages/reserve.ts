import { voucherTool } from '../sources';
import { inPartnerCenter } from './in-partner-center';

/** Validating and reserving; that location and dates are asked for on the details page is our reading. */
export const reserve = inPartnerCenter(voucherTool, {
  'en-US': [
    'Sign in to Partner Center with a work account and open the voucher overview page of the Voucher Validation and Redemption tool (VVR).',
    'From the Action list at the top, select Validate and reserve.',
    'Enter the voucher number and the voucher admin’s email address, then select Validate voucher.',
    'On the details page, compare the expiration date, and choose the same location and engagement dates as here.',
    'Select Reserve voucher and accept the terms and conditions. The customer is told by email.',
  ],
  'ja-JP': [
    '職場アカウントでパートナー センターにサインインし、利用券の検証および引き換えツール (VVR) で利用券の概要ページを開きます。',
    'ページ上部の「アクション」(Action) の一覧から「確認と予約」(Validate and reserve) を選択します。',
    '利用券番号と利用券管理者のメール アドレスを入力し、「利用券の確認」(Validate voucher) を選択します。',
    '詳細ページで有効期限を照合し、ここと同じ所在地とエンゲージメントの日付を選択します。',
    '「利用券の予約」(Reserve voucher) を選択し、ご契約条件に同意します。顧客にはメールで通知されます。',
  ],
  'zh-TW': [
    '以公司帳戶登入合作夥伴中心，開啟憑證驗證和兌換工具（VVR）的憑證總覽頁面。',
    '從頁面頂端的「動作」（Action）清單，選取「驗證並保留」（Validate and reserve）。',
    '輸入憑證編號和憑證管理員的電子郵件，然後選取「驗證憑證」（Validate voucher）。',
    '在詳細資料頁面核對到期日，並選擇與此處相同的地點和規劃服務案日期。',
    '選取「保留憑證」（Reserve voucher），並接受條款及條件。客戶會收到電子郵件通知。',
  ],
});
