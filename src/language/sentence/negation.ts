/** What stands before a command's word is looked at no further; UTF-16 code units. */
const REACH = 40;
const ENGLISH =
  /\b(?:do not|don['’]?t|dont|never|rather not|to not|not to)(?: \p{L}+ n?or)?(?: (?:ever|yet|please|just|now|want|wish|need|like|have|plan|intend|try|to|make|do|submit|send|start|us|me|a|the|any|my|our|this))* $/u;
// 要不要 and 想不想 ask; 特別 and 個別 are words of their own.
const CHINESE =
  /(?:(?<![要想用需必])不(?:要|想|必|用|需要?)?|(?<![特個類級區分])別|勿|無須|無需|毋須)(?:再|先|去|幫我|幫忙|立即|現在|馬上)*$/u;
// In katakana. 予約しないと and 予約しなければ say that it must be done.
const JAPANESE =
  /^[ヲハ]?(?:[シルラ]|スル|タク|シタク)?(?:ナイ(?![トノ])|ナクテ(?!ハ)|ナ(?=[\s!。.ヨ]|$)|アリマセン)|^[ヲハ]?シ?(?:マセンデ|テハ(?:イケ|ナラ|ダメ|困)|セ?ズ)|^[ヲハ]?セズ|^[ヲハ]?不要/u;

/** Whether a sentence, as commands are compared (`commandText`), says not to do what its word from start to end says. */
export function isNegated(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return ENGLISH.test(before) || CHINESE.test(before) || JAPANESE.test(text.slice(end, end + REACH));
}
