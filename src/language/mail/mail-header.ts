const SENDERS = ['from', '差出人', '送信者', '寄件者', '寄件人'];
const RECIPIENTS = ['to', '宛先', '收件者', '收件人'];
const SUBJECTS = ['subject', '件名', '主旨', '主題'];
const OTHERS = [
  ...['sent', 'date', 'cc', 'bcc', 'reply-to', 'importance', 'attachment', 'attachments'],
  ...['送信日時', '送信日', '日時', '日付', '重要度', '添付ファイル'],
  ...['寄件日期', '傳送日期', '傳送時間', '日期', '副本', '密件副本', '重要性', '附件'],
];
const LABELS: ReadonlySet<string> = new Set([...SENDERS, ...RECIPIENTS, ...SUBJECTS, ...OTHERS]);

const line = (labels: readonly string[]) => new RegExp(String.raw`^(?:${labels.join('|')})\s?:`, 'iu');
const SENDER = line(SENDERS);
const RECIPIENT = line(RECIPIENTS);
const ANY = line([...LABELS]);

/** A line that begins with a mail's subject. */
export const SUBJECT = line(SUBJECTS);

/** Whether a text is a label of a mail's head, such as "From". */
export function isHeaderLabel(text: string): boolean {
  return LABELS.has(text.toLowerCase());
}

/** Whether a tidied line is one of a mail's head. */
export function isHeader(text: string): boolean {
  return ANY.test(text);
}

// A long list of recipients is wrapped into lines of its own.
const WRAPPED = /[@;<>]/u;

/** The head of one mail in a thread, as mail programs write it above what they forward. */
export interface MailHeader {
  /** What stands behind "From:", with the address if it was written. */
  readonly from: string;
  readonly to: string;
}

/** A mail's lines with the headers of what was forwarded taken out; headers outermost first. */
export interface Thread<Line> {
  readonly headers: readonly MailHeader[];
  readonly lines: readonly Line[];
}

/** Takes the headers out of a mail's lines; each line is an array of cells. */
export function takeHeaders(lines: readonly (readonly string[])[]): Thread<readonly string[]> {
  const texts = lines.map((cells) => cells.join(' '));
  const headers: MailHeader[] = [];
  const kept: (readonly string[])[] = [];
  for (let at = 0; at < lines.length;) {
    const end = isHeader(texts[at] ?? '') ? endOfBlock(texts, at) : at;
    const block = texts.slice(at, end);
    if (block.filter(isHeader).length > 1 && block.some((line) => SENDER.test(line))) {
      headers.push({ from: field(block, SENDER), to: field(block, RECIPIENT) });
      kept.push([]);
    } else {
      kept.push(...lines.slice(at, Math.max(end, at + 1)));
    }
    at = Math.max(end, at + 1);
  }
  return { headers, lines: kept };
}

/** Behind the last header line of those that follow each other. */
function endOfBlock(texts: readonly string[], start: number): number {
  let end = start + 1;
  for (let at = end; isHeader(texts[at] ?? '') || WRAPPED.test(texts[at] ?? ''); at += 1) {
    if (isHeader(texts[at] ?? '')) end = at + 1;
  }
  return end;
}

/** A header line's value, with the lines that it was wrapped into. */
function field(block: readonly string[], label: RegExp): string {
  const start = block.findIndex((line) => label.test(line));
  if (start < 0) return '';
  const length = block.slice(start + 1).findIndex(isHeader);
  const wrapped = block.slice(start, length < 0 ? undefined : start + 1 + length);
  return wrapped.join(' ').replace(label, '').trim();
}
