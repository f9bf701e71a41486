import type { Credentials } from '../../config';
import { createCredential } from '../../outbound/identity';
import type { Outside } from '../../outbound/outside';
import type { TokenSource } from './connector';

/** For whom the bot's own tokens are. Source: Bot Framework REST, "Authentication". */
const SCOPE = 'https://api.botframework.com/.default';

/** Tokens that the bot shows to the channel. */
export function createBotTokens({ appId, appTenantId, proof }: Credentials, outside: Outside): TokenSource {
  const credential = createCredential({ ...outside, clientId: appId, tenantId: appTenantId, proof });
  return {
    async next() {
      const token = await credential.getToken(SCOPE);
      if (!token) throw new Error('no token');
      return token.token;
    },
    refuse: (token) => credential.refuse(token),
  };
}
