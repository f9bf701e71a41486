import { LOCALES, type Localized } from '../../domain/locale';
import { MAIL_FIELDS, MAIL_LABELS, SHORT_LABELS, type MailField } from './mail-labels';

/** A label read at the beginning of a text. */
export interface Labeled {
  readonly field: MailField | 'other';
  /** What stands behind the label; empty when the value can only stand in the next cell or line. */
  readonly rest: string;
  /** Whether a colon or the like sets the value apart; else the rest may be that of a sentence. */
  readonly apart: boolean;
  /** Whether it is a word of many uses, a label only where its value is set apart beside it. */
  readonly short: boolean;
}

/** UTF-16 code units. */
export const LONGEST_LABEL = 60;
const COURTESY =
  /^(?:your |the |this |our |[【「『[{<〈《〔("'“]|\(?\d{1,2}[.)、] ?|[一二三四五六七八九十]{1,2}、|\(?[a-h][.)] |お客様の|貴社の|您的|貴公司的)+/iu;
const REMARK = /^ ?\([^()]{0,40}\)/u;
const APART = /^ ?(?:[】」』\]>〉》〕)] ?[:=]?|["'”’] ?[:=]|=>|[:=→]|[-–—]> ?|[-–—] )[\s:]*/u;
const VERB = /^(?: is(?= )|は|為|是)[ :]*/iu;
// Nothing but a name or a kind can follow these, so a space sets it apart.
const SAYS_WHAT_FOLLOWS = /(?:名|名稱|姓名|種類|種別|類型)$/u;
// In the middle of a word, or with what separates the label from its value.
const NO_END = /^(?:[a-z][a-z]|[ -])/iu;
const ALSO = /^ ?[/・|] ?|^ /u;

const key = (text: string) => text.toLowerCase().replace(/[ _-]/gu, '');

type FieldOf = ReadonlyMap<string, MailField | 'other'>;

function fieldsOf(labels: Readonly<Partial<Record<MailField | 'other', Localized>>>): FieldOf {
  return new Map(
    [...MAIL_FIELDS, 'other' as const].flatMap((field) =>
      LOCALES.flatMap((locale) =>
        (labels[field]?.[locale].split(', ') ?? []).map((label) => [key(label), field] as const),
      ),
    ),
  );
}

const FIELD_OF = fieldsOf(MAIL_LABELS);
const SHORT_FIELD_OF = fieldsOf(SHORT_LABELS);

/** The field whose label a text is, whatever its case, spaces and hyphens; words of many uses are left out. */
export function fieldNamed(text: string): MailField | 'other' | undefined {
  return FIELD_OF.get(key(text));
}

/** The field that a word of many uses names where a value is set apart beside it. */
export function shortFieldNamed(text: string): MailField | 'other' | undefined {
  return SHORT_FIELD_OF.get(key(text));
}

/** Whether a text is a label of whatever kind. */
export function isFieldName(text: string): boolean {
  return fieldNamed(text) !== undefined || shortFieldNamed(text) !== undefined;
}

interface Found {
  readonly field: MailField | 'other';
  readonly length: number;
  readonly short: boolean;
}

/** The longest label at the beginning of the text: its field and its length. */
function longest(text: string): Found | undefined {
  for (let length = Math.min(text.length, LONGEST_LABEL); length > 0; length -= 1) {
    if (NO_END.test(text.slice(length - 1))) continue;
    const name = text.slice(0, length);
    const field = fieldNamed(name);
    const shortField = field ?? shortFieldNamed(name);
    if (shortField) return { field: shortField, length, short: field === undefined };
  }
  return undefined;
}

/** Takes the pattern off the beginning of a text; undefined when it is not there. */
function off(text: string, pattern: RegExp): string | undefined {
  return pattern.test(text) ? text.replace(pattern, '') : undefined;
}

/** What is left behind the same label in other languages: "Voucher ID / 利用券番号 / 憑證編號". */
function behindOtherLanguages(text: string, field: Found['field']): string {
  const again = off(text, ALSO);
  const second = again === undefined ? undefined : longest(again);
  if (again === undefined || second?.field !== field) return text;
  return behindOtherLanguages(again.slice(second.length), field);
}

/** Reads the label at the beginning of a tidied text, in one language or in several ("Voucher ID / 利用券番号"). */
export function readLabel(text: string): Labeled | undefined {
  const bare = text.replace(COURTESY, '');
  const label = longest(bare);
  if (!label) return undefined;
  const { field, short } = label;
  const tail = behindOtherLanguages(bare.slice(label.length), field);
  const unremarked = off(tail, REMARK) ?? tail;
  const apart = off(tail, APART) ?? off(unremarked, APART);
  if (apart !== undefined) return { field, rest: apart.trim(), apart: true, short };
  const rest = unremarked.trim() ? (off(tail, VERB) ?? tail) : '';
  if (short && rest.trim() !== '') return undefined;
  const named = SAYS_WHAT_FOLLOWS.test(bare.slice(0, label.length)) && rest.startsWith(' ');
  return { field, rest: rest.trim(), apart: named, short };
}
