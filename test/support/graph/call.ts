import type { IncomingHttpHeaders } from 'node:http';

/** One request as a part of the stand-in sees it. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The tenant whose token it carried. */
  readonly tenantId: string;
  /** What the brackets of the route's pattern found, decoded. */
  readonly params: readonly string[];
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, unless it is bytes. */
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** The request in Microsoft's schemas, where its body is checked. */
  readonly root?: string;
  answer(call: Call): Reply;
}

export function json(body: Buffer): unknown {
  return JSON.parse(body.toString());
}

/** An answer as Graph gives it when it fails; its message names somebody, as Graph's do. */
export function failure(status: number, code: string, headers: Reply['headers'] = {}): Reply {
  const message = `mei.chen@contoso.example: ${code}`;
  return { status, headers, body: { error: { code, message, innerError: { 'request-id': 'inner' } } } };
}
