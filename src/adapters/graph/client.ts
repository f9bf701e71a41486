import { AuthenticationHandler, Client, TelemetryHandler } from '@microsoft/microsoft-graph-client';
import type { HttpClient } from '../../outbound/http-client';
import type { Credential } from '../../outbound/identity';
import type { Log } from '../../ports';
import { createTokens } from './tokens';
import { createTransport } from './transport';

export interface GraphClientParts {
  /** Origin of Graph. */
  readonly endpoint: string;
  readonly tenantId: string;
  readonly credential: Credential;
  readonly http: HttpClient;
  readonly log: Log;
  readonly deadline: (milliseconds: number) => AbortSignal;
}

/**
 * Microsoft's Graph client for one tenant, as the application. It sends each request once: whether and when to send
 * again is decided by those who call, so neither its RetryHandler nor its RedirectHandler is in the chain.
 */
export function createGraphClient(parts: GraphClientParts): Client {
  const { endpoint } = parts;
  const chain = [
    new AuthenticationHandler(createTokens(parts)),
    // Gives each request its client-request-id.
    new TelemetryHandler(),
    createTransport({ ...parts, refuse: (token) => parts.credential.refuse(token) }),
  ];
  return Client.initWithMiddleware({
    baseUrl: endpoint,
    // The hosts, without port, that the token is sent to besides Microsoft's own.
    customHosts: new Set([new URL(endpoint).hostname]),
    middleware: chain,
  });
}
