import type { ToolPage } from '../../../domain/scheme/scheme';
import { inferred } from '../../cite';
import { process, article, paymentToolTraining } from '../sources';
import { inPartnerCenter } from './in-partner-center';

/** No source gives the address of the form; the process page is the nearest that describes it. */
export const report: ToolPage = {
  url: 'https://planningservices.partners.extranet.microsoft.com/en/pages/process.aspx',
  steps: {
    'en-US': [
      'Make sure that the customer has the final deliverable.',
      'Open the Planning Services Completion Report Submission Form and fill it in for this voucher, with the same facts as here.',
      'Upload a copy of the customer deliverable.',
      'Submit the form, and note the confirmation if one is shown.',
    ],
    'ja-JP': [
      '最終的な成果物を顧客に提供済みであることを確認します。',
      '計画サービスの完了レポート提出フォーム (Planning Services Completion Report Submission Form) を開き、この利用券についてここと同じ内容を入力します。',
      '顧客に提供した成果物のコピーをアップロードします。',
      'フォームを提出し、確認の番号などが表示された場合は控えます。',
    ],
    'zh-TW': [
      '確認已將最終交付項目提供給客戶。',
      '開啟規劃服務完成報告提交表單（Planning Services Completion Report Submission Form），為此憑證填寫與此處相同的內容。',
      '上傳客戶交付項目的複本。',
      '提交表單；若顯示確認資訊，請記下。',
    ],
  },
  source: inferred(process),
};

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

/** The link and its button are in the article of 2019; what follows in the payment tool is known from about 2010. */
export const claim: ToolPage = {
  url: 'https://planningservices.partners.extranet.microsoft.com/en/Pages/getpaid.aspx',
  steps: {
    'en-US': [
      'In VVR, select Create a claim next to the redeemed voucher or on its details page. It opens the same page as the link here.',
      'From there, go to the SAVB Online Payment Tool. It may ask you to sign in again with a personal Microsoft account.',
      'Filter the redeemed vouchers by country or location, and select the vouchers of this claim.',
      'Check the total, the company, and the bank account, add an invoice where the tool asks for one, and submit.',
      'Note the Microsoft Reference Number.',
    ],
    'ja-JP': [
      'VVR で、引き換え済みの利用券またはその詳細ページから「Create a claim」(申請の作成) を選択します。ここのリンクと同じページが開きます。',
      'そのページから SAVB オンライン支払いツールに進みます。個人の Microsoft アカウントでの再サインインを求められることがあります。',
      '引き換え済みの利用券を国/地域または所在地で絞り込み、この申請の利用券を選択します。',
      '合計、会社、銀行口座を確認し、求められた場合は請求書を添付して、提出します。',
      'Microsoft の参照番号 (Microsoft Reference Number) を控えます。',
    ],
    'zh-TW': [
      '在 VVR 的已兌換憑證或其詳細資料頁面，選取「建立請款申請」（Create a claim）。開啟的頁面與此處的連結相同。',
      '從該頁面前往 SAVB 線上付款工具。工具可能會要求以個人 Microsoft 帳戶再次登入。',
      '依國家/地區或地點篩選已兌換的憑證，並選取此請款申請的憑證。',
      '確認總額、公司和銀行帳戶，若工具要求則附上發票，然後提交。',
      '記下 Microsoft 參考編號（Microsoft Reference Number）。',
    ],
  },
  source: inferred(paymentToolTraining),
};
