import { fold } from '../fold';

const ASIAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const SPACE_BETWEEN_ASIAN = new RegExp(`(?<=${ASIAN}) (?=${ASIAN})`, 'gu');
const HIRAGANA = /[\u3041-\u3096]/gu;

function toKatakana(hiragana: string): string {
  return String.fromCodePoint((hiragana.codePointAt(0) ?? 0) + 0x60);
}

/** The form in which words of commands are compared: folded, in katakana, without white space between Asian letters. */
export function commandText(text: string): string {
  return fold(text).replace(SPACE_BETWEEN_ASIAN, '').replace(HIRAGANA, toKatakana);
}
