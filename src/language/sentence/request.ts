/** More than this is a letter rather than an order. */
const MOST_WORDS = 6;
/** A word of Japanese or Chinese has about as many letters. */
const LETTERS_OF_A_WORD = 3;
const LATIN_WORD = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’.-]*/gu;
const ASIAN_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

const SEE = new RegExp(
  [
    String.raw`(?<!\b(?:do not|don['’]?t|dont|never) )\b(?:show|see(?! you\b)|view|open|display|list|find|look (?:at|up|for)|check|search|give me|tell me)\b`,
    String.raw`(?:見せ|開い|開け)(?!な)|見たい|見る|(?<!ご)(?:表示|確認|参照)(?!しな)|一覧|教えて|検索|探し`,
    String.raw`(?<![不別勿]要?)(?:顯示|查看|檢視|看|打開|開啟|查詢|列出|搜尋)|找`,
    String.raw`\b(?:which|what|where|when|how (?:many|much)|do (?:i|we) have|(?:is|are) there)\b|どの|どれ|何枚|ありますか|哪|多少|幾張|有沒有`,
  ].join('|'),
  'iu',
);
// The noun leads an English sentence, or ends an Asian one, that is about nothing else.
const NAMES_THEM = /^(?:(?:my|our|the|all) )*vouchers?\b|(?:利用券|バウチャー|受講券|憑證|憑券)[\s\p{P}]*$/iu;

/** Whether a tidied sentence asks for what it names. */
export function wantsToSee(sentence: string): boolean {
  return SEE.test(sentence);
}

/** Whether a tidied sentence that has a noun alone to go by only mentions it: "please call me about the voucher". */
export function onlyMentions(sentence: string): boolean {
  const words =
    (sentence.match(LATIN_WORD)?.length ?? 0) +
    (sentence.match(ASIAN_LETTER)?.length ?? 0) / LETTERS_OF_A_WORD;
  return words > MOST_WORDS && !wantsToSee(sentence) && !NAMES_THEM.test(sentence);
}
