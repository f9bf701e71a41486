import { isHeaderLabel, SUBJECT } from './mail-header';
import { fieldNamed, LONGEST_LABEL, shortFieldNamed } from './mail-label';

/** A label, its remark and what stands before it; no more needs to be looked at. */
const REACH = 2 * LONGEST_LABEL;
const REMARK = / ?\([^()]{0,40}\)$/u;
const CLOSING = /[】」』\]>〉》〕)"'”’]$/u;
const ALSO = / ?\/ ?$/u;
const COURTESY =
  /(?:(?<!\p{Script=Latin})(?:your|the|this) |お客様の|貴社の|您的|貴公司的|[【「『[{<〈《〔("'“])+$/iu;
/** What a word of many uses must follow to be a label: no word of a phrase, which it may be the end of. */
const FREE = /(?:^|[^\p{L}\s]\s*|\p{Lu}{2,}\s*)$/u;
// Of something else than the voucher: no label that is known, so it must not become the voucher's.
const OF_ANOTHER =
  /(?:(?<!\p{Script=Latin})(?:agreement|contract|licen[sc]e|licensing|enrol?lment|subscription|support|maintenance|software assurance) )+$/iu;
const OF_SOMETHING = /[の的]$/u;
const DATES: ReadonlySet<string> = new Set(['createdOn', 'assignedOn', 'expiresOn']);
/** Characters with which 国 is another word. */
const NO_LABEL_WITH = /[中韓米英独仏露帝王天母外各全自他両本諸隣当貴]国$/u;
const LATIN = /\p{Script=Latin}/u;
const SEPARATOR = /[\s,;、。/|・•■□◆◇●○▪◎※]/u;

const isUpper = (letter: string) => letter !== letter.toLowerCase();

/** Whether a word begins at this offset; lost line breaks put capitals behind letters: "5 daysCustomer". */
function beginsWord(text: string, start: number): boolean {
  const [before, first, second] = [text.charAt(start - 1), text.charAt(start), text.charAt(start + 1)];
  if (!LATIN.test(before) || !LATIN.test(first)) return true;
  return isUpper(first) ? !isUpper(before) || !isUpper(second) : isUpper(before);
}

/** Whether a known label stands from this offset to the end of the text. */
function isLabelAt(text: string, start: number): boolean {
  const name = text.slice(start);
  const field = fieldNamed(name);
  const isFree = shortFieldNamed(name) !== undefined && FREE.test(text.slice(0, start));
  const known = field !== undefined || isHeaderLabel(name) || isFree;
  if (!known || !beginsWord(text, start) || NO_LABEL_WITH.test(text)) return false;
  if (start === 0) return true;
  // Mail programs write their labels with a capital; "Reply to:" and "deliver to:" are none of them.
  if (field === undefined) return !LATIN.test(name) || isUpper(name.charAt(0));
  return !(DATES.has(field) && OF_SOMETHING.test(text.slice(0, start)));
}

/** Where the longest label that ends with the text begins. */
function labelStart(text: string): number | undefined {
  for (let start = Math.max(0, text.length - LONGEST_LABEL); start < text.length; start += 1) {
    if (!/[ -]/u.test(text.charAt(start)) && isLabelAt(text, start)) return start;
  }
  return undefined;
}

/** Where the label begins that stands before a colon, with its other language and whose it is. */
function labelBefore(text: string): number | undefined {
  const name = text.trimEnd().replace(REMARK, '').replace(CLOSING, '').trimEnd();
  const start = labelStart(name);
  if (start === undefined) return undefined;
  const head = name.slice(0, start);
  const first = ALSO.test(head) ? labelStart(head.replace(ALSO, '')) : undefined;
  const lead = head.slice(0, first).replace(COURTESY, '');
  return DATES.has(fieldNamed(name.slice(start)) ?? '') ? lead.replace(OF_ANOTHER, '').length : lead.length;
}

/** Where the labels of a tidied text begin that a colon follows. */
function labelStarts(text: string): number[] {
  const starts: number[] = [];
  let from = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', from)) {
    const reach = Math.max(from, colon - REACH);
    const start = labelBefore(text.slice(reach, colon));
    if (start !== undefined) starts.push(reach + start);
    from = colon + 1;
  }
  return starts;
}

/** A subject may name one thing by its label and is a line of its own then. */
function isSubject(text: string, [first, second = 0, third]: readonly number[]): boolean {
  return (
    first === 0 && third === undefined && SUBJECT.test(text) && !/[\p{L}\d]/u.test(text.charAt(second - 1))
  );
}

function withoutSeparators(part: string): string {
  let end = part.length;
  while (end > 0 && SEPARATOR.test(part.charAt(end - 1))) end -= 1;
  return part.slice(0, end).replace(/ [-–—]$/u, '');
}

/**
 * The lines that a tidied text was, where a chat dropped the breaks between them: each known label with a colon begins
 * one when there is more than one.
 */
export function partsOf(text: string): string[] {
  const starts = labelStarts(text);
  if (starts.length < 2 || isSubject(text, starts)) return [text];
  const bounds = [...new Set([0, ...starts])];
  return bounds
    .map((start, index) => withoutSeparators(text.slice(start, bounds[index + 1])))
    .filter(Boolean);
}
