import type { CommandWords } from '../../language/sentence/vocabulary';

export const words: CommandWords = {
  said: {
    'en-US': 'cancel, stop, quit, exit, abort, start over, restart, reset, never mind, nevermind',
    'ja-JP':
      'キャンセル, 中止, 停止, 取り消し, 取消し, 最初から, やり直し, やめる, やめて, やめます, 中断, =終了',
    'zh-TW': '取消, 放棄, 中止, 停止, 重新開始, 重來, 算了, =結束',
  },
  precedence: 9,
  isExit: true,
};
