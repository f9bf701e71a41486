import { createHash } from 'node:crypto';
import { escapeHtml } from '../../html';
import type { Words } from '../../words/words';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.4rem; line-height: 1.3; }
label { display: block; font-weight: 600; margin-top: 1.5rem; }
input, button { font: inherit; margin: .5rem 0 1rem; max-width: 100%; min-height: 2.75rem; }
button { padding: .5rem 1.5rem; }
.error { border-left: .3rem solid #c50f1f; padding-left: .8rem; font-weight: 600; }
`;

/** For the Content-Security-Policy: the one style that the page has, by its hash. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** What one page shows, in the reader's language. */
export interface UploadHtml {
  readonly title: string;
  readonly lines: readonly string[];
  /** What was wrong with the file that was sent. */
  readonly error?: string;
  /** How the names of files end that can be sent from here, with the dot; null where none can. */
  readonly accepted: readonly string[] | null;
}

/** A plain page that works without scripts. */
export function uploadHtml({ locale, t }: Pick<Words, 'locale' | 't'>, page: UploadHtml): string {
  const title = escapeHtml(page.title);
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Voucher Desk</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${page.error ? `<p class="error" id="error" role="alert">${escapeHtml(page.error)}</p>\n` : ''}${page.lines
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n')}
${page.accepted ? form(t, page.accepted, page.error !== undefined) : ''}</main>
</body>
</html>
`;
}

function form(t: Words['t'], accepted: readonly string[], hasError: boolean): string {
  const described = hasError ? ' aria-describedby="error" aria-invalid="true"' : '';
  return `<form method="post" enctype="multipart/form-data">
<label for="file">${escapeHtml(t('report.web.file'))}</label>
<input type="file" id="file" name="file" required accept="${accepted.join(',')}"${described}>
<p><button type="submit">${escapeHtml(t('report.web.send'))}</button></p>
</form>
`;
}
