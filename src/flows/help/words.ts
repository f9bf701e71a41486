import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly help: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US': 'help, hi, hello, hey, commands, =menu, =start, =begin, =?',
    'ja-JP':
      'ヘルプ, こんにちは, はじめまして, 使い方, 説明, 助けて, =メニュー, =開始, =はじめる, =やり方がわからない, =使い方がわからない, =わからない',
    'zh-TW': '說明, 你好, 您好, 哈囉, 嗨, 幫助, 怎麼用, =選單, =功能表, =不知道怎麼用, =不會用',
  },
  precedence: 10,
  fallback: 1,
  isObject: true,
};
