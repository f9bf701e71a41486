import type { CommandWords } from '../../language/sentence/vocabulary';

export const words: CommandWords = {
  said: {
    'en-US': 'clock, time machine, what time is it, =time, =what time, =now',
    'ja-JP': '時計, とけい, 現在時刻, 今何時, 今は何時, =時刻',
    'zh-TW': '時鐘, 現在時間, 現在幾點, 幾點了, 時光機, =時間',
  },
  precedence: 11,
};
