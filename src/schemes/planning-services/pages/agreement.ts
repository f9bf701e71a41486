import type { ToolPage } from '../../../domain/scheme/scheme';
import { stated } from '../../cite';
import { article } from '../sources';

/** Signing the provider agreement on the enrollment page. */
export const agreement: ToolPage = {
  url: 'https://planningservices.partners.extranet.microsoft.com/en/Pages/GetRegistered.aspx',
  steps: {
    'en-US': [
      'Once the program participants have completed the compliance training course, open the enrollment page as a global admin.',
      'Read and sign the Microsoft Planning Services program provider agreement.',
    ],
    'ja-JP': [
      'プログラム参加者がコンプライアンス トレーニング コースを修了した後、グローバル管理者が登録ページを開きます。',
      'Microsoft 計画サービス プログラム プロバイダー契約の内容を確認し、署名します。',
    ],
    'zh-TW': [
      '方案參與者完成合規性訓練課程後，由全域管理員開啟註冊頁面。',
      '閱讀並簽署 Microsoft 規劃服務方案提供者合約。',
    ],
  },
  source: stated(article),
};
