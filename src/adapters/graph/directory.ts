import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { localeFor } from '../../domain/locale';
import type { Directory, DirectoryEntry } from '../../ports';
import { hasStatus, upstreamError } from './outcome';

const SYSTEM = 'directory';

const user = z.object({
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  officeLocation: z.string().nullish(),
  preferredLanguage: z.string().nullish(),
});

/** Who people are, by the tenant's directory. */
export function createDirectory(clientOf: (tenantId: string) => Client): Directory {
  return {
    async find(tenantId, personId) {
      try {
        const answer: unknown = await clientOf(tenantId)
          .api(`/users/${encodeURIComponent(personId)}`)
          .select(Object.keys(user.shape))
          .get();
        return entry(user.parse(answer));
      } catch (error) {
        if (hasStatus(error, 404)) return undefined;
        throw upstreamError(SYSTEM, error);
      }
    },
  };
}

function entry(found: z.infer<typeof user>): DirectoryEntry {
  return {
    name: found.displayName || null,
    email: found.mail || addressIn(found.userPrincipalName),
    office: found.officeLocation || null,
    locale: localeFor(found.preferredLanguage ?? undefined) ?? null,
  };
}

/** A sign-in name is an address in most tenants; that of a guest, which holds `#EXT#`, never is. */
function addressIn(name: string | null | undefined): string | null {
  return name && name.includes('@') && !name.includes('#EXT#') ? name : null;
}
