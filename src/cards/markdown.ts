const MARKUP = /[\\`*_[\]~<{]/g;

/** The text such that a card shows it as written: Adaptive Cards read a part of
 * Markdown, and `{{DATE()}}`, in every shown text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKUP, (character) => `\\${character}`)
    .replace(/^(\s*)([#>+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/\n/g, '\n\n');
}
