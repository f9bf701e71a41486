import {
  AuthenticationHandler,
  Client,
  TelemetryHandler,
  type AuthenticationProvider,
} from '@microsoft/microsoft-graph-client';
import { type HttpClient, TransportError } from '../../outbound/http-client';
import type { Credential } from '../../outbound/identity';
import type { Log } from '../../ports';
import { createTransport } from './transport';

interface GraphClientParts {
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

/** Time to get a token, milliseconds. */
const TOKEN_MS = 15_000;

interface TokensParts {
  readonly credential: Credential;
  /** Origin of Graph. */
  readonly endpoint: string;
  readonly tenantId: string;
  readonly log: Log;
  readonly deadline: (milliseconds: number) => AbortSignal;
}

/** Tokens for Graph. Without one nothing is sent: throws TransportError that says so, without what the authority wrote. */
function createTokens(parts: TokensParts): AuthenticationProvider {
  const { credential, endpoint, tenantId, log, deadline } = parts;
  return {
    async getAccessToken() {
      try {
        const signal = deadline(TOKEN_MS);
        const token = await Promise.race([credential.getToken(`${endpoint}/.default`), late(signal)]);
        if (token) return token.token;
        throw new Error('no token');
      } catch (error) {
        const reason = reasonOf(error);
        log.warn('graph token', { tenantId, reason });
        throw new TransportError('NotReached', `no token: ${reason}`);
      }
    },
  };
}

async function late(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    const giveUp = (): void => fail(new Error('too late'));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}

/** The code of the refusal, and the authority's number of it, for example `invalid_client AADSTS7000215`; no sentence. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  const { cause, message, name } = error;
  const isCoded = typeof cause === 'object' && cause !== null && 'errorCode' in cause;
  const number = /\bAADSTS\d+/.exec(message)?.[0];
  return [isCoded ? String(cause.errorCode) : name, ...(number ? [number] : [])].join(' ');
}
