import { failure, type Call, type Reply, type Route } from './call';

/** The document library. */
export interface Drive {
  /** Content by path in the library. */
  readonly items: Map<string, Buffer>;
  /** Where the next downloads are said to lie, instead of at the stand-in itself. */
  redirectTo: string | null;
}

interface Session {
  readonly path: string;
  received: Buffer;
}

export function createDrive(
  origin: () => string,
  driveId: string,
): { readonly drive: Drive; readonly routes: readonly Route[] } {
  const drive: Drive = { items: new Map(), redirectTo: null };
  const sessions = new Map<string, Session>();
  const item = (path: string, status: number): Reply => ({
    status,
    body: { id: path, name: path, size: drive.items.get(path)?.length },
  });

  function part(call: Call): Reply {
    const session = sessions.get(call.params[0] ?? '');
    if (!session) return failure(404, 'itemNotFound');
    const [, from, to, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(String(call.headers['content-range'])) ?? [];
    const isNext = Number(from) === session.received.length;
    if (!isNext || Number(to) - Number(from) + 1 !== call.body.length) return failure(416, 'invalidRange');
    // All parts but the last must be a multiple of this.
    const isLast = Number(to) + 1 === Number(size);
    if (!isLast && call.body.length % (320 * 1024) !== 0) return failure(400, 'invalidRequest');
    session.received = Buffer.concat([session.received, call.body]);
    if (!isLast) return { status: 202, body: standing(session) };
    drive.items.set(session.path, session.received);
    sessions.delete(call.params[0] ?? '');
    return item(session.path, 201);
  }

  return {
    drive,
    routes: [
      {
        method: 'PUT',
        path: new RegExp(`^/v1\\.0/drives/${driveId}/root:/(.+):/content$`),
        answer({ params: [path = ''], body }) {
          drive.items.set(path, body);
          return item(path, 201);
        },
      },
      {
        method: 'GET',
        path: new RegExp(`^/v1\\.0/drives/${driveId}/root:/(.+):/content$`),
        answer({ params: [path = ''] }) {
          if (!drive.items.has(path)) return failure(404, 'itemNotFound');
          const location = drive.redirectTo ?? `${origin()}/download/${encodeURIComponent(path)}`;
          return { status: 302, headers: { location } };
        },
      },
      {
        method: 'GET',
        path: new RegExp(`^/v1\\.0/drives/${driveId}/root:/([^:]+)$`),
        answer: ({ params: [path = ''] }) =>
          drive.items.has(path) ? item(path, 200) : failure(404, 'itemNotFound'),
      },
      {
        method: 'POST',
        path: new RegExp(`^/v1\\.0/drives/${driveId}/root:/(.+):/createUploadSession$`),
        root: 'POST /drives/{id}/items/{id}/createUploadSession',
        answer({ params: [path = ''] }) {
          const id = `${sessions.size + 1}`;
          const session = { path, received: Buffer.alloc(0) };
          sessions.set(id, session);
          return { status: 200, body: { ...standing(session), uploadUrl: `${origin()}/up/session/${id}` } };
        },
      },
      { method: 'PUT', path: /^\/up\/session\/(\d+)$/, answer: part },
      {
        method: 'GET',
        path: /^\/up\/session\/(\d+)$/,
        answer({ params: [id = ''] }) {
          const session = sessions.get(id);
          return session ? { status: 200, body: standing(session) } : failure(404, 'itemNotFound');
        },
      },
    ],
  };
}

function standing({ received }: Session): Record<string, unknown> {
  return {
    expirationDateTime: '2030-01-01T00:00:00.000Z',
    nextExpectedRanges: [`${received.length}-`],
  };
}
