import fc from 'fast-check';

/** Texts that have broken programs: other directions, nothing to see, half characters, names of the language's own parts, code. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udc00y',
  '\ud83d',
  '\u202eexe.fdp\u2066',
  '\u200b\u200d\ufeff\u00ad',
  'a\u0301'.repeat(500),
  '\r\nBcc: all@example.com',
  '\u2028\u2029\u0085\u001b[31m',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '0001-01-01',
  '1900-01-01',
  '1900-01-01T00:00:00Z',
  '9999-12-31',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00Z',
  '2026-02-30',
  '1e309',
  '-0',
  'NaN',
  '9007199254740993',
  '99999999999999999999999999',
  '../../etc/passwd',
  'https://evil.example/?a=1',
  'javascript:alert(1)',
  '<at>everyone</at>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '${$root}',
  '{{DATE(2026-01-01T00:00:00Z,SHORT)}}',
  '$& $1 $`',
  "'; DROP TABLE Voucher; --",
  '=HYPERLINK("http://evil.example")',
  '股份有限公司'.repeat(60),
  'tr_TR',
  'ja-JP-u-ca-japanese-x-\0',
  'Europe/../../etc',
  '+25:00',
];

/** A text of any 16-bit units, whole characters or not. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map(fromUnits);

function fromUnits(units: readonly number[]): string {
  return String.fromCharCode(...units);
}

const long = fc
  .record({
    of: fc.constantFrom('x', '1', ' ', 'あ', '(', '\u202e', '𠮷', 'ﷺ', '<at>', '2026-01-01 ', 'ab '),
    length: fc.constantFrom(300, 3_000, 30_000),
  })
  .map(({ of, length }) => of.repeat(length));

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 3, arbitrary: anyUnits },
  { weight: 1, arbitrary: long },
);

const NUMBERS = [0, -1, 0.1, -0, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 53 + 2, -(2 ** 63), 253402300800000];

const deep = fc
  .record({ depth: fc.constantFrom(10, 500, 5_000, 40_000), list: fc.boolean() })
  // Written as text later: what makes this value may be as flat as it likes.
  .map(({ depth, list }) => nested(depth, list));

function nested(depth: number, list: boolean): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = list ? [value] : { a: value };
  return value;
}

const OWN_KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '', '\0', '\ud800'];

/** Any key, those of the language included, as an own property. */
function withOwn(keys: readonly string[], value: unknown): object {
  const made = {};
  for (const key of keys)
    Object.defineProperty(made, key, { value, enumerable: true, writable: true, configurable: true });
  return made;
}

/** Anything that JSON can say, and mostly what nobody expects. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: hostileText },
  { weight: 4, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [null], [[]], ...NUMBERS) },
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...OWN_KEYS)).map((keys) => withOwn(keys, { x: 1 })) },
  { weight: 1, arbitrary: deep },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 100, max: 3_000 })
      .map((n) => Array.from({ length: n }, () => ({ id: 'x' }))),
  },
);
