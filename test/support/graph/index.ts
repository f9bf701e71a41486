import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createAuthority, type Authority } from './authority';
import { failure, json, type Call, type Reply } from './call';
import { createCertificate, type Certificate } from './certificate';
import { createDrive, type Drive } from './drive';
import { createInbox, type Inbox } from './inbox';
import { createPeople, type People } from './people';
import { schemaFaults } from './schemas';

export { CLIENT_ID, CLIENT_SECRET, MANAGED_ASSERTION } from './authority';
export { hasSchemas } from './schemas';

export const MAILBOX = 'vouchers@contoso.example';
export const DRIVE_ID = 'b!drive-1';

/**
 * What goes wrong with a request: an answer instead of the right one, the connection closed before the request was
 * carried out, or after it, or no answer ever.
 */
export type Fault = Reply | 'closeBefore' | 'closeAfter' | 'late';

/** A stand-in for Microsoft Graph and the authority that issues its tokens, on this machine, over https. */
export interface GraphStandIn extends People {
  /** Origin of both. */
  readonly url: string;
  /** Certificate to trust, PEM. */
  readonly ca: string;
  /** Key of the certificate, PEM; the authority knows the client by it, too. */
  readonly key: string;
  readonly authority: Authority;
  readonly inbox: Inbox;
  readonly drive: Drive;
  /** Requests to Graph as they came, failed ones too. */
  readonly requests: readonly Call[];
  /** Bodies that did not match Microsoft's schemas, each in a line. */
  readonly schemaFaults: readonly string[];
  /** The next request to Graph whose path matches goes wrong, after as many that do not. */
  next(fault: Fault, path?: RegExp, after?: number): void;
  /** Resolves when a request that gets no answer has arrived. */
  held(): Promise<void>;
  close(): Promise<void>;
}

let made: Certificate | undefined;

export async function startGraphStandIn(): Promise<GraphStandIn> {
  // A key takes its time to make.
  made ??= createCertificate();
  const { cert, key } = made;
  const planned: { readonly fault: Fault; readonly path: RegExp; after: number }[] = [];
  const requests: Call[] = [];
  const faults: string[] = [];
  const people = createPeople();
  const origin = (): string => url;
  const authority = createAuthority(origin, cert);
  const inbox = createInbox(origin, MAILBOX);
  const { drive, routes } = createDrive(origin, DRIVE_ID);
  const all = [...people.routes, ...inbox.routes, ...routes];
  let hold: () => void = () => undefined;
  const held = new Promise<void>((done) => (hold = done));

  function graph(call: Call): Reply {
    if (call.tenantId === '') return failure(401, 'InvalidAuthenticationToken');
    for (const route of all) {
      const match = route.path.exec(call.url.pathname);
      if (route.method !== call.method || !match) continue;
      const wrong = route.root ? schemaFaults(route.root, json(call.body)) : [];
      faults.push(...wrong);
      if (wrong.length > 0) return failure(400, 'BadRequest');
      return route.answer({ ...call, params: match.slice(1).map(decodeURIComponent) });
    }
    return failure(404, 'UnknownPath');
  }

  function download({ url: { pathname }, headers }: Call): Reply {
    const content = drive.items.get(decodeURIComponent(pathname.replace('/download/', '')));
    // An address that is good without a token must not be given one.
    if (headers.authorization !== undefined || !content) return { status: 401 };
    return { status: 200, body: content };
  }

  function faultOf({ pathname }: URL): Fault | undefined {
    const at = planned.findIndex(({ path }) => path.test(pathname));
    const next = planned[at];
    if (!next) return undefined;
    if (next.after === 0) planned.splice(at, 1);
    return next.after-- === 0 ? next.fault : undefined;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? '';
    const address = new URL(request.url ?? '', url);
    const body = await buffer(request);
    const issued = authority.answer(method, address, body.toString());
    if (issued) return answer(response, issued);
    const { headers } = request;
    const tenantId = authority.tenantOf(headers.authorization) ?? '';
    const call: Call = { method, url: address, headers, body, tenantId, params: [] };
    requests.push(call);
    const fault = faultOf(address);
    if (fault === 'late') return hold();
    if (fault === 'closeBefore') return void request.socket.destroy();
    if (typeof fault === 'object') return answer(response, fault);
    const reply = address.pathname.startsWith('/download/') ? download(call) : graph(call);
    if (fault === 'closeAfter') return void request.socket.destroy();
    answer(response, reply);
  }

  const server = createServer({ cert, key }, (request, response) => void serve(request, response));
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const url = `https://localhost:${portOf(server.address())}`;
  return {
    ...people,
    url,
    ca: cert,
    key,
    authority,
    inbox,
    drive,
    requests,
    schemaFaults: faults,
    next: (fault, path = /^/, after = 0) => void planned.push({ fault, path, after }),
    held: () => held,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

let answers = 0;

function answer(response: ServerResponse, { status, headers = {}, body }: Reply): void {
  response.statusCode = status;
  response.setHeader('request-id', `request-${(answers += 1)}`);
  const content = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  if (typeof content === 'string') response.setHeader('content-type', 'application/json');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(content);
}
