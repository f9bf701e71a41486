import type { Locale } from '../../domain/locale';

const HIRAGANA = /\p{Script=Hiragana}/u;
const KATAKANA = /\p{Script=Katakana}/u;
const HAN = /\p{Script=Han}/u;
/** Letters that Japanese does not write its sentences with. */
const CHINESE =
  /[的嗎吗呢哪這这沒没們们您麼么啦吧誰谁還还嘅點样邊憑凭證证請请兌兑換换報报錢钱給给單单張张個个週幫帮歷應該讓]/u;
/** Words that make an English sentence of one that names somebody in another script. */
const ENGLISH =
  /\b(?:a|an|the|of|for|to|from|in|on|at|by|with|and|or|is|are|was|were|do|does|did|has|have|can|could|would|will|what|when|which|who|why|how|where|show|my|our|we|i|it|vouchers?|claims?|please)\b/i;

/** The language of a tidied sentence; `spoken` where its letters are those of several. */
export function spokenIn(sentence: string, spoken: Locale): Locale {
  if (ENGLISH.test(sentence)) return 'en-US';
  if (HIRAGANA.test(sentence)) return 'ja-JP';
  if (HAN.test(sentence) && CHINESE.test(sentence)) return 'zh-TW';
  if (KATAKANA.test(sentence)) return 'ja-JP';
  if (HAN.test(sentence)) return spoken === 'ja-JP' ? 'ja-JP' : 'zh-TW';
  return 'en-US';
}
