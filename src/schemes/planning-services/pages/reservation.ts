import { voucherTool, training } from '../sources';
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

/** That the start can be changed is in the training deck; no source names the button. */
export const changeDates = inPartnerCenter(training, {
  'en-US': [
    'In Partner Center, open the list of reserved vouchers in VVR and find the voucher by its number in the search box.',
    'Open the voucher details page, change the start date of the engagement, and save.',
    'To let the customer know, select Email notification from the Action list.',
  ],
  'ja-JP': [
    'パートナー センターの VVR で予約済みの利用券の一覧を開き、検索ボックスに利用券番号を入力して見つけます。',
    '利用券の詳細ページを開き、エンゲージメントの開始日を変更して保存します。',
    '顧客に知らせるには、「アクション」(Action) の一覧から「電子メール通知」(Email notification) を選択します。',
  ],
  'zh-TW': [
    '在合作夥伴中心的 VVR 開啟已保留的憑證清單，並在搜尋方塊輸入憑證編號尋找。',
    '開啟憑證詳細資料頁面，變更規劃服務案的開始日期並儲存。',
    '若要通知客戶，請從「動作」（Action）清單選取「電子郵件通知」（Email notification）。',
  ],
});

/** Cancelling a reservation, which leaves the expiry alone. */
export const cancelReservation = inPartnerCenter(voucherTool, {
  'en-US': [
    'In Partner Center, open the list of reserved vouchers in VVR and select the voucher; its number in the search box finds it quickly.',
    'Select Cancel reservation.',
    'Check that the voucher is back in the Assigned status. Its expiration date stays as it was.',
  ],
  'ja-JP': [
    'パートナー センターの VVR で予約済みの利用券の一覧を開き、利用券を選択します。検索ボックスに番号を入力するとすばやく見つかります。',
    '「予約のキャンセル」(Cancel reservation) を選択します。',
    '利用券の状態が「割り当て済み」(Assigned) に戻ったことを確認します。有効期限は変わりません。',
  ],
  'zh-TW': [
    '在合作夥伴中心的 VVR 開啟已保留的憑證清單並選取憑證；在搜尋方塊輸入編號可快速找到。',
    '選取「取消保留」（Cancel reservation）。',
    '確認憑證已回到「已指派」（Assigned）狀態。到期日不會改變。',
  ],
});
