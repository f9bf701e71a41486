import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { bodyOf, createHttpClient, type HttpResponse } from '../../outbound/http-client';
import type { Outside } from '../../outbound/outside';
import type { Credentials } from '../../config';
import { createCredential } from '../../outbound/identity';

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

/** Largest answer that is read, bytes. */
const ANSWER_LIMIT = 1_000_000;

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
class ChannelError extends Error {
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
  const http = createHttpClient({
    ...outside,
    mayReach: (url) => outside.isConnector(url),
    connectMs,
    idleMs: IDLE_MS,
  });
  return {
    async send(method, place, activity, attempt) {
      const url = addressOf(place);
      if (!http.mayReach(url)) throw new TypeError('foreign host');
      const body = activity && JSON.stringify(activity);
      const token = await tokens.next();
      attempt?.signal.throwIfAborted();
      if (attempt) attempt.wasSent = true;
      const response = await http.send({
        url,
        method,
        headers: {
          Accept: 'application/json',
          ...(body && { 'Content-Type': 'application/json' }),
          ...(token !== null && { Authorization: `Bearer ${token}` }),
        },
        body,
        limit: attempt?.signal ?? sendMs,
      });
      if (response.status === 401 && token !== null) tokens.refuse(token);
      return idIn(response, String(await bodyOf(response, ANSWER_LIMIT)));
    },
  };
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

function idIn(response: HttpResponse, body: string): string {
  const { status } = response;
  const parsed = parsedJson(body);
  // Taken, whatever it says about it.
  if (status >= 200 && status < 300) return taken.safeParse(parsed).data?.id ?? '';
  const { code, message = body.slice(0, 200) } = refused.safeParse(parsed).data?.error ?? {};
  throw new ChannelError(status, code, message, response);
}

function parsedJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

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
