import type { CancelReason } from '../../domain/scheme/scheme';
import { stated } from '../cite';
import { voucherTool } from './sources';

/** The reasons that the voucher tool's page names for cancelling a reservation; what follows each is our reading. */
export const cancelReasons: readonly CancelReason[] = [
  {
    id: 'offer-changed',
    text: {
      'en-US': 'The offer or program has changed since the voucher was reserved',
      'ja-JP': '利用券の予約後に、オファーまたはプログラムが変更された',
      'zh-TW': '保留憑證後，服務項目或方案已變更',
    },
    source: stated(voucherTool),
    then: 'reserve',
  },
  {
    id: 'not-taking-place',
    text: {
      'en-US': 'The engagement will not take place',
      'ja-JP': 'エンゲージメントを実施しないことになった',
      'zh-TW': '規劃服務案不再進行',
    },
    source: stated(voucherTool),
    then: 'close',
  },
  {
    id: 'other-partner',
    text: {
      'en-US': 'The customer wants to use a different partner',
      'ja-JP': '顧客が別のパートナーへの依頼を希望している',
      'zh-TW': '客戶希望改由其他合作夥伴提供服務',
    },
    source: stated(voucherTool),
    then: 'close',
  },
];
