import { voucherTool } from '../sources';
import { inPartnerCenter } from './in-partner-center';

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
