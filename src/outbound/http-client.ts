import { Agent as HttpAgent, request as overHttp, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { finished, type Readable } from 'node:stream';

/** How long a connection may take to come about, milliseconds: where none comes, nothing was sent. */
const CONNECT_MS = 5_000;

/** How long a connection is kept that nobody uses, milliseconds: given up before the other side does, no request meets its end there. */
const IDLE_MS = 5_000;

/** `NotReached`: nothing was sent. `AnswerLost`: it was sent, whole or in part, and nobody knows what became of it. */
type Loss = 'NotReached' | 'AnswerLost';

/** A request that got no answer. Its name is the loss, because that is what a GraphError keeps of it. */
export class TransportError extends Error {
  constructor(
    loss: Loss,
    /** What happened in a word, without addresses; for example the code of a network error. */
    readonly code: string,
  ) {
    super(code);
    this.name = loss;
  }
}

export interface HttpRequest {
  readonly url: URL;
  /** GET where none is named. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string | undefined;
  /** What ends the request, and the reading of its answer: a signal, or a time in milliseconds. */
  readonly limit: AbortSignal | number;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Whoever does not read it to its end destroys it. */
  readonly body: Readable;
}

/** Speaks to some hosts, and to nobody else. */
export interface HttpClient {
  /** Whether the address is one of these hosts. */
  mayReach(url: URL): boolean;
  /**
   * Sends a request once and resolves with the answer once its head is there, whatever its status; a redirect is an
   * answer, too. Throws TransportError.
   */
  send(request: HttpRequest): Promise<HttpResponse>;
  /** Closes the connections. */
  close(): void;
}

export interface HttpClientParts {
  readonly mayReach: (url: URL) => boolean;
  /** Turns a name into addresses for every connection; fails for an address that is not to be reached. */
  readonly lookup: LookupFunction;
  /** Certificates to trust besides the usual ones, PEM. */
  readonly ca?: string;
  readonly connectMs?: number;
  readonly idleMs?: number;
}

/** The one way out, but for those who prove the bot's identity and who collect telemetry: their packages have their own. */
export function createHttpClient(parts: HttpClientParts): HttpClient {
  const { mayReach, lookup, ca, connectMs = CONNECT_MS, idleMs = IDLE_MS } = parts;
  const options = { keepAlive: true, timeout: idleMs, lookup, ...(ca === undefined ? {} : { ca }) };
  const http = { open: overHttp, agent: new HttpAgent(options), connected: 'connect' };
  const https = { open: overHttps, agent: new HttpsAgent(options), connected: 'secureConnect' };
  return {
    mayReach,
    send: ({ url, method = 'GET', headers, body, limit }) =>
      new Promise((resolve, reject) => {
        if (!mayReach(url)) throw new TransportError('NotReached', 'foreign host');
        if (typeof limit === 'object' && limit.aborted) throw new TransportError('NotReached', 'ABORT_ERR');
        const { open, agent, connected } = url.protocol === 'https:' ? https : http;
        const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
        const sent = open(url, { agent, method, headers: { ...headers, ...length } });
        const giveUp = (code: string): void => void sent.destroy(coded(code));
        let isReached = false;
        sent.once('socket', (socket) => {
          isReached = sent.reusedSocket;
          if (isReached) return;
          const timer = setTimeout(giveUp, connectMs, 'ETIMEDOUT');
          socket.once(connected, () => (isReached = true));
          for (const event of [connected, 'close']) socket.once(event, () => clearTimeout(timer));
        });
        sent.once('response', (message) => resolve(responseOf(message)));
        // Of what goes wrong after the answer has begun, the answer itself tells.
        sent.on('error', (error) => reject(lossOf(isReached ? 'AnswerLost' : 'NotReached', error)));
        const unwatch = watch(limit, () => giveUp('ABORT_ERR'));
        sent.once('close', unwatch);
        sent.end(body);
      }),
    close() {
      http.agent.destroy();
      https.agent.destroy();
    },
  };
}

/** The body of an answer; throws TransportError when it breaks off or is larger than `limit` (bytes). */
export function bodyOf({ body }: HttpResponse, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    body.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) body.destroy(coded('TOO_LARGE'));
      else chunks.push(chunk);
    });
    finished(body, (error) => {
      if (error) reject(lossOf('AnswerLost', error));
      else resolve(Buffer.concat(chunks));
    });
  });
}

/** Calls `end` once the limit is reached, unless what is returned was called before; the option `signal` of a request costs more. */
function watch(limit: AbortSignal | number, end: () => void): () => void {
  if (typeof limit === 'number') {
    const timer = setTimeout(end, limit);
    return () => clearTimeout(timer);
  }
  limit.addEventListener('abort', end);
  return () => limit.removeEventListener('abort', end);
}

function responseOf(message: IncomingMessage): HttpResponse {
  return {
    status: message.statusCode ?? 0,
    get headers() {
      return headersOf(message);
    },
    body: message,
  };
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value);
  return headers;
}

function lossOf(loss: Loss, error: unknown): TransportError {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return new TransportError(loss, isCoded ? String(error.code) : 'network');
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}
