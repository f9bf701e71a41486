/** Bytes that a mail in ISO-2022-JP switches its characters with. */
const ESCAPES = /\u001b\$[@B]/;
const DECLARED = /charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
const KANA = /[\u3041-\u3096\u30a1-\u30fa]/gu;
const HALF_KANA = /[\uff66-\uff9d]/gu;

/**
 * The text of an attached file. Mail programs rarely name the character set of an attachment: UTF-8 if it is that, else
 * what an HTML file says of itself, else the set of the three languages that its bytes fit.
 */
export function attachedText(content: Uint8Array): string {
  const ascii = new TextDecoder('latin1').decode(content);
  const [, declared = ''] = DECLARED.exec(ascii.slice(0, 2000)) ?? [];
  return (
    (ESCAPES.test(ascii) ? decoded(content, 'iso-2022-jp') : undefined) ??
    decoded(content, isUtf16(content) ? 'utf-16le' : 'utf-8') ??
    decoded(content, declared) ??
    japanese(content) ??
    decoded(content, 'big5') ??
    ascii
  );
}

function isUtf16([first, second]: Uint8Array): boolean {
  return first === 0xff && second === 0xfe;
}

/** Traditional Chinese in Big5 reads as Shift_JIS, too, but with hardly any kana of full width. */
function japanese(content: Uint8Array): string | undefined {
  const text = decoded(content, 'shift_jis');
  const count = (letters: RegExp): number => text?.match(letters)?.length ?? 0;
  return count(KANA) > count(HALF_KANA) ? text : undefined;
}

/** The content read in this character set; undefined where it is not in it, or there is no such set. */
function decoded(content: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
