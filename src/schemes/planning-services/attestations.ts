import type { ChecklistItem } from '../../domain/scheme/scheme';
import { stated } from '../cite';
import { article, policies, processSummary } from './sources';

/** What is declared with the completion report; each is a reason for which payments were refused. */
export const attestations: readonly ChecklistItem[] = [
  {
    id: 'in-scope',
    text: {
      'en-US':
        'The engagement was planning within the scope of the program and its products, and it funded no other work.',
      'ja-JP':
        'エンゲージメントはプログラムと対象製品の範囲内の計画であり、他の作業の費用には充てていません。',
      'zh-TW': '規劃服務案屬於方案及其產品範圍內的規劃工作，未用於支付其他工作。',
    },
    source: stated(policies),
  },
  {
    id: 'no-extra-fee',
    text: {
      'en-US': 'The customer was charged no extra fee for the planning, travel included.',
      'ja-JP': '計画について、旅費も含め、顧客に追加料金を請求していません。',
      'zh-TW': '未就規劃工作向客戶收取任何額外費用，包括差旅費。',
    },
    source: stated(processSummary),
  },
  {
    id: 'customer-first',
    text: {
      'en-US': 'The customer received the final deliverable before this report.',
      'ja-JP': 'このレポートの提出前に、最終的な成果物を顧客に提供しました。',
      'zh-TW': '提交此報告前，已將最終交付項目提供給客戶。',
    },
    source: stated(article),
  },
];
