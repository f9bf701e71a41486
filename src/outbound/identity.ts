import { Agent } from 'node:https';
import type { LookupFunction } from 'node:net';
import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type ClientSecretCredentialOptions,
  type TokenCredential,
} from '@azure/identity';
import type { Proof } from '../config';

/** Tokens, and the way back for one that was not taken. */
export interface Credential extends TokenCredential {
  /** The token was answered with 401: the next one is not it again, but for those of a managed identity, which end by themselves. */
  refuse(token: string): void;
}

const PUBLIC_AUTHORITY = 'https://login.microsoftonline.com';

/** For whom a managed identity asks a token that an app registration then takes for its own proof. */
const EXCHANGE_SCOPE = 'api://AzureADTokenExchange/.default';

/** Whom to prove oneself to, as whom, and how. */
export interface Identity {
  readonly tenantId: string;
  readonly clientId: string;
  readonly proof: Proof;
  /** Origin of the authority that issues the tokens. */
  readonly authority: string;
  readonly lookup: LookupFunction;
  /** Certificates to trust besides the usual ones, PEM. */
  readonly ca?: string;
}

/**
 * What the bot proves itself to Microsoft Entra with; it keeps its tokens and renews them. It does not try again by
 * itself: only the policy of notices does. Where a token was refused or could not be had, it begins anew, so that a
 * certificate that was renewed in its place is read again.
 */
export function createCredential(identity: Identity): Credential {
  let keeper = keeperOf(identity);
  let latest: string | undefined;
  const beginAnew = (): void => {
    keeper = keeperOf(identity);
    latest = undefined;
  };
  return {
    async getToken(scopes, options) {
      try {
        const token = await keeper.getToken(scopes, options);
        latest = token?.token;
        return token;
      } catch (error) {
        beginAnew();
        throw error;
      }
    },
    refuse(token) {
      // Several requests may come back with the same one; those after the first find another already.
      if (token === latest) beginAnew();
    },
  };
}

/** It speaks to the authority alone, but a managed identity, which asks the machine that it runs on. */
function keeperOf(identity: Identity): TokenCredential {
  const { clientId, tenantId, proof } = identity;
  const options = optionsFor(identity);
  switch (proof.kind) {
    case 'managedIdentity':
      return new ManagedIdentityCredential({ clientId });
    case 'federated': {
      const trusted = new ManagedIdentityCredential({ clientId: proof.identityId });
      const assertion = async (): Promise<string> => (await trusted.getToken(EXCHANGE_SCOPE)).token;
      return new ClientAssertionCredential(tenantId, clientId, assertion, options);
    }
    case 'certificate':
      return new ClientCertificateCredential(tenantId, clientId, { certificatePath: proof.path }, options);
    case 'secret':
      return new ClientSecretCredential(tenantId, clientId, proof.secret, options);
  }
}

function optionsFor({ authority, lookup, ca }: Identity): ClientSecretCredentialOptions {
  const agent = new Agent({ lookup, ...(ca === undefined ? {} : { ca }) });
  return {
    authorityHost: authority,
    // Public Microsoft Entra would be asked about an authority that it may not know; the configuration vouches for it.
    disableInstanceDiscovery: authority !== PUBLIC_AUTHORITY,
    retryOptions: { maxRetries: 0 },
    additionalPolicies: [
      {
        position: 'perRetry',
        policy: {
          name: 'voucherDesk.outbound',
          async sendRequest(request, next) {
            if (new URL(request.url).origin !== authority) throw new TypeError('foreign host');
            request.agent = agent;
            return next(request);
          },
        },
      },
    ],
  };
}
