import { createServer, plugins, type Next, type Request, type Response, type Server } from 'restify';
import { z } from 'zod';
import type { Log } from './ports';

/** Bot messages stay far below: Teams sends at most some tens of kilobytes. */
const MAX_BODY = 512 * 1024;

/** What every activity has; the SDK fails outside of its own error handling on less. */
const activityBody = z.looseObject({ type: z.string().min(1) });

/** A request to the bot: the activity, and the headers that vouch for it. */
export interface Incoming {
  readonly method: string;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Record<string, unknown>;
}

export interface ServerParts {
  readonly log: Log;
  /** Hands an activity to the bot. */
  messages(activity: Incoming, response: Response): Promise<void>;
  /** Whether the bot can do its work. */
  ready(): Promise<boolean>;
  /** Whether the bot may be asked for under this name; another site's name may lead to this machine, too. */
  allowsHost(host: string): boolean;
  /** Whether an activity may be answered at this service URL; all in production, where the token vouches for it. */
  allowsServiceUrl(url: string): boolean;
  /** Adds further routes. */
  routes?(server: Server): void;
}

/** The HTTP side: transport only. */
export function createHttpServer(parts: ServerParts): Server {
  const server = createServer({ name: 'voucher-desk' });
  server.pre((request: Request, response: Response, next: Next) => {
    response.removeHeader('Server');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    if (parts.allowsHost(request.headers.host ?? '')) return next();
    response.send(403, { error: 'unknown host' });
    next(false);
  });
  server.get('/health', async (_request: Request, response: Response) => {
    const ready = await parts.ready();
    response.send(ready ? 200 : 503, { status: ready ? 'ready' : 'unavailable' });
  });
  const readBody = plugins.bodyReader({ maxBodySize: MAX_BODY });
  const parseBody = plugins.jsonBodyParser({ mapParams: false });
  server.post(
    '/api/messages',
    acceptJson,
    readBody,
    ...[parseBody].flat(),
    async (request: Request, response: Response) => {
      const body = activityBody.safeParse(request.body);
      const serviceUrl = body.success ? body.data['serviceUrl'] : undefined;
      if (typeof serviceUrl !== 'string' || !parts.allowsServiceUrl(serviceUrl)) {
        response.send(400, { error: 'not an activity' });
        return;
      }
      await parts.messages({ method: 'POST', headers: request.headers, body: body.data ?? {} }, response);
    },
  );
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: Error & { statusCode?: number }, done: () => void) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) parts.log.error('request failed', { error: error.stack ?? error.message });
      response.send(status, { error: status >= 500 ? 'internal error' : 'bad request' });
      done();
    },
  );
  parts.routes?.(server);
  return server;
}

/** As it comes, not packed: what a few bytes unpack to is not limited by the limit of the body. */
function acceptJson(request: Request, response: Response, next: Next): void {
  if (request.contentType() === 'application/json' && !request.headers['content-encoding']) return next();
  response.send(415, { error: 'unsupported media type' });
  next(false);
}
