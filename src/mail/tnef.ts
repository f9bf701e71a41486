import { textOfBytes } from './charset';

/** How a file in Outlook's own format begins (MS-OXTNEF 2.1.3.1), and the length of what stands before its attributes. */
const SIGNATURE = 0x223e9f78;
const START = 6;
/** Attributes with the text, and with all properties of the message. */
const BODY = 0x0002_800c;
const PROPERTIES = 0x0006_9003;
/** Properties with the text (MS-OXPROPS): plain, and HTML. */
const PLAIN = 0x1000;
const HTML = 0x1013;
/** Types of properties (MS-OXCDATA 2.11.1) with a fixed length, bytes as they are padded here. */
const LENGTHS: Readonly<Record<number, number>> = {
  0x0002: 4, 0x0003: 4, 0x0004: 4, 0x000a: 4, 0x000b: 4, 0x0005: 8, 0x0006: 8, 0x0007: 8, 0x0014: 8, 0x0040: 8, 0x0048: 16,
}; // prettier-ignore
const STRING = 0x001e;
const UNICODE = 0x001f;
const BINARY = 0x0102;
const OBJECT = 0x000d;
const SEVERAL = 0x1000;
const NAMED = 0x8000;

/** Whether a file is in Outlook's own format, whatever its name. */
export function isTnef(content: Uint8Array): boolean {
  const bytes = viewOf(content);
  return bytes.byteLength > START && bytes.getUint32(0, true) === SIGNATURE;
}

/** The texts of a mail in Outlook's own format, HTML or plain; none where it holds its text as RTF alone. */
export function tnefTexts(content: Uint8Array): string[] {
  try {
    return attributes(content).flatMap(([id, data]) => {
      if (id === BODY) return [textOfBytes(data)];
      return id === PROPERTIES ? textsAmong(data) : [];
    });
  } catch (error) {
    // It breaks off before the length that it says of itself.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function viewOf(content: Uint8Array): DataView {
  return new DataView(content.buffer, content.byteOffset, content.byteLength);
}

/** Each attribute by its id, with its data; behind it stands a checksum. */
function attributes(content: Uint8Array): (readonly [number, Uint8Array])[] {
  const bytes = viewOf(content);
  const found: (readonly [number, Uint8Array])[] = [];
  for (let at = START; at + 9 <= bytes.byteLength;) {
    const length = bytes.getUint32(at + 5, true);
    found.push([bytes.getUint32(at + 1, true), content.subarray(at + 9, at + 9 + length)]);
    at += 9 + length + 2;
  }
  return found;
}

/** The texts among the properties of a message: count, then type, id and value of each (MS-OXTNEF 2.1.3.4). */
function textsAmong(content: Uint8Array): string[] {
  const bytes = viewOf(content);
  const texts: string[] = [];
  const count = bytes.getUint32(0, true);
  let at = 4;
  for (let property = 0; property < count; property += 1) {
    const type = bytes.getUint16(at, true);
    const id = bytes.getUint16(at + 2, true);
    at += 4;
    if (id >= NAMED) at = behindName(bytes, at);
    const base = type & ~SEVERAL;
    const hasCount = (type & SEVERAL) !== 0 || [STRING, UNICODE, BINARY, OBJECT].includes(base);
    const values = hasCount ? bytes.getUint32(at, true) : 1;
    if (hasCount) at += 4;
    for (let value = 0; value < values; value += 1) {
      const fixed = LENGTHS[base];
      const length = fixed ?? bytes.getUint32(at, true);
      if (fixed === undefined) at += 4;
      const data = content.subarray(at, at + length);
      if (id === PLAIN || id === HTML) texts.push(textOf(base, data));
      at += length + (-length & 3);
    }
  }
  return texts;
}

/** Behind the name of a property that has one: a GUID, the kind of the name, and a number or a text. */
function behindName(bytes: DataView, at: number): number {
  if (bytes.getUint32(at + 16, true) === 0) return at + 24;
  const length = bytes.getUint32(at + 20, true);
  return at + 24 + length + (-length & 3);
}

function textOf(type: number, data: Uint8Array): string {
  const text = type === UNICODE ? new TextDecoder('utf-16le').decode(data) : textOfBytes(data);
  return text.replace(/\0+$/, '');
}
