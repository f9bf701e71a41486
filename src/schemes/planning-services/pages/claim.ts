import type { ToolPage } from '../../../domain/scheme/scheme';
import { inferred } from '../../cite';
import { paymentToolTraining } from '../sources';

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
