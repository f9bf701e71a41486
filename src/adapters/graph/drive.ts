import type { Readable } from 'node:stream';
import { ResponseType, type Client } from '@microsoft/microsoft-graph-client';
import { UpstreamError } from '../../errors';
import type { FileStore, Staging } from '../../ports';
import { TransportError, type HttpClient } from '../../outbound/http-client';
import { upstreamError } from './outcome';
import { upload } from './upload';

const SYSTEM = 'drive';

/** Time for the whole of one download, milliseconds. */
const DOWNLOAD_MS = 120_000;

const SHA256 = /^[0-9a-f]{64}$/;

export interface DriveParts {
  /** Of the drive's tenant. */
  readonly client: Client;
  /** Reaches Graph, and hosts of files. */
  readonly http: HttpClient;
  /** The document library, and the folder in it; the folder's parts are separated by slashes. */
  readonly drive: { readonly id: string; readonly folder: string };
  /** Where a file is kept until it is checked and uploaded. */
  readonly staging: Staging;
  readonly deadline: (milliseconds: number) => AbortSignal;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Files in a folder of a SharePoint document library, each under the hash of its content. */
export function createDrive(parts: DriveParts): FileStore {
  const { client, drive, staging, wait } = parts;
  const folder = drive.folder
    .split('/')
    .filter((part) => part !== '')
    .map((part) => `${encodeURIComponent(part)}/`)
    .join('');
  const item = (sha256: string): string => {
    if (!SHA256.test(sha256)) throw new TypeError('not a content hash');
    return `/drives/${encodeURIComponent(drive.id)}/root:/${folder}${sha256}:`;
  };
  return {
    put: (content, limit, inspect) =>
      staging.receive(content, limit, async (path, stored) => {
        await inspect?.(path);
        try {
          await upload({ client, item: item(stored.sha256), path, stored, wait });
        } catch (error) {
          throw upstreamError(SYSTEM, error);
        }
      }),
    async read(sha256) {
      const path = `${item(sha256)}/content`;
      return download(parts, await locationOf(client, path));
    },
  };
}

/** Where the content lies: Graph answers with an address that is good for a short time, without a token. */
async function locationOf(client: Client, path: string): Promise<string> {
  try {
    const answer: unknown = await client.api(path).responseType(ResponseType.RAW).get();
    const location = answer instanceof Response && answer.status === 302 && answer.headers.get('location');
    if (location) return location;
    const isBusy = answer instanceof Response && (answer.status === 429 || answer.status >= 500);
    throw new UpstreamError(SYSTEM, isBusy);
  } catch (error) {
    throw upstreamError(SYSTEM, error);
  }
}

async function download({ http, deadline }: DriveParts, location: string): Promise<Readable> {
  const url = URL.canParse(location) ? new URL(location) : undefined;
  if (!url || !http.mayReach(url)) throw new UpstreamError(SYSTEM, false);
  try {
    const { status, body } = await http.send({ url, limit: deadline(DOWNLOAD_MS) });
    if (status === 200) return body;
    body.destroy();
    throw new UpstreamError(SYSTEM, status === 429 || status >= 500);
  } catch (error) {
    throw error instanceof TransportError ? new UpstreamError(SYSTEM, true, { cause: error }) : error;
  }
}
