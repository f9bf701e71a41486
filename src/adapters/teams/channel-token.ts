import type { KeyObject } from 'node:crypto';
import { decode, verify } from 'jsonwebtoken';
import { z } from 'zod';
import type { Clock } from '../../ports';
import type { SigningKeys } from './signing-keys';

/** How far the channel's clock and this one may be apart, seconds; what Microsoft asks for. */
const CLOCK_SKEW_S = 5 * 60;

/** The only channel that is served. */
const CHANNEL = 'msteams';

/** Why a token does not open the door; `unavailable`: there are no keys to check it with. */
export type TokenFault =
  'missing' | 'malformed' | 'unknownKey' | 'notEndorsed' | 'invalid' | 'foreignServiceUrl' | 'unavailable';

/** What a token is asked to vouch for. */
export interface Vouched {
  readonly authorization: string | undefined;
  readonly channelId: string;
  readonly serviceUrl: string;
}

/** What is wrong with the token that came with an activity; undefined: it is the channel that speaks. */
export type TokenCheck = (vouched: Vouched) => Promise<TokenFault | undefined>;

export interface TokenCheckParts {
  readonly appId: string;
  readonly issuer: string;
  readonly keys: SigningKeys;
  readonly clock: Clock;
}

const head = z.object({ header: z.object({ alg: z.literal('RS256'), kid: z.string().min(1) }) });
const claims = z.object({ exp: z.number(), nbf: z.number(), serviceurl: z.string() });

/**
 * Tokens of the Bot Framework's connector and of nobody else: neither the Emulator's, nor another bot's, nor those of
 * another channel. Source: Bot Framework REST, "Authenticate requests from the Bot Connector service to your bot".
 */
export function createTokenCheck({ appId, issuer, keys, clock }: TokenCheckParts): TokenCheck {
  function claimsOf(token: string, key: KeyObject): z.infer<typeof claims> | undefined {
    try {
      const verified = verify(token, key, {
        algorithms: ['RS256'],
        issuer,
        audience: appId,
        clockTolerance: CLOCK_SKEW_S,
        clockTimestamp: Math.floor(Date.parse(clock.now()) / 1_000),
      });
      return claims.safeParse(verified).data;
    } catch {
      return undefined;
    }
  }

  return async ({ authorization, channelId, serviceUrl }) => {
    if (!authorization) return 'missing';
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
    const keyId = token && keyIdOf(token);
    if (!token || !keyId) return 'malformed';
    try {
      const found = await keys.find(keyId);
      if (!found) return 'unknownKey';
      const vouched = claimsOf(token, found.key);
      if (!vouched) return 'invalid';
      if (channelId !== CHANNEL || !found.endorsements.includes(CHANNEL)) return 'notEndorsed';
      return vouched.serviceurl === serviceUrl ? undefined : 'foreignServiceUrl';
    } catch {
      return 'unavailable';
    }
  };
}

function keyIdOf(token: string): string | undefined {
  try {
    return head.safeParse(decode(token, { complete: true })).data?.header.kid;
  } catch {
    return undefined;
  }
}
