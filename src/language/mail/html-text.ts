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

/** The text of a mail that may be HTML: a line for each row of a table, its cells apart by tabs. */
export function textOfMail(body: string): string {
  return HTML.test(body) ? convert(body) : body;
}
