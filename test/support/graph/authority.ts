import { X509Certificate, constants, verify } from 'node:crypto';
import type { Credential } from '../../../src/outbound/identity';
import { failure, type Reply } from './call';

/** Whom the authority knows. */
export const CLIENT_ID = '3f6c7a8e-2d61-4b0e-9b0b-7d8f4f1a2c55';
export const CLIENT_SECRET = 'S3cret~of.the-test';

/** The token of a managed identity that the client's registration trusts. */
export const MANAGED_ASSERTION = 'managed.identity.token';

/** What the bot's tokens for the channel are for. */
const BOT_FRAMEWORK = 'https://api.botframework.com';

/** Issues tokens for any tenant, and knows them again. */
export interface Authority {
  /** Gives tokens without asking over the network. */
  credential(tenantId: string): Credential;
  /** The tenant of a token that was issued here. */
  tenantOf(authorization: string | undefined): string | undefined;
  /** Every token issued so far. */
  readonly tokens: readonly string[];
  /** How often a token was refused. */
  readonly refusals: number;
  /** What it answers by http; undefined where the address is none of its own. */
  answer(method: string, url: URL, body: string): Reply | undefined;
}

/** `certificate`, PEM: what the client may prove itself with instead of the secret. */
export function createAuthority(origin: () => string, certificate: string): Authority {
  const { publicKey } = new X509Certificate(certificate);
  /** Whether the client signed the assertion (RFC 7523) with the certificate's key, or whom it trusts issued it. */
  const isSigned = (assertion: string): boolean => {
    if (assertion === MANAGED_ASSERTION) return true;
    const [head = '', claims = '', signature = ''] = assertion.split('.');
    const key = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING };
    return verify('sha256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'));
  };
  let refusals = 0;
  const tenants = new Map<string, string>();
  const issue = (tenantId: string): string => {
    const token = `token-${tenants.size + 1}-of-${tenantId}`;
    tenants.set(token, tenantId);
    return token;
  };
  return {
    credential: (tenantId) => ({
      getToken: async () => ({ token: issue(tenantId), expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
      refuse: () => undefined,
    }),
    tenantOf: (authorization) => tenants.get(authorization?.replace(/^Bearer /, '') ?? ''),
    get refusals() {
      return refusals;
    },
    get tokens() {
      return [...tenants.keys()];
    },
    answer(method, { pathname }, body) {
      const [, tenantId = '', rest] = /^\/([^/]+)\/(.*)$/.exec(pathname) ?? [];
      const base = `${origin()}/${tenantId}`;
      if (rest === 'v2.0/.well-known/openid-configuration') {
        return {
          status: 200,
          body: {
            issuer: `${base}/v2.0`,
            authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
            token_endpoint: `${base}/oauth2/v2.0/token`,
            jwks_uri: `${base}/discovery/v2.0/keys`,
          },
        };
      }
      if (method !== 'POST' || rest !== 'oauth2/v2.0/token') return undefined;
      const form = new URLSearchParams(body);
      const scopes = form.get('scope')?.split(' ') ?? [];
      const isKnown = [origin(), BOT_FRAMEWORK].some((resource) => scopes.includes(`${resource}/.default`));
      if (!isKnown) return failure(400, 'invalid_scope');
      const assertion = form.get('client_assertion');
      const isProven = assertion ? isSigned(assertion) : form.get('client_secret') === CLIENT_SECRET;
      if (form.get('client_id') !== CLIENT_ID || !isProven) {
        refusals += 1;
        const description = `AADSTS7000215: Invalid client secret provided for ${CLIENT_ID}`;
        return { status: 401, body: { error: 'invalid_client', error_description: description } };
      }
      return {
        status: 200,
        body: { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: issue(tenantId) },
      };
    },
  };
}
