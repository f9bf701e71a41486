import { training } from '../sources';
import { inPartnerCenter } from './in-partner-center';

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
