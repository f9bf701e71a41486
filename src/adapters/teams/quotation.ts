import { textOfMail } from '../../language/mail/html-text';
import type { Said } from '../../language/mail/pasted-mail';

const QUOTE_TAG = /<(\/?)blockquote\b([^<>]{0,1000})>/giu;
const REPLY = /schema\.skype\.com\/Reply/iu;
/** What Teams puts where a message quotes another one that it sends beside it. */
const PLACEHOLDER = /<(quoted|attachment)\b[^<>]{0,500}>(?:\s{0,10}<\/\1>)?/giu;
const MENTION = /<span\b[^<>]{0,300}schema\.skype\.com\/Mention[^<>]{0,300}>[^<]{0,200}<\/span>/giu;
const QUOTED_LINE = /^\s{0,3}(?:>|&gt;)/u;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** A message without what it quotes. */
export interface Unquoted {
  /** What the person says, plain. */
  readonly text: string;
  /** The whole message, which may be a pasted mail: a quotation in a mail stays. */
  readonly body: Said;
}

/** A message, and the same as HTML where the client sends that, without the message that it replies to. */
export function withoutQuotation(plain: string, formatted: string | null): Unquoted {
  const text = withoutReply(plain);
  if (formatted === null) return { text: withoutQuotedLines(text), body: { text, html: null } };
  return { text: spokenIn(formatted) ?? text, body: { text, html: withoutReply(formatted) } };
}

/** What stands outside of the quotations: some clients send a text that holds both, and then the HTML alone tells them apart. */
function spokenIn(html: string): string | undefined {
  const own = withoutBlocks(html, () => true);
  if (own === html) return undefined;
  const text = textOfMail(`<p>${own.replace(PLACEHOLDER, '').replace(MENTION, ' ')}</p>`).trim();
  return SAYS_SOMETHING.test(text) || REPLY.test(html) ? text : undefined;
}

function withoutReply(text: string): string {
  return withoutBlocks(text, (attributes) => REPLY.test(attributes)).replace(PLACEHOLDER, '');
}

/** The text without the outermost quotations that are left out, each with all that is in it. */
function withoutBlocks(text: string, isLeftOut: (attributes: string) => boolean): string {
  let kept = '';
  let from = 0;
  let depth = 0;
  let isOut = false;
  for (const { 0: tag, 1: slash, 2: attributes = '', index } of text.matchAll(QUOTE_TAG)) {
    if (!slash) {
      if (depth === 0 && isLeftOut(attributes)) {
        kept += text.slice(from, index);
        isOut = true;
      }
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0 && isOut) {
        from = index + tag.length;
        isOut = false;
      }
    }
  }
  return isOut ? kept : kept + text.slice(from);
}

/** Without the lines that Markdown quotes; what is nothing but quoted is what the person sent. */
function withoutQuotedLines(text: string): string {
  const own = text
    .split('\n')
    .filter((line) => !QUOTED_LINE.test(line))
    .join('\n');
  return SAYS_SOMETHING.test(own) ? own : text;
}
