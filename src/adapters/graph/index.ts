import type { LookupFunction } from 'node:net';
import type { Client } from '@microsoft/microsoft-graph-client';
import type { GraphConfig } from '../../config';
import { isFileHost } from '../../outbound/outside';
import { createHttpClient } from '../../outbound/http-client';
import { createCredential, type Credential } from '../../outbound/identity';
import type {
  ActivityFeed,
  Clock,
  Directory,
  FileStore,
  Installer,
  Log,
  Mailbox,
  Mailer,
  Staging,
} from '../../ports';
import { createActivityFeed } from './activity-feed';
import { createGraphClient } from './client';
import { createDirectory } from './directory';
import { createDrive } from './drive';
import { createInstaller } from './installer';
import { createMailbox, createMailer } from './mail';
import { realTiming, type Timing } from '../../pace';

/** What Microsoft Graph does here; null is what the configuration names no sender, app, mailbox or drive for. */
export interface Graph {
  readonly mailer: Mailer | null;
  readonly feed: ActivityFeed;
  readonly installer: Installer | null;
  readonly directory: Directory;
  readonly mailbox: Mailbox | null;
  readonly drive: FileStore | null;
  /** Closes the connections. */
  close(): void;
}

export interface GraphParts {
  readonly config: GraphConfig;
  readonly log: Log;
  readonly clock: Clock;
  /** Where a file is kept until it is uploaded. */
  readonly staging: Staging;
  /** Turns a name into addresses for every connection. */
  readonly lookup: LookupFunction;
  /** Certificates to trust besides the usual ones, PEM. */
  readonly ca?: string;
  /** Replaces the credential that the configuration names. */
  readonly credential?: (tenantId: string) => Credential;
  readonly time?: Timing;
  /** Gives a signal that fires after as many milliseconds. */
  readonly deadline?: (milliseconds: number) => AbortSignal;
}

/** Everything that speaks to Microsoft Graph. */
export function createGraph(parts: GraphParts): Graph {
  const { config, log, ca, lookup, time = realTiming } = parts;
  const { deadline = (ms: number) => AbortSignal.timeout(ms) } = parts;
  const { endpoint, tenantId } = config;
  const http = createHttpClient({
    ...parts,
    mayReach: (url) => url.origin === endpoint || isFileHost(url),
  });
  const credentialOf =
    parts.credential ??
    ((id: string) =>
      createCredential({ ...config, tenantId: id, lookup, ...(ca === undefined ? {} : { ca }) }));
  const clients = new Map<string, Client>();
  const clientOf = (id: string): Client => {
    const client =
      clients.get(id) ??
      createGraphClient({ endpoint, tenantId: id, credential: credentialOf(id), http, log, deadline });
    clients.set(id, client);
    return client;
  };
  const client = clientOf(tenantId);
  const { mailSender, mailbox, teamsAppId, drive } = config;
  return {
    mailer: mailSender === null ? null : createMailer(client, mailSender),
    feed: createActivityFeed(clientOf, config.botId, time),
    installer: teamsAppId === null ? null : createInstaller(clientOf, endpoint, teamsAppId),
    directory: createDirectory(clientOf),
    mailbox:
      mailbox === null
        ? null
        : createMailbox({ client, endpoint, tenantId, address: mailbox, clock: parts.clock }),
    drive:
      drive === null
        ? null
        : createDrive({
            client,
            http,
            drive,
            staging: parts.staging,
            deadline,
            wait: (ms) => time.wait(ms),
          }),
    close: () => http.close(),
  };
}
