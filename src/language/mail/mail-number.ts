import { addressesIn } from '../addresses';
import { scanAbsoluteDates } from '../dates/date';
import { scanStatedDays } from '../dates/days';
import { tidyNumber, voucherKey } from '../fold';
import { without } from '../span';
import type { Statement } from './mail-statements';

/** What a value says of a number: the number, `unclear` where several or only a part of one stand there, or nothing. */
type Said = { readonly number: string } | 'unclear' | undefined;

const LEAD =
  /^(?:[\s"'“‘「『<《〈([{【〔#:]|(?:no|nr|num|id)[.:]? (?=\S*\d)|(?:number|番号|編號|號碼)[.:]? ?(?=\S*\d)|第(?=\d))+/iu;
const TRAIL = /[\s"'”’」』>》〉)\]}】〕,;、。!號号]+$/u;
/** Digits in groups, with the letters that they begin with: "1234 5678", "PS 2026 8009", "PS - 2026 - 8009". */
const GROUPS = /^(?:\p{Lu}{1,6} ?)?\d+(?: \d+)*$/u;
const DASHED_GROUPS = /^\p{Lu}{1,6}(?: ?\p{Pd} ?\d+)+$/u;
const DIGITS_FIRST = /^\d+(?: \d+)+(?! ?[\p{L}\d])/u;
const TOKEN = /[\p{Script=Latin}\d][\p{Script=Latin}\d\p{Pd}\u2212ー_./]*/gu;
/** What joins several numbers, or the ends of a range. */
const JOINED =
  /^(?:\s*(?:[,;、/&+~〜～→]|=>|->|and(?= )|or(?= )|to(?= )|および|及び|ならびに|または|から|と|和|與|及|或|至)\s*)+(\p{Script=Latin}*[\p{Script=Latin}\p{Pd}]?\d{3,}|\p{Script=Latin}+\p{Pd}?\d)/iu;
const CUT_OFF = /(?:[\p{Pd}\u2212_/]|\.{2,}|…)$/u;
const MASKED = /x{3,}|n{4,}|[?#_]{2,}|\*/iu;
/** Digits alone that may count pages or copies beside a number. */
const COUNTED = /^\d{1,2}$/u;

const shapeOf = (number: string): string =>
  number
    .replace(/\p{L}+/gu, 'A')
    .replace(/\d+/gu, '9')
    .replace(/[\p{Pd}\u2212ー]/gu, '-');

/** Whether a slash in it stands between two numbers: each half has the digits of a whole one. */
function isPair(token: string): boolean {
  const [first = '', ...others] = token.split('/');
  const whole =
    /\d/u.test(first) && (/\p{Pd}/u.test(first) || others.some((other) => shapeOf(other) === shapeOf(first)));
  return others.length > 0 && whole && others.some((other) => /\d{2}/u.test(other));
}

function said({ raw, apart }: Statement): Said {
  const bare = raw.replace(LEAD, '');
  if (bare.split(' ')[0]?.includes('@')) return undefined;
  const text = without(bare, [...scanAbsoluteDates(bare), ...scanStatedDays(bare)]);
  const whole = text.replace(TRAIL, '');
  if (apart && GROUPS.test(whole)) return { number: tidyNumber(whole) };
  if (apart && DASHED_GROUPS.test(whole)) return { number: whole.replace(/ ?(\p{Pd}) ?/gu, '$1') };
  const grouped = DIGITS_FIRST.exec(text)?.[0];
  if (grouped !== undefined && !JOINED.test(text.slice(grouped.length)))
    return { number: tidyNumber(grouped) };
  return firstOf(text, apart);
}

/** The number that a text begins with, where no other of its kind stands beside it. */
function firstOf(text: string, apart: boolean): Said {
  const tokens = [...text.matchAll(TOKEN)].filter(([token]) => /\d/u.test(token));
  const [first, ...others] = tokens;
  if (!first) return undefined;
  const [written] = first;
  if (first.index > 0)
    return apart && written.length > 3 && addressesIn(text).length === 0 ? 'unclear' : undefined;
  const behind = text.slice(written.length);
  const number = written.replace(/[./]$/u, '');
  const [next] = /^ (\S+)/u.exec(behind)?.slice(1) ?? [];
  const isAlone =
    !CUT_OFF.test(number) &&
    !isPair(number) &&
    !JOINED.test(behind) &&
    !(next !== undefined && /^[^(（]*\d/u.test(next) && !COUNTED.test(next)) &&
    !MASKED.test(number + (/^[*?#]+/u.exec(behind)?.[0] ?? '')) &&
    others.every(([other]) => shapeOf(other) !== shapeOf(number) || voucherKey(other) === voucherKey(number));
  return isAlone ? { number: tidyNumber(number) } : 'unclear';
}

/**
 * The number that a value begins with. Words stand there while there is no number yet; where several stand there, or one
 * that is cut off, none is taken.
 */
export function numberIn(statement: Statement): { readonly value: string; readonly raw: string } | undefined {
  const found = said(statement);
  return typeof found === 'object' ? { value: found.number, raw: statement.raw } : undefined;
}

/** Whether a value holds several numbers, or one of which it is not clear where it ends. */
export function isUnclearNumber(statement: Statement): boolean {
  return said(statement) === 'unclear';
}
