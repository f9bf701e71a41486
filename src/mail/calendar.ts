const FOLD = /\r?\n[ \t]/g;
const TEXTS = /^(?:SUMMARY|DESCRIPTION|COMMENT)(?:;[^:\r\n]*)?:(.*)$/gim;
const ESCAPED = /\\([nN\\;,])/g;

/** What an invitation says in words (RFC 5545): its summary and its description. */
export function calendarText(content: string): string {
  const lines = [...content.replace(FOLD, '').matchAll(TEXTS)].map(([, text = '']) => text.trimEnd());
  return [...new Set(lines)]
    .map((text) => text.replace(ESCAPED, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter)))
    .join('\n');
}
