import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { bodyOf, createHttpClient } from '../../outbound/http-client';
import type { Outside } from '../../outbound/outside';
import type { Clock, Log } from '../../ports';

/** How long keys are believed without asking again, milliseconds: Microsoft advises a day. */
const FRESH_MS = 24 * 60 * 60_000;

/** Shortest time between two questions, milliseconds: anybody can send a token with a key id that nobody knows. */
const PAUSE_MS = 60_000;

/** The same while no key is known, so that nobody can be let in. */
const RETRY_MS = 5_000;

const ANSWER_MS = 10_000;
const ANSWER_LIMIT = 1_000_000;

/** A key that tokens are signed with, and the channels that its owner may speak for. */
export interface SigningKey {
  readonly key: KeyObject;
  readonly endorsements: readonly string[];
}

/** The keys that the channel signs with. */
export interface SigningKeys {
  /** The key of that id; undefined where the channel has none. Rejects while nothing is known of any key. */
  find(id: string): Promise<SigningKey | undefined>;
}

export interface SigningKeysParts {
  readonly outside: Outside;
  readonly clock: Clock;
  readonly log: Log;
}

const metadata = z.object({ jwks_uri: z.url() });
const keySet = z.object({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.string() })) });
const rsa = z.object({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
});

/** Fetches the keys when the first token comes, each day, and at once when a token names one that is not known yet. */
export function createSigningKeys({ outside, clock, log }: SigningKeysParts): SigningKeys {
  const { metadataUrl } = outside.channel;
  const { origin } = new URL(metadataUrl);
  const http = createHttpClient({ ...outside, mayReach: (url) => url.origin === origin });
  const now = (): number => Date.parse(clock.now());
  let keys: ReadonlyMap<string, SigningKey> | undefined;
  let fetchedAt = -Infinity;
  let askedAt = -Infinity;
  let asking: Promise<void> = Promise.resolve();

  async function refresh(): Promise<void> {
    try {
      const { jwks_uri: address } = metadata.parse(await get(new URL(metadataUrl)));
      keys = parseKeys(await get(new URL(address)));
      fetchedAt = now();
    } catch (error) {
      log.warn('signing keys not fetched', { error: String(error) });
    }
  }

  async function get(url: URL): Promise<unknown> {
    const answer = await http.send({ url, limit: ANSWER_MS });
    const body = await bodyOf(answer, ANSWER_LIMIT);
    if (answer.status !== 200) throw new Error(`status ${answer.status}`);
    return JSON.parse(body.toString());
  }

  return {
    async find(id) {
      const isWanted = !keys?.has(id) || now() - fetchedAt >= FRESH_MS;
      if (isWanted && now() - askedAt >= (keys ? PAUSE_MS : RETRY_MS)) {
        askedAt = now();
        asking = refresh();
      }
      if (isWanted) await asking;
      if (!keys) throw new Error('no signing keys');
      return keys.get(id);
    },
  };
}

function parseKeys(answer: unknown): Map<string, SigningKey> {
  const found = keySet.parse(answer).keys.flatMap((given) => {
    const { success, data } = rsa.safeParse(given);
    if (!success) return [];
    const { kid, kty, n, e, endorsements } = data;
    return [[kid, { key: createPublicKey({ key: { kty, n, e }, format: 'jwk' }), endorsements }] as const];
  });
  return new Map(found);
}
