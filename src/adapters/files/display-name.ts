import { extname } from 'node:path';

const MAX_LENGTH = 120;

/** Control and format characters, which turn the direction of text or are not seen at all; ends of lines; unpaired surrogates. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A file's name as it is shown: composed (NFC), without folders and unseen characters, at most 120 characters with its extension. */
export function displayName(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const seen = base.replace(UNSHOWN, '').trim();
  const extension = extname(seen);
  const stem = seen.slice(0, seen.length - extension.length);
  return shortened(stem, Math.max(0, MAX_LENGTH - extension.length)) + extension.slice(0, MAX_LENGTH);
}

/** Whole characters only. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
