import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from '../graph/certificate';

const ISSUER = 'https://api.botframework.com';

/** A pair that signs tokens, and what is published of it. */
export interface Signer {
  readonly keyId: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly endorsements: readonly string[];
}

/** What a token says; undefined leaves a claim out. */
export type Claims = Readonly<Record<string, unknown>>;

export interface Made {
  readonly claims?: Claims;
  readonly head?: Readonly<Record<string, unknown>>;
  readonly signer?: Signer;
  /** Signs head and claims; by default RS256 with the signer's key. */
  readonly sign?: (text: string) => Buffer;
}

/** The Bot Framework's sign-in on this machine: the document that leads to its keys, the keys, and tokens signed with them. */
export interface SignIn {
  readonly channel: { readonly issuer: string; readonly metadataUrl: string };
  /** A key that is published from the beginning. */
  readonly signer: Signer;
  /** How often the keys were asked for. */
  readonly asked: () => number;
  /** Every token made here. */
  readonly tokens: readonly string[];
  /** Makes a pair; it is known only once it is published. */
  pair(keyId: string, endorsements?: readonly string[]): Signer;
  publish(...signers: Signer[]): void;
  /** Answers no more, or again. */
  isDown(down: boolean): void;
  /** Says that the keys are kept at another address. */
  leadTo(address: string | undefined): void;
  token(made?: Made): string;
  close(): Promise<void>;
}

export interface SignInParts {
  readonly appId: string;
  /** Of this machine. */
  readonly certificate: Certificate;
  readonly serviceUrl: string;
  /** The time by which tokens are dated, milliseconds. */
  readonly now: () => number;
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function startSignIn(parts: SignInParts): Promise<SignIn> {
  const { appId, serviceUrl, now, certificate } = parts;
  const pair = (keyId: string, endorsements: readonly string[] = ['msteams']): Signer => ({
    keyId,
    endorsements,
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
  });
  const signer = pair('key-1');
  let published: readonly Signer[] = [signer];
  let asked = 0;
  let down = false;
  let elsewhere: string | undefined;
  const tokens: string[] = [];
  const server = createServer({ ...certificate }, ({ url }, response) => {
    response.statusCode = down ? 503 : 200;
    if (down) return void response.end();
    response.setHeader('Content-Type', 'application/json');
    if (url === '/openid')
      return void response.end(JSON.stringify({ jwks_uri: elsewhere ?? `${origin}/keys` }));
    asked += 1;
    const keys = published.map(({ keyId, publicKey, endorsements }) => ({
      ...publicKey.export({ format: 'jwk' }),
      kid: keyId,
      use: 'sig',
      ...(endorsements.length === 0 ? {} : { endorsements }),
    }));
    response.end(JSON.stringify({ keys: [...keys, { kty: 'EC', kid: 'curve' }] }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port }: AddressInfo = Object(server.address());
  const origin = `https://localhost:${port}`;
  return {
    channel: { issuer: ISSUER, metadataUrl: `${origin}/openid` },
    signer,
    asked: () => asked,
    tokens,
    pair,
    publish: (...signers) => void (published = signers),
    isDown: (isDown) => void (down = isDown),
    leadTo: (address) => void (elsewhere = address),
    token({ claims = {}, head = {}, signer: by = signer, sign } = {}) {
      const seconds = Math.floor(now() / 1_000);
      const dates = { nbf: seconds - 60, exp: seconds + 3_600 };
      const said = { iss: ISSUER, aud: appId, serviceurl: serviceUrl, ...dates, ...claims };
      const text = `${encoded({ alg: 'RS256', typ: 'JWT', kid: by.keyId, ...head })}.${encoded(said)}`;
      const signature = sign ? sign(text) : createSign('sha256').update(text).sign(by.privateKey);
      const token = `${text}.${signature.toString('base64url')}`;
      tokens.push(token);
      return token;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

/** Signs with the public key as if it were a shared secret. */
export function signedByPublicKey({ publicKey }: Signer): (text: string) => Buffer {
  const secret = publicKey.export({ type: 'spki', format: 'pem' });
  return (text) => createHmac('sha256', secret).update(text).digest();
}
