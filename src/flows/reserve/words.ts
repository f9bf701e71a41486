import type { CommandWords } from '../../language/sentence/vocabulary';

export const words: CommandWords = {
  said: {
    'en-US': 'reserve, reserves, reserving, reservation, reservations, book, booking, validate',
    'ja-JP': '予約, よやく, 確認と予約, 押さえたい, 予約 … 申請',
    'zh-TW': '保留, 預約, 預訂, 驗證並保留, 申請 … 保留',
  },
  precedence: 2,
};
