import PostalMime from 'postal-mime';

/** A mail, or one of its parts: its head, and what is under it. */
export interface Entity {
  readonly head: string;
  readonly body: string;
}

/** A header that says what a part is, with its parameters. */
interface Described {
  readonly value: string;
  readonly parameters: string;
}

/** The content of a part, out of its transfer encoding. */
export interface Content {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BLANK_LINE = /(?:^|\r?\n)[ \t]*\r?\n/;
const FOLD = /\r?\n[ \t]+/g;
/** Lines of base64, which a gateway may have put others around. */
const BASE64_LINE = /^[A-Za-z0-9+/]*={0,2}[ \t]*\r?$/;

/** Each byte as the character of its number, so that nothing of it is lost. */
export function bytesAsText(content: Uint8Array): string {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}

/** Splits a mail or a part at its first blank line. */
export function entityOf(text: string): Entity {
  const blank = BLANK_LINE.exec(text);
  if (!blank) return { head: text, body: '' };
  return { head: text.slice(0, blank.index), body: text.slice(blank.index + blank[0].length) };
}

/** The first header of that name, its lines joined; its value in lower case. */
export function described({ head }: Entity, name: string): Described {
  const line = head
    .replace(FOLD, ' ')
    .split(/\r?\n/)
    .find((each) => each.toLowerCase().startsWith(`${name}:`));
  const [value = '', ...parameters] = (line ?? '').slice(name.length + 1).split(';');
  return {
    value: (/^[^\s(]*/.exec(value.trim())?.[0] ?? '').toLowerCase(),
    parameters: parameters.join(';'),
  };
}

/** A parameter of a header, without its quotes; empty where it is missing. */
export function parameter({ parameters }: Described, name: string): string {
  const found = new RegExp(String.raw`(?:^|;)\s*${name}\s*=\s*(?:"([^"]*)"|([^\s;"()]+))`, 'i').exec(
    parameters,
  );
  return (found?.[1] ?? found?.[2] ?? '').trim();
}

const FIRST_BOUNDARY = /(?:^|\n)--(\S[^\r\n]*?)[ \t]*(?:\r?\n|$)/;

/** The parts between the lines of a boundary; where the head does not name it, of the first line that may be one. */
export function partsBetween(body: string, named: string): Entity[] {
  const boundary = named || (FIRST_BOUNDARY.exec(body)?.[1] ?? '');
  if (!boundary) return [];
  const mark = boundary.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  const lines = [...body.matchAll(new RegExp(String.raw`(?:^|\r?\n)--${mark}(--)?[ \t]*(?=\r?\n|$)`, 'g'))];
  return lines.flatMap(({ 0: line, 1: closes, index }, at) => {
    if (closes !== undefined) return [];
    const end = lines[at + 1]?.index ?? body.length;
    return [entityOf(body.slice(index + line.length, end).replace(/^\r?\n/, ''))];
  });
}

/**
 * The content of a part as a file, whatever it is: so the library takes it out of its transfer encoding and reads its
 * name, and leaves its characters alone.
 */
export async function contentOf(entity: Entity): Promise<Content> {
  const encoding = described(entity, 'content-transfer-encoding').value;
  const file = [
    `Content-Type: application/octet-stream;${described(entity, 'content-type').parameters}`,
    `Content-Disposition: attachment;${described(entity, 'content-disposition').parameters}`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    clean(entity.body, encoding),
  ].join('\r\n');
  const { attachments } = await PostalMime.parse(Buffer.from(file, 'latin1'));
  const [{ filename, content } = { filename: null, content: '' }] = attachments;
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : new Uint8Array(content);
  return { name: filename ?? '', bytes };
}

/** A body without what gateways and mail programs add to its encoding: lines in plain words, blanks at the ends of lines. */
function clean(body: string, encoding: string): string {
  if (encoding === 'quoted-printable') {
    const lines = body.split('\n').map((line) => line.trimEnd());
    return lines.join('\n');
  }
  if (encoding !== 'base64') return body;
  const lines = body.split('\n').filter((line) => BASE64_LINE.test(line));
  return lines.some((line) => line.trim()) ? lines.join('\n') : body;
}
