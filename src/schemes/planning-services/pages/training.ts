import type { ToolPage } from '../../../domain/scheme/scheme';
import { inferred } from '../../cite';
import { faq } from '../sources';

/** The course itself had no address in any source; the FAQ page says where it is. */
export const training: ToolPage = {
  url: 'https://planningservices.partners.extranet.microsoft.com/en/pages/faq.aspx',
  steps: {
    'en-US': [
      'Open the question about the compliance training course. It says where the course is (Partner University).',
      'Have each program participant complete the Planning Services compliance training course.',
      'Note the day on which each of them passed.',
    ],
    'ja-JP': [
      'コンプライアンス トレーニング コースに関する質問を開き、受講場所 (Partner University) を確認します。',
      '各プログラム参加者に、計画サービスのコンプライアンス トレーニング コースを修了してもらいます。',
      '各プログラム参加者の合格日を控えます。',
    ],
    'zh-TW': [
      '開啟合規性訓練課程的相關問題，查看課程所在位置（Partner University）。',
      '請每位方案參與者完成規劃服務合規性訓練課程。',
      '記下每位參與者的通過日期。',
    ],
  },
  source: inferred(faq),
};
