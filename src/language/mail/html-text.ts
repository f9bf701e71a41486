import { compile, type DomNode, type FormatCallback, type RecursiveCallback } from 'html-to-text';

const HTML =
  /<\/?(?:html|body|table|tbody|t[dhr]|div|p|br|span|font|b|strong|ul|ol|li|h[1-6])\b[^<>]{0,2000}>/iu;
/** What the chat makes of a message of one line, where its white space is as it will be shown. */
const PARAGRAPH = /^<p>((?:(?! {2})[^<&\p{Cc}\p{Cf}\p{Zl}\p{Zp}])*)<\/p>$/u;
const BREAKS = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'blockquote',
  'pre',
]);
const DEEPEST = 100;

/** The lines that an element would fill. */
function linesOf(nodes: readonly DomNode[], depth = 0): string {
  if (depth > DEEPEST) return '';
  return nodes
    .map((node) => {
      if (node.type === 'text') return (node.data ?? '').replace(/\s+/gu, ' ');
      const inner = linesOf(node.type === 'tag' ? node.children : [], depth + 1);
      return BREAKS.has(node.name ?? '') ? `\n${inner}\n` : inner;
    })
    .join('');
}

/** A cell of one line stays beside its neighbors, whatever paragraphs a mail program wraps it in; a layout's does not. */
const cell: FormatCallback = (element: DomNode, walk: RecursiveCallback, builder) => {
  const lines = linesOf(element.children)
    .split('\n')
    .filter((line) => line.trim());
  if (lines.length > 1) {
    builder.openBlock({ leadingLineBreaks: 1 });
    walk(element.children, builder);
    builder.closeBlock({ trailingLineBreaks: 1 });
    return;
  }
  builder.addInline(lines[0] ?? '');
  builder.addLiteral('\t');
};

const ONE_LINE = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
const convert = compile({
  wordwrap: false,
  baseElements: { selectors: [] },
  limits: { maxDepth: DEEPEST },
  formatters: { cell },
  selectors: [
    { selector: 'head', format: 'skip' },
    { selector: 'img', format: 'skip' },
    // What a message of the chat answers to, repeated above it by the client.
    { selector: 'blockquote[itemtype$="schema.skype.com/Reply"]', format: 'skip' },
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'p', options: ONE_LINE },
    { selector: 'table', format: 'block', options: ONE_LINE },
    { selector: 'tr', format: 'block', options: ONE_LINE },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false, ...ONE_LINE },
    })),
  ],
});

/** The text of a message, where it is nothing but one paragraph, without its tags. */
export function unwrapped(body: string): string {
  return PARAGRAPH.exec(body)?.[1]?.trim() ?? body;
}

/** Longest markup that is reduced, UTF-16 code units, without what makes no line of it. */
const LONGEST_MARKUP = 100_000;
/** A picture inside of the markup. */
const EMBEDDED = /\bdata:[\w/+.;=-]{1,100},[\w+/=%-]*/giu;
/** What makes no line of its own, by far the most of what mail programs write. */
const INLINE =
  /<\/?(?:span|font|b|strong|i|em|u|a|o:p|small|big)(?:\s[^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*)?\/?>/giu;
/** Elements of lines and tables, of which no attribute is looked at. */
const ATTRIBUTES =
  /<(p|div|center|t[dhr]|table|tbody|thead|li|ul|ol|h[1-6]|br)\s[^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*>/giu;
const UNSEEN = [
  ['<style', '</style>'],
  ['<script', '</script>'],
  ['<!--', '-->'],
] as const;
const ENTITY = /&(?:(nbsp|amp|lt|gt|quot|apos)|#(\d{1,6})|#x([\da-f]{1,5}));/giu;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const LINK = /https?:\S+/giu;
const LETTER = /[\p{L}\p{N}]/gu;
/** How much less than the plain text an HTML one may say, since links and rules are written out in plain text alone. */
const ABOUT_AS_MUCH = 0.8;

/**
 * The text of a mail that may be HTML: a line for each row of a table, its cells apart by tabs. What nobody sees of it
 * is left out first: mail programs write tens of thousands of characters of styles and pictures above the text.
 */
export function textOfMail(body: string): string {
  if (!HTML.test(body)) return withoutEntities(body);
  const seen = UNSEEN.reduce((text, [start, end]) => withoutParts(text, start, end), body);
  const lean = seen.replace(EMBEDDED, '').replace(INLINE, '').replace(ATTRIBUTES, '<$1>');
  return convert(lean.slice(0, LONGEST_MARKUP));
}

/** The text of a mail that came in HTML and in plain words: that of the HTML, which knows its tables, unless it says less. */
export function fullerText(html: string, plain: string): string {
  const rich = html.trim() ? textOfMail(html) : '';
  const said = (text: string): number => text.replace(LINK, '').match(LETTER)?.length ?? 0;
  return said(rich) >= ABOUT_AS_MUCH * said(plain) ? rich : plain;
}

/** Copying from a page may leave its entities in a plain text. */
function withoutEntities(text: string): string {
  return text.replace(ENTITY, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point > 0x1f && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

function withoutParts(text: string, start: string, end: string): string {
  // Folding other letters than these may change the length; then the places would not be the same.
  const folded = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const kept: string[] = [];
  let from = 0;
  for (let at = folded.indexOf(start); at >= 0; at = folded.indexOf(start, from)) {
    const behind = folded.indexOf(end, at + start.length);
    if (behind < 0) break;
    kept.push(text.slice(from, at));
    from = behind + end.length;
  }
  return kept.join('') + text.slice(from);
}
