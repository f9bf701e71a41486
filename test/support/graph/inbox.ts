import { failure, type Call, type Reply, type Route } from './call';

/** An attachment as it is listed, and its content. */
export interface StandInAttachment {
  readonly type: 'fileAttachment' | 'itemAttachment' | 'referenceAttachment';
  readonly name: string;
  readonly contentType: string;
  readonly content: Uint8Array;
  /** Said instead of the real size, bytes. */
  readonly size?: number;
}

type Change =
  | { readonly id: string; readonly mail: Record<string, unknown> }
  | { readonly id: string; readonly mail: null };

/** The inbox of the shared mailbox. */
export interface Inbox {
  /** Puts a mail in and gives its id; the fields are those of Graph's message. */
  add(mail: Record<string, unknown>, attachments?: readonly StandInAttachment[]): string;
  remove(id: string): void;
  /** From now on every link given out before is too old. */
  expireLinks(code?: string): void;
}

export function createInbox(
  origin: () => string,
  address: string,
): Inbox & { readonly routes: readonly Route[] } {
  const changes: Change[] = [];
  const attachments = new Map<string, readonly StandInAttachment[]>();
  let generation = 1;
  let expired = 'syncStateNotFound';
  const ours = (name: string): boolean => name.toLowerCase() === address.toLowerCase();

  /** Mails are kept in the order in which they came. */
  function firstSince(since: string): number {
    const first = changes.findIndex(({ mail }) => {
      const received = mail?.['receivedDateTime'];
      return typeof received === 'string' && received >= since;
    });
    return first === -1 ? changes.length : first;
  }

  /** A link holds the generation, the position among all changes, and what was asked for in the first one. */
  function delta({ params: [name = ''], url, headers }: Call): Reply {
    if (!ours(name)) return failure(404, 'ErrorInvalidUser');
    const token = url.searchParams.get('$skiptoken') ?? url.searchParams.get('$deltatoken');
    const [given, position, select = ''] = (token ?? '').split('~');
    if (token && Number(given) !== generation) return failure(410, expired);
    const fields = token ? select : (url.searchParams.get('$select') ?? '');
    const since = /^receivedDateTime ge (\S+)$/.exec(url.searchParams.get('$filter') ?? '')?.[1] ?? '';
    const from = token ? Number(position) : firstSince(since);
    const size = Number(/odata\.maxpagesize=(\d+)/.exec(String(headers['prefer']))?.[1] ?? 10);
    const page = changes.slice(from, from + size);
    const next = from + page.length;
    const kind = next < changes.length ? ['nextLink', '$skiptoken'] : ['deltaLink', '$deltatoken'];
    const link = `${origin()}${url.pathname}?${kind[1]}=${encodeURIComponent(`${generation}~${next}~${fields}`)}`;
    return {
      status: 200,
      body: { [`@odata.${kind[0]}`]: link, value: page.map((change) => entry(change, fields.split(','))) },
    };
  }

  return {
    add(mail, attached = []) {
      const id = `AAMk+${changes.length}/=`;
      attachments.set(id, attached);
      changes.push({ id, mail: { hasAttachments: attached.length > 0, ...mail } });
      return id;
    },
    remove: (id) => void changes.push({ id, mail: null }),
    expireLinks(code = 'syncStateNotFound') {
      generation += 1;
      expired = code;
    },
    routes: [
      {
        method: 'GET',
        path: /^\/v1\.0\/users\/([^/]+)\/mailFolders\/inbox\/messages\/delta$/,
        answer: delta,
      },
      {
        method: 'GET',
        path: /^\/v1\.0\/users\/[^/]+\/messages\/([^/]+)\/attachments$/,
        answer({ params: [id = ''] }) {
          const found = attachments.get(id);
          if (!found) return failure(404, 'ErrorItemNotFound');
          const value = found.map(({ type, name, contentType, content, size }, at) => ({
            '@odata.type': `#microsoft.graph.${type}`,
            id: `${at}`,
            name,
            contentType,
            size: size ?? content.length,
          }));
          return { status: 200, body: { value } };
        },
      },
      {
        method: 'GET',
        path: /^\/v1\.0\/users\/[^/]+\/messages\/([^/]+)\/attachments\/(\d+)\/\$value$/,
        answer({ params: [id = '', at = ''] }) {
          const found = attachments.get(id)?.[Number(at)];
          return found
            ? {
                status: 200,
                headers: { 'content-type': found.contentType },
                body: Buffer.from(found.content),
              }
            : failure(404, 'ErrorItemNotFound');
        },
      },
    ],
  };
}

function entry({ id, mail }: Change, fields: readonly string[]): Record<string, unknown> {
  if (mail === null) return { id, '@removed': { reason: 'deleted' } };
  const selected = Object.entries(mail).filter(([name]) => fields.includes(name));
  return { '@odata.type': '#microsoft.graph.message', id, ...Object.fromEntries(selected) };
}
