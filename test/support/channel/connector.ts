import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { json } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { sendLimits, type SendLimits } from './send-limits';

/**
 * What the channel does with a request. `close`: takes it and closes the socket before any byte of an answer. `late`:
 * takes it and answers 201 once it is released.
 */
export type Answer =
  | {
      readonly status: number;
      /** Of the error, as Teams names it. */
      readonly code?: string;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | 'close'
  | 'late';

/** One request that reached the channel. */
export interface Reached {
  readonly kind: 'send' | 'update' | 'other';
  readonly method: string;
  readonly path: string;
  readonly conversationId: string;
  /** The message that is replaced or answered. */
  readonly activityId: string;
  readonly tenantId: string;
  readonly body: unknown;
  /** Milliseconds on the connector's clock. */
  readonly at: number;
  /** Status of the answer; null where none was given. */
  status: number | null;
}

export interface ConnectorOptions {
  /** What becomes of a request; undefined: it is taken. */
  readonly answer?: (reached: Reached) => Answer | undefined;
  /** Whether what goes beyond the limits of Teams is answered with 429. */
  readonly limited?: boolean;
  /** Milliseconds from any point; real time without it. */
  readonly now?: () => number;
}

/** The channel's side of the Bot Framework protocol on this machine: what the real adapter talks to. */
export interface Connector {
  /** The service URL. */
  readonly url: string;
  /** All requests, in the order of their coming. */
  readonly reached: Reached[];
  /** The proofs that came with them. */
  readonly authorizations: readonly (string | undefined)[];
  /** Changes what becomes of requests from now on. */
  answerWith(answer: ConnectorOptions['answer'] | Answer): void;
  /** Messages that were taken, by conversation: activities of POST requests that were answered with success. */
  taken(conversationId?: string): unknown[];
  /** Answers what came late. */
  release(): void;
  /** Resolves once nobody is connected any more: all that a process which has died had sent is here then. */
  allGone(): Promise<void>;
  close(): Promise<void>;
}

const activity = z.looseObject({
  conversation: z.looseObject({ tenantId: z.string().optional() }).optional(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
});

/** Listens on a free port of this machine. */
export async function createConnector(options: ConnectorOptions = {}): Promise<Connector> {
  const { now = () => performance.now() } = options;
  const reached: Reached[] = [];
  const authorizations: (string | undefined)[] = [];
  const limits: SendLimits | undefined = options.limited ? sendLimits() : undefined;
  let answer = options.answer;
  let held: (() => void)[] = [];
  let count = 0;

  const server = createServer((request, response) => {
    void (async () => {
      const entry = describe(request, await json(request).catch(() => undefined), now());
      reached.push(entry);
      authorizations.push(request.headers.authorization);
      const wait = entry.kind === 'send' ? limits?.take(entry, entry.at) : undefined;
      if (wait !== undefined) return respond(entry, response, throttled(wait));
      const ordered = answer?.(entry);
      if (ordered === 'close') return void request.socket.destroy();
      if (ordered === 'late') return void held.push(() => respond(entry, response, undefined));
      respond(entry, response, ordered);
    })();
  });
  const connections = new Set<Socket>();
  server.on('connection', (connection: Socket) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
  });
  // A bot that reuses a connection just when it is closed for idleness would not know what became of its request.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;

  function respond(
    entry: Reached,
    response: ServerResponse,
    ordered: Exclude<Answer, string> | undefined,
  ): void {
    count += 1;
    const { status = entry.kind === 'send' ? 201 : 200, code, message = '', headers } = ordered ?? {};
    entry.status = status;
    const body = code ? { error: { code, message } } : status < 300 ? { id: `sent-${count}` } : undefined;
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(body && JSON.stringify(body));
  }

  return {
    url: `http://127.0.0.1:${port}/`,
    reached,
    authorizations,
    answerWith(next) {
      answer = typeof next === 'function' || next === undefined ? next : () => next;
    },
    taken: (conversationId) =>
      reached
        .filter(({ kind, status }) => kind === 'send' && status !== null && status < 300)
        .filter((entry) => conversationId === undefined || entry.conversationId === conversationId)
        .map(({ body }) => body),
    release() {
      const waiting = held;
      held = [];
      for (const respondNow of waiting) respondNow();
    },
    async allGone() {
      // Who has just connected is let in during the next rounds of the event loop.
      for (let round = 0; round < 3; round += 1) {
        await setImmediate();
        await Promise.all(
          [...connections].map((connection) => new Promise((done) => connection.once('close', done))),
        );
      }
    },
    async close() {
      const closed = new Promise<void>((done) => void server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function describe({ method = '', url = '' }: IncomingMessage, body: unknown, at: number): Reached {
  const path = new URL(url, 'http://localhost').pathname;
  const [, conversationId = '', activityId = ''] =
    /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path)?.map(decodeURIComponent) ?? [];
  const sent = activity.safeParse(body).data;
  return {
    kind: !conversationId ? 'other' : method === 'POST' ? 'send' : method === 'PUT' ? 'update' : 'other',
    method,
    path,
    conversationId,
    activityId,
    tenantId: sent?.channelData?.tenant?.id ?? sent?.conversation?.tenantId ?? '',
    body,
    at,
    status: null,
  };
}

function throttled(waitMs: number): Exclude<Answer, string> {
  return {
    status: 429,
    code: 'TooManyRequests',
    headers: { 'Retry-After': String(Math.ceil(waitMs / 1_000)) },
  };
}
