import { createServer as createHttp, type Server as HttpServer } from 'node:http';
import { createServer, plugins, type Next, type Request, type Response, type Server } from 'restify';
import { z } from 'zod';
import type { Log } from '../../ports';
import { measureAnswer } from '../../telemetry/measure';

/** What a client may take up, in bytes and milliseconds. */
export interface HttpLimits {
  /** Of an activity: bot messages stay far below, Teams sends at most some tens of kilobytes. */
  readonly maxBody: number;
  readonly maxHeaders: number;
  /** Until all headers are there. */
  readonly headersMs: number;
  /** Until the whole request is there. */
  readonly requestMs: number;
  /** Without a byte in either direction; longer than any turn takes. */
  readonly idleMs: number;
  /** Between two requests; more than a load balancer waits, so that no request meets a closing connection. */
  readonly keepAliveMs: number;
  /** How often the first two are looked after. */
  readonly checkMs: number;
}

const LIMITS: HttpLimits = {
  maxBody: 1_000_000,
  maxHeaders: 16_384,
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 60_000,
  keepAliveMs: 75_000,
  checkMs: 5_000,
};

const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** What a status says, and nothing of its cause. */
const REASONS: Readonly<Record<number, string>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not found',
  405: 'method not allowed',
  413: 'too large',
  415: 'unsupported media type',
  500: 'internal error',
  503: 'unavailable',
};

/** What every activity has; the SDK fails outside of its own error handling on less. */
const activityBody = z.looseObject({ type: z.string().min(1) });

/** What the bot answers to an activity. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface ServerParts {
  readonly log: Log;
  /** Hands an activity to the bot, with the header that vouches for it. */
  messages(activity: object, authorization: string | undefined): Promise<Answer>;
  /** Whether the bot can do its work. */
  ready(): Promise<boolean>;
  /** Whether the bot may be asked for under this name; another site's name may lead to this machine, too. */
  allowsHost(host: string): boolean;
  /** Adds further routes. */
  routes?(server: Server): void;
  readonly limits?: Partial<HttpLimits>;
}

/** The HTTP side: transport only. */
export function createHttpServer(parts: ServerParts): HttpServer {
  const limits = { ...LIMITS, ...parts.limits };
  const server = createServer({ name: 'voucher-desk' });
  server.pre((request: Request, response: Response, next: Next) => {
    response.removeHeader('Server');
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (parts.allowsHost(request.headers.host ?? '')) return next();
    refuse(response, 403);
    next(false);
  });
  const health = async (_request: Request, response: Response): Promise<void> => {
    const ready = await parts.ready();
    response.send(ready ? 200 : 503, { alive: true, ready });
  };
  server.get('/health', health);
  server.head('/health', health);
  const readBody = plugins.bodyReader({ maxBodySize: limits.maxBody });
  const parseBody = plugins.jsonBodyParser({ mapParams: false });
  server.post(
    '/api/messages',
    acceptJson,
    readBody,
    ...[parseBody].flat(),
    async (request: Request, response: Response) => {
      const body = activityBody.safeParse(request.body);
      if (!body.success) return refuse(response, 400);
      const answer = await parts.messages(body.data, request.headers.authorization);
      if (answer.status >= 400 && answer.body === undefined) return refuse(response, answer.status);
      response.send(answer.status, answer.body);
    },
  );
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: Error & { statusCode?: number }, done: () => void) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) parts.log.error('request failed', { error: error.stack ?? error.message });
      refuse(response, status);
      done();
    },
  );
  server.on('after', (request: Request, response: Response) => {
    // By the pattern of the route: an address may hold a secret, and anybody may make up new ones.
    const pattern: unknown = request.getRoute()?.path;
    const route = typeof pattern === 'string' ? pattern : 'unknown';
    measureAnswer(route, response.statusCode, Date.now() - request.time());
  });
  parts.routes?.(server);
  return listener(server, limits);
}

/** As it comes, not packed: what a few bytes unpack to is not limited by the limit of the body. */
function acceptJson(request: Request, response: Response, next: Next): void {
  if (request.contentType() === 'application/json' && !request.headers['content-encoding']) return next();
  refuse(response, 415);
  next(false);
}

function refuse(response: Response, status: number): void {
  response.send(status, { error: REASONS[status] ?? 'bad request' });
}

/** Node looks after slow requests as often as the constructor is told, which restify's own listener does not tell it. */
function listener(server: Server, limits: HttpLimits): HttpServer {
  const http = createHttp(
    {
      maxHeaderSize: limits.maxHeaders,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.checkMs,
    },
    (request, response) => server.server.emit('request', request, response),
  );
  http.timeout = limits.idleMs;
  return http;
}

/** Takes no more connections, and waits until what was asked is answered; a connection on which nothing is asked is closed. */
export async function closeHttpServer(server: HttpServer): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await new Promise<void>((done) => void server.close(() => done()));
  clearInterval(idle);
}
