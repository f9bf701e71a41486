import type { ChecklistItem } from '../../domain/scheme/scheme';
import { stated } from '../cite';
import { process } from './sources';

/** When a customer may have a second engagement beyond the limit. */
export const limitExceptions: readonly ChecklistItem[] = [
  {
    id: 'different-entity',
    text: {
      'en-US': 'The engagements are for different divisions or legal entities of the customer.',
      'ja-JP': 'エンゲージメントの対象が、顧客の異なる部門または法人である。',
      'zh-TW': '各規劃服務案的對象為客戶的不同部門或不同法人。',
    },
    source: stated(process),
  },
  {
    id: 'different-products',
    text: {
      'en-US': 'The engagements cover different products, and each has its own unique deliverable.',
      'ja-JP': 'エンゲージメントの対象製品が異なり、それぞれに固有の成果物がある。',
      'zh-TW': '各規劃服務案涵蓋不同產品，且各有獨立的交付項目。',
    },
    source: stated(process),
  },
];
