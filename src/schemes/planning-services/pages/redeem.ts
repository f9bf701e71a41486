import { article } from '../sources';
import { inPartnerCenter } from './in-partner-center';

/** Redeeming one voucher or several at once. */
export const redeem = inPartnerCenter(article, {
  'en-US': [
    'In Partner Center, open the list of reserved vouchers in VVR.',
    'Select the check box beside each voucher to redeem, then select Redeem selected vouchers.',
    'On the Confirm voucher redemption page, check the voucher information and select Yes.',
    'Check that the vouchers are now in the Redeemed list.',
  ],
  'ja-JP': [
    'パートナー センターの VVR で、予約済みの利用券の一覧を開きます。',
    '引き換える利用券の横にあるチェック ボックスをオンにし、「選択した利用券を使う」(Redeem selected vouchers) を選択します。',
    '「利用券の引き換えの確認」(Confirm voucher redemption) ページで利用券の情報が正しいことを確認し、「はい」(Yes) を選択します。',
    '利用券が「引き換え済み」(Redeemed) の一覧に表示されることを確認します。',
  ],
  'zh-TW': [
    '在合作夥伴中心的 VVR 開啟已保留的憑證清單。',
    '選取要兌換的憑證旁的核取方塊，然後選取「兌換選取的憑證」（Redeem selected vouchers）。',
    '在「確認憑證兌換」（Confirm voucher redemption）頁面確認憑證資訊正確，然後選取「是」（Yes）。',
    '確認憑證已列在「已兌換」（Redeemed）清單中。',
  ],
});
