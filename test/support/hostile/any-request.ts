import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { hostileText, hostileValue } from './hostile';
import { mutated } from './mutation';

/** What is posted to the bot. */
export interface AnyRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const JSON_HEADERS = { 'content-type': 'application/json' };

/** A request with this value as its body; of any depth, which `JSON.stringify` alone would not take. */
export function jsonRequest(value: unknown): AnyRequest {
  return { headers: JSON_HEADERS, body: Buffer.from(written(value)) };
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return `{"type":"message","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  }
}

const TYPES = [
  'message',
  'messageUpdate',
  'messageDelete',
  'messageReaction',
  'conversationUpdate',
  'installationUpdate',
  'invoke',
  'event',
  'typing',
  'endOfConversation',
  'command',
  'commandResult',
  'trace',
  'handoff',
  'delay',
];
const INVOKES = ['adaptiveCard/action', 'task/fetch', 'composeExtension/query', 'signin/verifyState', ''];
const MODES = ['normal', 'notification', 'expectReplies', 'ephemeral', 'stream'];

/** An activity made up: each of its parts right in one of many cases, or anything. */
function anyActivity(recorded: readonly object[]): fc.Arbitrary<unknown> {
  const rarely = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: hostileValue });
  return fc
    .record({
      like: fc.constantFrom(...recorded),
      parts: fc.record(
        {
          type: rarely(fc.constantFrom(...TYPES)),
          name: rarely(fc.constantFrom(...INVOKES)),
          action: rarely(fc.constantFrom('add', 'remove', 'add-upgrade')),
          deliveryMode: rarely(fc.constantFrom(...MODES)),
          text: rarely(hostileText),
          locale: rarely(fc.constantFrom('ja-JP', 'zh-tw', 'en', 'tlh', 'x-y-z', 'ja_JP')),
          localTimezone: rarely(fc.constantFrom('Asia/Tokyo', 'UTC', '+09:00', 'Nowhere/Land')),
          timestamp: rarely(fc.constantFrom('1900-01-01', '9999-12-31T23:59:59Z', 'yesterday')),
          attachments: fc.array(
            fc.record({ contentType: rarely(fc.constant('text/html')), content: hostileValue }),
            { maxLength: 3 },
          ),
          entities: hostileValue,
          membersAdded: rarely(fc.constant([{ id: '28:bot' }])),
          value: hostileValue,
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ like, parts }) => ({ ...like, ...parts }));
}

const NO_JSON = [
  '',
  '{',
  '}',
  'null',
  '"text"',
  '12',
  '[]',
  '{"type":"message"',
  '{"type":"message",}',
  "{'type':'message'}",
  '\ufeff{"type":"message"}',
  '{"type":"message"}{"type":"message"}',
  '{"type":"message","type":5}',
  'type=message&text=hi',
  '<xml/>',
  '[[[['.repeat(50_000),
  '{"type":'.repeat(50_000),
];

const HEADERS: readonly Record<string, string>[] = [
  JSON_HEADERS,
  {},
  { 'content-type': '' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/json; charset=\u00e9' },
  { 'content-type': 'application/vnd.x+json' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/octet-stream' },
  { ...JSON_HEADERS, 'content-encoding': 'gzip' },
  { ...JSON_HEADERS, 'content-encoding': 'deflate' },
  { ...JSON_HEADERS, 'content-encoding': 'br' },
  { ...JSON_HEADERS, 'content-md5': 'AAAA' },
  { ...JSON_HEADERS, authorization: 'Bearer x.y.z' },
  { ...JSON_HEADERS, authorization: 'Bearer' },
  { ...JSON_HEADERS, accept: 'image/png' },
  { ...JSON_HEADERS, 'accept-version': '~9' },
];

const BOMB = gzipSync(Buffer.alloc(30_000_000, ' '));

const noActivity: fc.Arbitrary<AnyRequest> = fc.record({
  headers: fc.constantFrom(...HEADERS),
  body: fc.oneof(
    fc.constantFrom(...NO_JSON).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(600_000, 1_100_000).map((size) => Buffer.alloc(size, 'x')),
    fc.constantFrom(BOMB, BOMB.subarray(0, 1_000), gzipSync('{"type":"message"}')),
  ),
});

/** Requests that nobody should send: most of them recorded ones with something changed. */
export function anyRequest(recorded: readonly object[]): fc.Arbitrary<AnyRequest> {
  return fc.oneof(
    { weight: 14, arbitrary: mutated(recorded, 'value').map(jsonRequest) },
    { weight: 4, arbitrary: anyActivity(recorded).map(jsonRequest) },
    { weight: 1, arbitrary: noActivity },
    {
      weight: 1,
      arbitrary: fc
        .record({ of: fc.constantFrom(...recorded), headers: fc.constantFrom(...HEADERS) })
        .map(({ of, headers }) => ({ headers, body: Buffer.from(JSON.stringify(of)) })),
    },
  );
}
