import { compactNumber } from '../../domain/voucher/number';
import { tidyNumber, voucherKey } from '../fold';
import { separate, type Span } from '../span';

const TOKEN = String.raw`[\p{Script=Latin}\d]+(?:[-_\p{Pd}\u2212ー]+[\p{Script=Latin}\d]+)*`;
// Numbers of other things: 契約番号, an enrollment or license ID; and how many there are: 利用券3枚, 2 vouchers.
const NUMBER_WORD = String.raw`(?:id|no\.?|number|番号|編號|號碼|識別碼)`;
const OTHER_NUMBER = new RegExp(
  String.raw`(?:(?:\b(?:agreement|contract|licen[sc]e)|契約|ライセンス|合約|授權)\s?${NUMBER_WORD}?|` +
    String.raw`(?:\b(?:enrol?lment|claim|order|phone)|登録|加入|請求|申請|註冊|請款|電話)\s?${NUMBER_WORD})` +
    String.raw`(?:\bis\b|[\sは為是:#=])*${TOKEN}`,
  'giu',
);
const LABEL = String.raw`(?:\bvouchers?\b|利用券|受講券|バウチャー|憑證|憑券|番号|編號|\bno\.?(?=\s?\d))`;
const KIND = String.raw`(?:の?\s?(?:id|no\.?|num(?:ber)?|コード|番号|號碼|編號|識別碼))?`;
const JOIN = String.raw`(?:\bis\b|[\s"'「『(【はをの為是:#=])*`;
const AND = String.raw`\s?(?:[,、&/+]|\band\b|\bor\b|と|や|か|和|與|及|或|跟)\s?`;
const LABELED = new RegExp(
  String.raw`(?:${LABEL}\s?${KIND}${JOIN}|#\s?)(?<list>${TOKEN}(?:${AND}${TOKEN})*)`,
  'giu',
);
const HOW_MANY = /^\s?(?:枚|張|つ|件|個|名|人|時|月|年|%|percent|台|of\b)/iu;
const ANY_TOKEN = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d.@/-])${TOKEN}(?![\p{Script=Latin}\d@/_-]|\.\d)`,
  'gu',
);
const TOKENS = new RegExp(TOKEN, 'gu');
const GROUP = /[\p{Script=Latin}\d]+/gu;
const DIGITS = /\d+/gu;
/** What people put between the parts of a number; a comma stands between two numbers. */
const BETWEEN_PARTS = /^[\s_./#\p{Pd}\u2212ー]{1,3}$/u;
const MOST_PARTS = 5;
const MOST_GROUPS = 40;
/** A shorter number than this says nothing by itself, unless nothing else is said; digits and letters. */
const SHORTEST_NUMBER = 4;
const FEWEST_DIGITS = 2;

/** A number in a sentence. */
interface Typed extends Span {
  readonly text: string;
}

const hasDigit = (token: string) => /\d/u.test(token);

/** Letters and digits in parts: as far as an opaque number can be told from other words by its looks. */
function looksLikeIdentifier(token: string): boolean {
  return hasDigit(token) && /\p{Script=Latin}/u.test(token) && /[-_\p{Pd}\u2212ー]/u.test(token);
}

function tokensIn(text: string, pattern: RegExp, offset = 0): Typed[] {
  return [...text.matchAll(pattern)].map(({ 0: token, index }) => ({
    start: offset + index,
    end: offset + index + token.length,
    text: token,
  }));
}

function labeled(text: string): Typed[] {
  return [...text.matchAll(LABELED)].flatMap((match) => {
    const list = match.groups?.['list'] ?? '';
    const end = match.index + match[0].length;
    const tokens = tokensIn(list, TOKENS, end - list.length);
    const counted = HOW_MANY.test(text.slice(end));
    return tokens.filter((token, index) => hasDigit(token.text) && !(counted && index === tokens.length - 1));
  });
}

/** All that may be a number by itself, however its parts are apart: `1048`, `ps 2026 1048`, `2026-1048`. */
function possible(text: string): Typed[] {
  const groups = tokensIn(text, GROUP).slice(0, MOST_GROUPS);
  return groups.flatMap((last, at) => {
    if (!hasDigit(last.text)) return [];
    const found: Typed[] = [];
    for (let first = at; first >= 0 && at - first < MOST_PARTS; first -= 1) {
      const start = groups[first]?.start ?? 0;
      const next = groups[first + 1];
      if (first < at && !BETWEEN_PARTS.test(text.slice(groups[first]?.end, next?.start))) break;
      const typed = text.slice(start, last.end);
      if (maySpeak(typed) || typed === text.trim()) found.push({ start, end: last.end, text: typed });
    }
    return found;
  });
}

function maySpeak(typed: string): boolean {
  return keyOf(typed).length >= SHORTEST_NUMBER && typed.replace(/\D/gu, '').length >= FEWEST_DIGITS;
}

function keyOf(typed: string): string {
  return compactNumber(voucherKey(typed));
}

function overlaps(one: Span, others: readonly Span[]): boolean {
  return others.some((other) => one.start < other.end && other.start < one.end);
}

function withoutOtherNumbers(text: string): string {
  return text.replace(OTHER_NUMBER, (other) => ';'.padEnd(other.length));
}

/** What follows a word for a voucher, or looks like an identifier. */
function stated(sentence: string): Typed[] {
  return [
    ...labeled(sentence),
    ...tokensIn(sentence, ANY_TOKEN).filter(({ text }) => looksLikeIdentifier(text)),
  ];
}

/** The numbers in a sentence. */
export interface VoucherNumbers {
  /** Of vouchers, each once, in the order of the sentence. */
  readonly numbers: string[];
  /** What else may be one, in the form that `known` is asked in: nothing but a look at the vouchers can tell. */
  readonly possible: string[];
}

/**
 * The voucher numbers in a tidied sentence from which dates and lengths are taken out: what `known` says is one (by
 * `voucherKey` without separators), what follows a word for a voucher, and what looks like an identifier.
 */
export function scanVouchers(text: string, known?: (key: string) => boolean): VoucherNumbers {
  if (!hasDigit(text)) return { numbers: [], possible: [] };
  const sentence = withoutOtherNumbers(text);
  const sure = stated(sentence);
  if (known) {
    const told = separate(possible(sentence).filter((one) => known(keyOf(one.text))));
    return { numbers: inOrder([...told, ...sure.filter((one) => !overlaps(one, told))]), possible: [] };
  }
  const open = tokensIn(sentence, DIGITS).filter((one) => !overlaps(one, sure));
  const asked = open.length > 0 ? possible(sentence).filter((one) => overlaps(one, open)) : [];
  return { numbers: inOrder(sure), possible: [...new Set(asked.map((one) => keyOf(one.text)))] };
}

function inOrder(found: readonly Typed[]): string[] {
  const byKey = new Map<string, string>();
  for (const { text } of [...found].sort((one, other) => one.start - other.start)) {
    const key = voucherKey(text);
    if (!byKey.has(key)) byKey.set(key, tidyNumber(text));
  }
  return [...byKey.values()];
}
