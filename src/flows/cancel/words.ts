import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly cancel: keyof typeof en;
  }
}

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
