import type { ToolPage } from '../../../domain/scheme/scheme';
import { inferred } from '../../cite';
import { process } from '../sources';

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
