import { open } from 'node:fs/promises';
import {
  GraphError,
  LargeFileUploadTask,
  type Client,
  type FileObject,
  type Range,
} from '@microsoft/microsoft-graph-client';
import type { DriveItemUploadableProperties } from '@microsoft/microsoft-graph-types';
import type { StoredFile } from '../../ports';
import { retryAfter } from '../../outbound/answer';
import { mayPass } from './outcome';

/** Bytes up to which a file goes in one request. */
const IN_ONE = 4_000_000;

/** Bytes of one part of a larger one: a multiple of 320 KiB (driveItem: createUploadSession). */
const PART = 16 * 320 * 1024;

/** How often an upload goes on after it was cut. */
const RESUMES = 4;

/** Longest pause before that, milliseconds: a person waits for it. */
const LONGEST_PAUSE = 10_000;

/** The body of `POST /drives/{id}/root:/{path}:/createUploadSession`. */
interface CreateUploadSession {
  readonly item: DriveItemUploadableProperties & { readonly '@microsoft.graph.conflictBehavior': 'replace' };
}

export interface UploadParts {
  readonly client: Client;
  /** Path of the item in Graph, with a colon at its end. */
  readonly item: string;
  /** The local file, whole. */
  readonly path: string;
  readonly stored: StoredFile;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Microsoft's task, but that a part which is refused fails like any other request; the task's own way keeps no status. */
class PartsUpload extends LargeFileUploadTask<undefined> {
  override async uploadSliceGetRawResponse(slice: unknown, range: Range, size: number): Promise<Response> {
    const response = await super.uploadSliceGetRawResponse(slice, range, size);
    if (response.ok) return response;
    const error = new GraphError(response.status);
    error.code = 'partRefused';
    error.headers = response.headers;
    throw error;
  }
}

/** Puts a file into a drive; one that is cut goes on from where it was cut. Throws GraphError. */
export async function upload(parts: UploadParts): Promise<void> {
  const { client, item, path, stored, wait } = parts;
  const file = await open(path, 'r');
  const slice = async (from: number, length: number): Promise<Buffer> => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  };
  try {
    if (stored.size > IN_ONE) return await inParts(parts, slice);
    const content = await slice(0, stored.size);
    await patiently(wait, () =>
      client.api(`${item}/content`).header('Content-Type', 'application/octet-stream').put(content),
    );
  } finally {
    await file.close();
  }
}

async function inParts(
  { client, item, stored, wait }: UploadParts,
  slice: (from: number, length: number) => Promise<Buffer>,
): Promise<void> {
  const payload: CreateUploadSession = { item: { '@microsoft.graph.conflictBehavior': 'replace' } };
  const session = await patiently(wait, () =>
    LargeFileUploadTask.createUploadSession(client, `${item}/createUploadSession`, payload),
  );
  const file: FileObject<undefined> = {
    name: stored.sha256,
    size: stored.size,
    content: undefined,
    sliceFile: ({ minValue, maxValue }) => slice(minValue, maxValue - minValue + 1),
  };
  const task = new PartsUpload(client, file, session, { rangeSize: PART });
  await patiently(wait, async (isAgain) => {
    try {
      await (isAgain ? task.resume() : task.upload());
    } catch (error) {
      // The session is gone, too, when the last part had arrived and only the answer to it was lost.
      if (!isAgain || !(await isThere(client, item, stored))) throw error;
    }
  });
}

/** Does the work again as long as that may help: what it does must come to the same when it is done twice. */
async function patiently<T>(wait: UploadParts['wait'], work: (isAgain: boolean) => Promise<T>): Promise<T> {
  for (let resumes = 0; ; resumes += 1) {
    try {
      return await work(resumes > 0);
    } catch (error) {
      if (!mayPass(error) || resumes === RESUMES) throw error;
      const asked = error instanceof GraphError ? retryAfter(error.headers) : null;
      await wait(Math.min(LONGEST_PAUSE, asked ?? 500 * 2 ** resumes));
    }
  }
}

async function isThere(client: Client, item: string, { size }: StoredFile): Promise<boolean> {
  try {
    const found: unknown = await client.api(item.slice(0, -1)).select(['size']).get();
    return typeof found === 'object' && found !== null && 'size' in found && found.size === size;
  } catch {
    return false;
  }
}
