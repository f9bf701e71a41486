import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { Log } from '../../ports';
import { measureRequest } from '../../telemetry/measure';
import { TransportError, bodyOf, type HttpClient } from '../../outbound/http-client';
import { z } from 'zod';

/** Time for one request without its body, milliseconds. */
const REQUEST_MS = 15_000;

/** Bytes of a body for which a request has a millisecond more: fifty kilobytes a second. */
const BYTES_A_MS = 50;

/** Largest answer that is read, bytes. */
const ANSWER_LIMIT = 64_000_000;

/** Statuses whose answer has no body by definition. */
const BODILESS = [204, 205, 304];

interface TransportParts {
  /** Reaches Graph and hosts of files, and nobody else. */
  readonly http: HttpClient;
  /** Origin of Graph. */
  readonly endpoint: string;
  readonly tenantId: string;
  readonly log: Log;
  /** Graph did not take the token (401). */
  readonly refuse: (token: string) => void;
  /** Gives a signal that fires after as many milliseconds. */
  readonly deadline: (milliseconds: number) => AbortSignal;
}

/**
 * The last middleware: one request, one line in the log, nothing repeated and no redirect followed. What gets no
 * answer throws TransportError, which says whether it may have arrived.
 */
export function createTransport(parts: TransportParts): Middleware {
  const { http, endpoint, tenantId, log, refuse, deadline } = parts;
  return {
    async execute(context) {
      const url = addressOf(context);
      const method = context.options?.method ?? 'GET';
      const headers = new Headers(context.options?.headers);
      const body = bytes(context.options?.body);
      const fields = {
        tenantId,
        method,
        path: url.origin === endpoint ? pathTemplate(url) : 'file host',
        clientRequestId: headers.get('client-request-id'),
      };
      const started = performance.now();
      const ms = (): number => Math.round(performance.now() - started);
      try {
        const { answer, content } = await measureRequest(method, fields.path, async () => {
          const limit = deadline(REQUEST_MS + Math.ceil((body?.length ?? 0) / BYTES_A_MS));
          const response = await http.send({
            url,
            method,
            headers: Object.fromEntries(headers),
            body,
            limit,
          });
          return { answer: response, content: await bodyOf(response, ANSWER_LIMIT) };
        });
        const { status, headers: given } = answer;
        if (status === 401) refuse(headers.get('authorization')?.replace(/^Bearer /, '') ?? '');
        const requestId = given.get('request-id');
        log[status < 400 ? 'info' : 'warn']('graph request', { ...fields, status, ms: ms(), requestId });
        context.response = responseOf(status, given, content);
      } catch (error) {
        const reason = error instanceof TransportError ? `${error.name} ${error.message}` : 'failed';
        log.warn('graph request', { ...fields, status: null, ms: ms(), reason });
        throw error;
      }
    },
  };
}

function addressOf(context: Context): URL {
  const request: unknown = context.request;
  if (typeof request !== 'string') throw new TypeError('a request must be an address');
  return new URL(request);
}

function bytes(body: unknown): Buffer | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return Buffer.from(body);
  if (Buffer.isBuffer(body)) return body;
  throw new TypeError('a body must be text or bytes');
}

function responseOf(status: number, headers: Headers, content: Buffer): Response {
  if (status < 400) {
    // The client would hand an empty answer out as a stream.
    const isEmpty = BODILESS.includes(status) || content.length === 0;
    return new Response(isEmpty ? null : new Uint8Array(content), { status, headers });
  }
  headers.set('content-type', 'application/json');
  return new Response(errorBody(status, content), { status, headers });
}

const graphFault = z.object({ error: z.object({ code: z.string().regex(/^[\w.-]{1,80}$/) }) });

/**
 * The body of a failed answer as the client takes it: with Graph's code, and without its message, which may name
 * people. The client forgets the headers of an answer whose body is not of this form.
 */
function errorBody(status: number, body: Buffer): string {
  const parsed = graphFault.safeParse(json(body.toString()));
  const code = parsed.success ? parsed.data.error.code : `http${status}`;
  return JSON.stringify({ error: { code, message: code } });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The words of Graph's paths that this project uses; whatever else stands in a path may name somebody. */
const WORDS = [
  'v1.0',
  'users',
  'sendMail',
  'teamwork',
  'installedApps',
  'sendActivityNotification',
  'mailFolders',
  'inbox',
  'messages',
  'delta',
  'attachments',
  '$value',
  'drives',
  'root:',
  'content',
  'createUploadSession',
];

/** A path for the log: each part that is no word of Graph's own becomes `{}`, several in a row a single one. */
function pathTemplate({ pathname }: URL): string {
  const parts = pathname.split('/').map((part) => (part === '' || WORDS.includes(part) ? part : '{}'));
  return parts.filter((part, at) => part !== '{}' || parts[at - 1] !== '{}').join('/');
}
