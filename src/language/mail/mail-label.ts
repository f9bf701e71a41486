import { LOCALES } from '../../domain/locale';
import { MAIL_FIELDS, MAIL_LABELS, type MailField } from './mail-labels';

/** A label read at the beginning of a text. */
export interface Labeled {
  readonly field: MailField | 'other';
  /** What stands behind the label; empty when the value can only stand in the next cell or line. */
  readonly rest: string;
  /** Whether a colon or the like sets the value apart; else the rest may be that of a sentence. */
  readonly apart: boolean;
}

/** UTF-16 code units. */
export const LONGEST_LABEL = 60;
const COURTESY = /^(?:your |the |this |[【「『[]|\(?\d{1,2}[.)] |お客様の|貴社の|您的|貴公司的)+/iu;
const REMARK = /^ ?\([^()]{0,40}\)/u;
const APART = /^ ?(?:[】」』\]] ?[:=]?|[:=→]|[-–—] )[\s:]*/u;
const VERB = /^(?: is(?= )|は|為|是)[ :]*/iu;
// Nothing but a name or a kind can follow these, so a space sets it apart.
const SAYS_WHAT_FOLLOWS = /(?:名|名稱|姓名|種類|種別|類型)$/u;
// In the middle of a word, or with what separates the label from its value.
const NO_END = /^(?:[a-z][a-z]|[ -])/iu;
const ALSO = /^ ?\/ ?/u;

const key = (text: string) => text.toLowerCase().replace(/[ -]/gu, '');

const FIELD_OF: ReadonlyMap<string, MailField | 'other'> = new Map(
  [...MAIL_FIELDS, 'other' as const].flatMap((field) =>
    LOCALES.flatMap((locale) =>
      MAIL_LABELS[field][locale].split(', ').map((label) => [key(label), field] as const),
    ),
  ),
);

/** The field whose label a text is, whatever its case, spaces and hyphens. */
export function fieldNamed(text: string): MailField | 'other' | undefined {
  return FIELD_OF.get(key(text));
}

/** The longest label at the beginning of the text: its field and its length. */
function longest(text: string): { field: MailField | 'other'; length: number } | undefined {
  for (let length = Math.min(text.length, LONGEST_LABEL); length > 0; length -= 1) {
    const field = NO_END.test(text.slice(length - 1)) ? undefined : fieldNamed(text.slice(0, length));
    if (field) return { field, length };
  }
  return undefined;
}

/** Takes the pattern off the beginning of a text; undefined when it is not there. */
function off(text: string, pattern: RegExp): string | undefined {
  return pattern.test(text) ? text.replace(pattern, '') : undefined;
}

/** Reads the label at the beginning of a tidied text, in one language or in two ("Voucher ID / 利用券番号"). */
export function readLabel(text: string): Labeled | undefined {
  const bare = text.replace(COURTESY, '');
  const label = longest(bare);
  if (!label) return undefined;
  const behind = bare.slice(label.length);
  const again = off(behind, ALSO);
  const second = again === undefined ? undefined : longest(again);
  const tail = again !== undefined && second ? again.slice(second.length) : behind;
  const unremarked = off(tail, REMARK) ?? tail;
  const apart = off(tail, APART) ?? off(unremarked, APART);
  if (apart !== undefined) return { field: label.field, rest: apart.trim(), apart: true };
  const rest = unremarked.trim() ? (off(tail, VERB) ?? tail) : '';
  const named = SAYS_WHAT_FOLLOWS.test(bare.slice(0, label.length)) && rest.startsWith(' ');
  return { field: label.field, rest: rest.trim(), apart: named };
}
