import { unturned } from '../cards/direction';
import type { Block, Page } from '../cards/page';
import type { Person } from '../domain/company/company';
import { escapeHtml } from '../html';
import type { Words } from '../words/words';
import type { Mail } from '../ports';
import './texts';

/** Longest subject; the rest stands in the mail. Characters. */
const LONGEST_SUBJECT = 200;

const FONT = 'font-family:Segoe UI,Meiryo,Microsoft JhengHei,sans-serif;color:#242424';
const SUBTLE = 'color:#616161';

/** Somebody with an address. */
export type Addressee = Pick<Person, 'name'> & { readonly email: string };

/**
 * What a page says, as a mail in the reader's language, for somebody whom the chat does not reach. A mail has no
 * buttons: it says where to act. `link` opens the chat; null where there is no address for it.
 */
export function mailOf(page: Page, words: Words, { name, email }: Addressee, link: string | null): Mail {
  const read = { ...page, blocks: page.blocks.filter((block) => block.kind !== 'text' || !block.guide) };
  const subject = oneLine(page.title).slice(0, LONGEST_SUBJECT);
  return {
    to: { name: oneLine(name), address: email },
    subject,
    text: textOf(read, words, link),
    html: htmlOf(read, words, link),
  };
}

function textOf(page: Page, words: Words, link: string | null): string {
  const ways = [words.t('noticeMail.open'), link, words.t('noticeMail.peace')];
  const paragraphs = [
    page.title,
    page.status?.text,
    page.banner?.text,
    ...page.blocks.map((block) => blockText(block, words)),
    '--',
    ...ways,
  ];
  return `${paragraphs.filter(Boolean).map(printable).join('\n\n')}\n`;
}

function blockText(block: Block, words: Words): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'facts':
      return block.facts.map((fact) => words.t('noticeMail.pair', { ...fact })).join('\n');
    case 'check':
      return [`${block.mark} ${block.text}`, ...(block.also ?? []), block.detail].filter(Boolean).join('\n');
    case 'row':
      return [`- ${block.title}`, block.detail, block.note].filter(Boolean).join('\n  ');
    case 'field':
      return '';
  }
}

function htmlOf(page: Page, words: Words, link: string | null): string {
  const lines = [
    element('h1', page.title, 'font-size:20px;margin:0 0 12px'),
    page.status ? element('p', page.status.text, 'font-weight:bold;margin:0 0 12px') : '',
    page.banner ? element('p', page.banner.text, 'padding:8px;background:#f5f5f5;margin:0 0 12px') : '',
    ...page.blocks.map(blockHtml),
    '<hr style="border:0;border-top:1px solid #d1d1d1;margin:16px 0">',
    element('p', words.t('noticeMail.open')),
    link === null ? '' : `<p><a href="${escaped(link)}">${escaped(words.t('noticeMail.link'))}</a></p>`,
    element('p', words.t('noticeMail.peace'), SUBTLE),
  ];
  return [
    `<!doctype html><html lang="${words.locale}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width">${element('title', page.title)}</head>`,
    `<body style="${FONT};font-size:14px;line-height:1.5;max-width:640px;margin:16px">`,
    ...lines.filter((line) => line !== ''),
    '</body></html>\n',
  ].join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      if (block.heading) return element('h2', block.text, 'font-size:16px;margin:16px 0 8px');
      if (block.verbatim) return element('pre', block.text, 'white-space:pre-wrap');
      return element('p', block.text, block.subtle ? SUBTLE : '');
    case 'facts':
      return table(block.facts.map(({ title, value }) => [title, value]));
    case 'check':
      return [`${block.mark} ${block.text}`, ...(block.also ?? []), block.detail ?? '']
        .filter((text) => text !== '')
        .map((text) => element('p', text, 'margin:4px 0'))
        .join('\n');
    case 'row': {
      const note = block.note === null ? '' : element('p', block.note, 'margin:0');
      const detail = block.detail === null ? '' : element('p', block.detail, `margin:0;${SUBTLE}`);
      const title = element('p', block.title, 'margin:0;font-weight:bold');
      return `<div style="border-top:1px solid #e0e0e0;padding:8px 0">${title}${detail}${note}</div>`;
    }
    case 'field':
      return '';
  }
}

function table(rows: readonly (readonly [title: string, value: string])[]): string {
  const cell = 'text-align:left;vertical-align:top;padding:2px 16px 2px 0';
  const lines = rows.map(
    ([title, value]) =>
      `<tr><th scope="row" style="${cell};font-weight:bold">${escaped(title)}</th><td style="${cell}">${escaped(value)}</td></tr>`,
  );
  return `<table style="border-collapse:collapse;margin:0 0 12px">${lines.join('')}</table>`;
}

function element(tag: string, text: string, style = ''): string {
  const shown = escaped(text).replace(/\n/g, '<br>');
  return style === '' ? `<${tag}>${shown}</${tag}>` : `<${tag} style="${style}">${shown}</${tag}>`;
}

function escaped(text: string): string {
  return escapeHtml(printable(text));
}

/** Without control characters, which no mail may hold, and without turns of direction; lines stay. */
function printable(text: string | null | undefined): string {
  return unturned(text ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

/** A header is one line: what follows a line break would be another header. */
function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ')).trim();
}
