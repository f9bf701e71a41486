import { z } from 'zod';
import { failure, json, type Route } from './call';

const installation = z.object({ 'teamsApp@odata.bind': z.string() });

/** What Graph knows of people, and what it was asked to do for them. */
export interface People {
  /** By tenant and id, as `tenant/id`. */
  readonly users: Map<string, Record<string, unknown>>;
  /** Who has the app, as `tenant/id`. */
  readonly installed: Set<string>;
  /** Bodies that were taken, with the person or sender of each. */
  readonly installations: { readonly personId: string; readonly body: unknown }[];
  readonly feed: { readonly personId: string; readonly body: unknown }[];
  readonly sent: { readonly sender: string; readonly body: unknown }[];
}

export function createPeople(): People & { readonly routes: readonly Route[] } {
  const people: People = {
    users: new Map(),
    installed: new Set(),
    installations: [],
    feed: [],
    sent: [],
  };
  return {
    ...people,
    routes: [
      {
        method: 'GET',
        path: /^\/v1\.0\/users\/([^/]+)$/,
        answer({ tenantId, params: [id = ''], url }) {
          const user = people.users.get(`${tenantId}/${id}`);
          if (!user) return failure(404, 'Request_ResourceNotFound');
          const select = url.searchParams.get('$select')?.split(',');
          const body = Object.entries(user).filter(([name]) => !select || select.includes(name));
          return { status: 200, body: Object.fromEntries(body) };
        },
      },
      {
        method: 'POST',
        path: /^\/v1\.0\/users\/([^/]+)\/sendMail$/,
        root: 'POST /users/{id}/sendMail',
        answer({ params: [sender = ''], body }) {
          people.sent.push({ sender, body: json(body) });
          return { status: 202 };
        },
      },
      {
        method: 'POST',
        path: /^\/v1\.0\/users\/([^/]+)\/teamwork\/sendActivityNotification$/,
        root: 'POST /users/{id}/teamwork/sendActivityNotification',
        answer({ params: [personId = ''], body }) {
          people.feed.push({ personId, body: json(body) });
          return { status: 204 };
        },
      },
      {
        method: 'POST',
        path: /^\/v1\.0\/users\/([^/]+)\/teamwork\/installedApps$/,
        root: 'POST /users/{id}/teamwork/installedApps',
        answer({ tenantId, params: [personId = ''], body }) {
          const given = json(body);
          if (!installation.safeParse(given).success) return failure(400, 'BadRequest');
          const key = `${tenantId}/${personId}`;
          if (people.installed.has(key)) return failure(409, 'Conflict');
          people.installed.add(key);
          people.installations.push({ personId, body: given });
          return { status: 201 };
        },
      },
    ],
  };
}
