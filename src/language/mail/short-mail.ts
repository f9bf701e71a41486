import { LONGEST_MAIL } from './voucher-mail';

const UNSEEN = [
  ['<style', '</style>'],
  ['<script', '</script>'],
  ['<!--', '-->'],
] as const;

/**
 * As much of a mail as is read of it. What nobody sees of an HTML mail is left out: mail programs write tens of
 * thousands of characters of styles above the text.
 */
export function shortMail(body: string): string {
  const seen = UNSEEN.reduce((text, [start, end]) => withoutParts(text, start, end), body);
  return seen
    .replaceAll('\0', '')
    .slice(0, LONGEST_MAIL)
    .replace(/[\ud800-\udbff]$/, '');
}

function withoutParts(text: string, start: string, end: string): string {
  const folded = text.toLowerCase();
  // Folding some letters changes the length; then the places are not the same.
  if (folded.length !== text.length) return text;
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
