import { withoutAddresses, withoutMentions } from '../addresses';
import type { Vocabulary } from './vocabulary';
import type { CalendarDate } from '../../domain/time/dates';
import { scanDates } from '../dates/date';
import { scanDays } from '../dates/days';
import { fold } from '../fold';
import { spellings, withoutLegalForm } from '../legal-form';
import { cutsWord, occurrences, separate, without, type Span } from '../span';
import { scanVouchers } from './voucher-number';

/** Words of a sentence that name nobody, folded: what stands around a command and a name. */
const SMALL_WORDS: readonly string[] = [
  'a an the of for to from in on at by with and or is are was be it this that these those my our your their all any',
  'some please pls can could would will should i we you they me us want wants need needs like show see view open',
  'display list find look up check search give tell about customer customers client clients do does have has how many',
  'much what which where when there here now not no ok thanks thank day days date number id status page next last',
  'の を で と に は が へ や か も から まで より について する した して します しました したい たい ください 下さい',
  'お願い 願い 見せて 見せ 見たい 見る 表示 確認 一覧 教えて 検索 探して 探し 顧客 さん 様 分 全部 全て すべて です ます',
  '的 了 嗎 呢 吧 請 幫 我 幫我 要 想 給 將 把 在 是 有 和 與 及 查看 檢視 看 顯示 打開 開啟 查詢 列出 搜尋 找 客戶 所有 目前 編號 號碼 番号',
].flatMap((line) => line.split(' '));

/** Nobody names a customer behind more than this; UTF-16 code units. */
const LOOKED_AT = 200;
/** Most words, or parts between words, that a name is made of. */
const LONGEST_NAME = 6;
/** With all their spellings no more than databases take in one question. */
const MOST_NAMES = 9;
const SHORTEST_NAME = 2;
/** In a script without spaces, fewer letters than this in hiragana alone are the end of a verb. */
const SHORTEST_IN_HIRAGANA = 3;

const PART = /[\p{Script=Latin}\p{N}_]+|[^\p{Script=Latin}\p{N}_\P{L}\p{M}]+[\p{M}ー]*/gu;
const HIRAGANA = /[\u3041-\u3096]/gu;
const HIRAGANA_ALONE = /^[\u3041-\u3096]*$/u;

interface Part extends Span {
  /** Whether neither a command nor a small word says it. */
  readonly isLeft: boolean;
}

/**
 * The folded names of customers that a sentence may name: what it says beside its command, date, length and number,
 * alone and together with the words around it, with and without legal forms. None where nothing is left over.
 */
export function nameKeys(vocabulary: Vocabulary, text: string, today: CalendarDate): string[] {
  const sentence = fold(withoutAddresses(fold(withoutMentions(text.trimStart().slice(0, LOOKED_AT)))));
  const parts = partsOf(sentence, said(vocabulary, sentence, today));
  return [...new Set(namesOf(sentence, parts).slice(0, MOST_NAMES).flatMap(spellings))];
}

/** Where the sentence says anything but a name. */
function said({ words }: Vocabulary, sentence: string, today: CalendarDate): Span[] {
  const katakana = sentence.replace(HIRAGANA, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60),
  );
  const dates = scanDates(sentence, today);
  const undated = without(sentence, dates);
  const { numbers } = scanVouchers(without(undated, scanDays(undated)));
  return separate([
    ...words.flatMap(({ parts }) => parts.flatMap((part) => occurrences(katakana, part))),
    ...SMALL_WORDS.flatMap((word) => occurrences(sentence, word)),
    ...numbers.flatMap((number) => occurrences(sentence, fold(number))),
    ...dates,
    ...scanDays(sentence),
  ]);
}

/** The sentence in parts that a name may begin and end with. */
function partsOf(sentence: string, spans: readonly Span[]): Part[] {
  const left = (from: number, to: number): Part[] =>
    [...sentence.slice(from, to).matchAll(PART)].map(({ 0: part, index }) => ({
      start: from + index,
      end: from + index + part.length,
      isLeft: isName(part),
    }));
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(...left(from, start), { start, end, isLeft: false });
    from = end;
  }
  return [...parts, ...left(from, sentence.length)];
}

function isName(part: string): boolean {
  if (withoutLegalForm(part) === '') return false;
  return part.length >= (HIRAGANA_ALONE.test(part) ? SHORTEST_IN_HIRAGANA : 1);
}

/** What may be a name, without its legal form: those that are left over before those with words around them. */
function namesOf(sentence: string, parts: readonly Part[]): string[] {
  const names = new Map<string, number>();
  for (const [index, { start }] of parts.entries()) {
    for (const [more, { end }] of parts.slice(index, index + LONGEST_NAME).entries()) {
      const inside = parts.slice(index, index + more + 1);
      const count = inside.filter(({ isLeft }) => isLeft).length;
      if (count === 0 || cutsWord(sentence, start) || cutsWord(sentence, end)) continue;
      const name = withoutLegalForm(sentence.slice(start, end)).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
      if (name.length >= SHORTEST_NAME)
        names.set(name, Math.min(names.get(name) ?? Infinity, 2 * (inside.length - count) - count));
    }
  }
  return [...names].sort(([, a], [, b]) => a - b).map(([name]) => name);
}
