import type { CommandWords } from '../../language/sentence/vocabulary';

export const words: CommandWords = {
  said: {
    'en-US': 'help, hi, hello, hey, good morning, good afternoon, commands, =menu, =start, =begin, =?',
    'ja-JP':
      'ヘルプ, こんにちは, こんばんは, おはよう, はじめまして, 使い方, 説明, 助けて, =メニュー, =開始, =はじめる',
    'zh-TW': '說明, 你好, 您好, 早安, 午安, 哈囉, 嗨, 幫助, 怎麼用, =選單, =功能表',
  },
  precedence: 10,
  fallback: 1,
  isObject: true,
};
