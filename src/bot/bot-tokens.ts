import type { Credentials } from '../config';
import { createCredential } from '../identity';
import type { Outside } from '../outbound/outside';
import type { TokenSource } from './adapter';

/** Tokens that the bot shows to the channel, as the SDK asks for them. */
export function createBotTokens(
  { appId, appTenantId, proof }: Credentials,
  outside: Outside,
): NonNullable<TokenSource> {
  const credential = createCredential({ ...outside, clientId: appId, tenantId: appTenantId, proof });
  return {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (_appId, audience) => ({
      async signRequest(request) {
        const token = await credential.getToken(`${audience}/.default`);
        if (!token) throw new Error('no token');
        request.headers.set('Authorization', `Bearer ${token.token}`);
        return request;
      },
    }),
  };
}
