import type { Client } from '@microsoft/microsoft-graph-client';
import type { UserScopeTeamsAppInstallation } from '@microsoft/microsoft-graph-types';
import type { Installer } from '../../ports';
import { attempt, hasStatus } from './outcome';

/** The permission that the app's manifest asks for a person at a time; an installation must consent to exactly these. */
export const PERSONAL_PERMISSION = 'TeamsActivity.Send.User';

/** The body of `POST /users/{id}/teamwork/installedApps`. */
interface Installation extends UserScopeTeamsAppInstallation {
  readonly 'teamsApp@odata.bind': string;
}

/** Installs the app of the tenant's catalog for people. */
export function createInstaller(
  clientOf: (tenantId: string) => Client,
  endpoint: string,
  teamsAppId: string,
): Installer {
  const installation: Installation = {
    'teamsApp@odata.bind': `${endpoint}/v1.0/appCatalogs/teamsApps/${teamsAppId}`,
    consentedPermissionSet: {
      resourceSpecificPermissions: [{ permissionValue: PERSONAL_PERMISSION, permissionType: 'application' }],
    },
  };
  return {
    install: (tenantId, personId) =>
      attempt(async () => {
        try {
          await clientOf(tenantId)
            .api(`/users/${encodeURIComponent(personId)}/teamwork/installedApps`)
            .post(installation);
        } catch (error) {
          const isInstalled = hasStatus(error, 409);
          if (!isInstalled) throw error;
        }
      }),
  };
}
