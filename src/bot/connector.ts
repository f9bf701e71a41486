import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import type { Middleware, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Outside } from '../outbound/outside';

/** How long to wait, in milliseconds. */
export interface Limits {
  /** For a connection: where none comes, nothing was sent, which a later time-out could not tell. */
  readonly connectMs: number;
  /** For the answer to one request. */
  readonly sendMs: number;
}

/** Teams sends a message again that was not answered within 15 seconds; an answer that comes later helps nobody. */
export const LIMITS: Limits = { connectMs: 5_000, sendMs: 15_000 };

/** A request of the SDK on its way out, as far as this project touches it. */
export interface Outgoing {
  readonly url: string;
  agent?: HttpAgent | HttpsAgent;
  abortSignal?: AbortSignal;
}

/** One station on the way of each request. */
export interface Policy {
  readonly name: string;
  sendRequest<A>(request: Outgoing, next: (request: Outgoing) => Promise<A>): Promise<A>;
}

interface Pipeline {
  addPolicy(policy: Policy, options: { afterPhase: 'Sign' }): void;
  removePolicy(options: { name: string }): void;
}

/** The SDK keeps its client's pipeline to itself; nothing that it takes as an option ends its retries. */
const connectorClient = z.object({
  client: z.object({
    pipeline: z.custom<Pipeline>(
      (value) =>
        typeof value === 'object' && value !== null && 'addPolicy' in value && 'removePolicy' in value,
    ),
  }),
});

function pipelineOf(context: TurnContext): Pipeline | undefined {
  const client: unknown = context.turnState.get(context.adapter.ConnectorClientKey);
  return client === undefined ? undefined : connectorClient.parse(client).client.pipeline;
}

/** Puts a station behind all others, where a request is signed and about to leave; an adapter without a client has none. */
export function watchRequests(context: TurnContext, policy: Policy): void {
  pipelineOf(context)?.addPolicy(policy, { afterPhase: 'Sign' });
}

/** Gives the request up when the signal says so, and when any former one does. */
export function endWith(request: Outgoing, signal: AbortSignal): void {
  request.abortSignal = request.abortSignal ? AbortSignal.any([request.abortSignal, signal]) : signal;
}

/**
 * Each request to the channel is made once, in bounded time, and to nobody else. By itself the SDK would send up to four
 * times where a socket closes or the channel answers 500 or 502, and each of them may arrive; and it would follow where
 * the channel or a stored address leads.
 */
export function oneAttempt({ connectMs, sendMs }: Limits, outside: Outside): Middleware {
  const { lookup } = outside;
  const http = new PatientHttpAgent({ keepAlive: true, lookup });
  const https = new PatientHttpsAgent({ keepAlive: true, lookup });
  http.connectMs = https.connectMs = connectMs;
  const policy: Policy = {
    name: 'voucherDesk.limits',
    async sendRequest(request, next) {
      if (!outside.isConnector(new URL(request.url))) throw new TypeError('foreign host');
      request.agent = request.url.startsWith('https:') ? https : http;
      // The SDK's own time-out goes on counting after a failure.
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), sendMs);
      endWith(request, limit.signal);
      try {
        return await next(request);
      } finally {
        clearTimeout(timer);
      }
    },
  };
  return {
    async onTurn(context, next) {
      const pipeline = pipelineOf(context);
      for (const name of ['defaultRetryPolicy', 'redirectPolicy']) pipeline?.removePolicy({ name });
      watchRequests(context, policy);
      await next();
    },
  };
}

class PatientHttpAgent extends HttpAgent {
  connectMs = LIMITS.connectMs;

  override createConnection(
    ...args: Parameters<HttpAgent['createConnection']>
  ): ReturnType<HttpAgent['createConnection']> {
    return limited(super.createConnection(...args), 'connect', this.connectMs);
  }
}

class PatientHttpsAgent extends HttpsAgent {
  connectMs = LIMITS.connectMs;

  override createConnection(
    ...args: Parameters<HttpsAgent['createConnection']>
  ): ReturnType<HttpsAgent['createConnection']> {
    return limited(super.createConnection(...args), 'secureConnect', this.connectMs);
  }
}

function limited<S extends Duplex | null | undefined>(socket: S, ready: string, ms: number): S {
  const timer = setTimeout(() => {
    socket?.destroy(Object.assign(new Error('connect ETIMEDOUT'), { code: 'ETIMEDOUT' }));
  }, ms);
  for (const event of [ready, 'close']) socket?.once(event, () => clearTimeout(timer));
  return socket;
}
