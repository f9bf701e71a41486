import { tidyNumber, voucherKey } from '../fold';

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

const hasDigit = (token: string) => /\d/u.test(token);

/** Letters and digits in parts: as far as an opaque number can be told from other words by its looks. */
function looksLikeIdentifier(token: string): boolean {
  return hasDigit(token) && /\p{Script=Latin}/u.test(token) && /[-_\p{Pd}\u2212ー]/u.test(token);
}

function labeled(text: string): string[] {
  return [...text.matchAll(LABELED)].flatMap((match) => {
    const tokens = (match.groups?.['list'] ?? '').match(new RegExp(TOKEN, 'gu')) ?? [];
    const counted = HOW_MANY.test(text.slice(match.index + match[0].length));
    return tokens.filter((token, index) => hasDigit(token) && !(counted && index === tokens.length - 1));
  });
}

/**
 * The voucher number in a tidied sentence from which dates and lengths are taken out: what follows a word for a
 * voucher, what looks like an identifier, or what `known` (by `voucherKey`) says is one. Undefined when two qualify.
 */
export function findVoucher(text: string, known: (key: string) => boolean): string | undefined {
  const sentence = text.replace(OTHER_NUMBER, ' ; ');
  const alone = sentence.match(ANY_TOKEN) ?? [];
  const qualified = alone.filter(
    (token) => looksLikeIdentifier(token) || (hasDigit(token) && known(voucherKey(token))),
  );
  const found = new Map(
    [...labeled(sentence), ...qualified].map((token) => [voucherKey(token), tidyNumber(token)]),
  );
  const [only] = found.values();
  return found.size === 1 ? only : undefined;
}
