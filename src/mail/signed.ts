/** Object identifier of plain content in a signed message (RFC 5652 4). */
const DATA = '2a864886f70d010701';
const DEEPEST = 32;

interface Element {
  readonly tag: number;
  /** Offsets of the content, and behind the whole element. */
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * The content of an opaquely signed message (RFC 8551 3.5.2), as it stands there; undefined where there is none, or it is
 * encrypted. The signature is not looked at: the text is read as that of any other mail, and trusted as little.
 */
export function signedContent(content: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  try {
    return contentIn(bytes, 0, bytes.length, 0);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Looks for the identifier of plain content; what stands beside it, in a wrapper, is the content. */
function contentIn(bytes: Buffer, from: number, to: number, depth: number): Uint8Array | undefined {
  if (depth > DEEPEST) return undefined;
  let isData = false;
  for (const element of elements(bytes, from, to)) {
    const { tag, start, end } = element;
    if (tag === 0x06) isData = bytes.toString('hex', start, end) === DATA;
    else if (isData && tag === 0xa0)
      return Buffer.concat([...elements(bytes, start, end)].flatMap((each) => octets(bytes, each, 0)));
    else if ((tag & 0x20) !== 0) {
      const found = contentIn(bytes, start, end, depth + 1);
      if (found) return found;
    }
  }
  return undefined;
}

/** The bytes of an octet string; one that was streamed is made of several. */
function octets(bytes: Buffer, { tag, start, end }: Element, depth: number): Buffer[] {
  if (tag === 0x04) return [bytes.subarray(start, end)];
  if (tag !== 0x24 || depth > DEEPEST) return [];
  return [...elements(bytes, start, end)].flatMap((each) => octets(bytes, each, depth + 1));
}

function* elements(bytes: Buffer, from: number, to: number): Generator<Element> {
  for (let at = from; at < to;) {
    const element = elementAt(bytes, at, to, 0);
    if (element.tag === 0) return;
    yield element;
    at = element.next;
  }
}

/** Tag and length of an element (X.690 8.1); where the length is left open, the end is where its content ends. */
function elementAt(bytes: Buffer, at: number, to: number, depth: number): Element {
  if (depth > DEEPEST) throw new RangeError('too deep');
  const tag = bytes.readUInt8(at);
  const first = bytes.readUInt8(at + 1);
  if (first < 0x80) return sized(tag, at + 2, first, to);
  if (first > 0x80) {
    const count = first & 0x7f;
    if (count > 4) throw new RangeError('too long');
    return sized(tag, at + 2 + count, bytes.readUIntBE(at + 2, count), to);
  }
  const start = at + 2;
  let end = start;
  while (bytes.readUInt16BE(end) !== 0) end = elementAt(bytes, end, to, depth + 1).next;
  return { tag, start, end, next: end + 2 };
}

function sized(tag: number, start: number, length: number, to: number): Element {
  if (start + length > to) throw new RangeError('cut short');
  return { tag, start, end: start + length, next: start + length };
}
