import {
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type ClientSecretCredentialOptions,
  type TokenCredential,
} from '@azure/identity';
import type { GraphConfig } from '../config';

const PUBLIC_AUTHORITY = 'https://login.microsoftonline.com';

/**
 * What the bot proves itself with in a tenant; it keeps its tokens and renews them. `ca`: certificates to trust besides
 * the usual ones, PEM. It does not try again by itself: only the policy of notices does.
 */
export function createCredential(config: GraphConfig, tenantId: string, ca?: string): TokenCredential {
  const { clientId, credential, authority } = config;
  const options: ClientSecretCredentialOptions = {
    authorityHost: authority,
    // Public Microsoft Entra would be asked about an authority that it may not know; the configuration vouches for it.
    disableInstanceDiscovery: authority !== PUBLIC_AUTHORITY,
    retryOptions: { maxRetries: 0 },
    ...(ca === undefined ? {} : { tlsOptions: { ca } }),
  };
  switch (credential.kind) {
    case 'managedIdentity':
      return new ManagedIdentityCredential({ clientId });
    case 'certificate':
      return new ClientCertificateCredential(
        tenantId,
        clientId,
        { certificatePath: credential.path },
        options,
      );
    case 'secret':
      return new ClientSecretCredential(tenantId, clientId, credential.secret, options);
  }
}
