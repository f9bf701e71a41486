import { Agent as HttpAgent, request as overHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Outside } from '../../outbound/outside';

/** How long to wait, in milliseconds. */
export interface Limits {
  /** For a connection: where none comes, nothing was sent, which a later time-out could not tell. */
  readonly connectMs: number;
  /** For the answer to one request. */
  readonly sendMs: number;
}

/** Teams sends a message again that was not answered within 15 seconds; an answer that comes later helps nobody. */
export const LIMITS: Limits = { connectMs: 5_000, sendMs: 15_000 };

/** A connection that nobody has used for so long is given up, before the channel does: what meets its end there is not sent again. */
const IDLE_MS = 30_000;

/** What to show to the channel. */
export interface TokenSource {
  /** The next request's token; null: none is shown, as in local mode. */
  next(): Promise<string | null>;
  /** The channel did not take it (401): the next one is another. */
  refuse(token: string): void;
}

/** One attempt to send something, as somebody follows it who may give it up. */
export interface Attempt {
  readonly signal: AbortSignal;
  /** Whether the request had left, or was about to. */
  wasSent: boolean;
}

/** Where in the channel an activity goes. */
export interface Place {
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The message that is answered, replaced or taken away; null: a new one at the end. */
  readonly activityId: string | null;
}

/** The channel, as the bot sends to it. */
export interface ChannelConnector {
  /** Answers the id that the channel gave the activity; throws `ChannelError` when it did not take it. */
  send(
    method: 'POST' | 'PUT' | 'DELETE',
    place: Place,
    activity?: Partial<Activity>,
    attempt?: Attempt,
  ): Promise<string>;
}

/** The channel answered that it did not take something; `code` is its own name for the reason. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError';

  constructor(
    readonly statusCode: number,
    readonly code: string | undefined,
    message: string,
    /** `Retry-After` and `Date` of the answer. */
    readonly response: { readonly headers: Pick<Headers, 'get'> },
  ) {
    super(message);
  }
}

const taken = z.object({ id: z.string() });
const refused = z.object({ error: z.object({ code: z.string().optional(), message: z.string().catch('') }) });

/**
 * Each request to the channel is made once, in bounded time, and to nobody else. The SDK's own client would send up to
 * four times where a socket closes or the channel answers 500 or 502, and each of them may arrive; and it would follow
 * where the channel or a stored address leads. It is also built anew for every turn, which costs more than the turn.
 */
export function createConnector(
  tokens: TokenSource,
  outside: Outside,
  { connectMs, sendMs }: Limits = LIMITS,
): ChannelConnector {
  const { lookup } = outside;
  const http = new PatientHttpAgent({ keepAlive: true, lookup, timeout: IDLE_MS });
  const https = new PatientHttpsAgent({ keepAlive: true, lookup, timeout: IDLE_MS });
  http.connectMs = https.connectMs = connectMs;

  function open(
    url: URL,
    options: { method: string; headers: Record<string, string>; signal?: AbortSignal },
  ) {
    return url.protocol === 'https:'
      ? overHttps(url, { ...options, agent: https })
      : overHttp(url, { ...options, agent: http });
  }

  return {
    async send(method, place, activity, attempt) {
      const url = addressOf(place);
      if (!outside.isConnector(url)) throw new TypeError('foreign host');
      const body = activity && JSON.stringify(activity);
      const token = await tokens.next();
      attempt?.signal.throwIfAborted();
      if (attempt) attempt.wasSent = true;
      const request = open(url, {
        method,
        headers: {
          Accept: 'application/json',
          ...(body && {
            'Content-Type': 'application/json',
            'Content-Length': String(Buffer.byteLength(body)),
          }),
          ...(token !== null && { Authorization: `Bearer ${token}` }),
        },
        ...(attempt && { signal: attempt.signal }),
      });
      const timer = setTimeout(() => request.destroy(new Error('no answer in time')), sendMs);
      // Of what goes wrong after the answer has begun, the answer itself tells.
      request.on('error', () => undefined);
      try {
        request.end(body);
        const response = await answerTo(request);
        if (response.statusCode === 401 && token !== null) tokens.refuse(token);
        return idIn(response, await text(response));
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

function answerTo(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    request.once('response', done);
    request.once('error', fail);
  });
}

/** Source: Bot Framework REST, "Send and receive messages with the Bot Framework API". */
function addressOf({ serviceUrl, conversationId, activityId }: Place): URL {
  const parts = [
    'v3',
    'conversations',
    conversationId,
    'activities',
    ...(activityId === null ? [] : [activityId]),
  ];
  return new URL(`${serviceUrl.replace(/\/+$/, '')}/${parts.map(encodeURIComponent).join('/')}`);
}

function idIn({ statusCode = 0, headers }: IncomingMessage, body: string): string {
  const parsed = parsedJson(body);
  // Taken, whatever it says about it.
  if (statusCode >= 200 && statusCode < 300) return taken.safeParse(parsed).data?.id ?? '';
  const { code, message = body.slice(0, 200) } = refused.safeParse(parsed).data?.error ?? {};
  throw new ChannelError(statusCode, code, message, {
    headers: { get: (name) => [headers[name.toLowerCase()] ?? []].flat()[0] ?? null },
  });
}

function parsedJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
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
