import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { UpstreamError } from '../errors';
import type { Downloads } from '../ports';
import { isFileHost } from './file-hosts';

const MAX_REDIRECTS = 3;

export interface DownloadsParts {
  readonly fetch?: typeof fetch;
  /** Time for the whole of one file, milliseconds. */
  readonly timeout?: number;
}

/** Fetches attachments from where Teams keeps them, and from nowhere else, whatever an activity or a redirect says. */
export function createDownloads({
  fetch: request = fetch,
  timeout = 120_000,
}: DownloadsParts = {}): Downloads {
  return {
    async open({ downloadUrl }) {
      const signal = AbortSignal.timeout(timeout);
      let url = allowed(downloadUrl);
      for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
        const response = await asked(request(url, { redirect: 'manual', signal, credentials: 'omit' }));
        const body: ReadableStream<Uint8Array> | null = response.body;
        if (response.ok && body) return content(body);
        await response.body?.cancel();
        const location = response.headers.get('location');
        if (response.status < 300 || response.status > 399 || !location) {
          throw new UpstreamError('download', response.status === 429 || response.status >= 500);
        }
        url = allowed(URL.canParse(location, url) ? new URL(location, url).href : location);
      }
      throw new UpstreamError('download', false);
    },
  };
}

/** The address, if a file may be fetched from there. */
function allowed(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !isFileHost(url)) throw new UpstreamError('download', false);
  return url.href;
}

async function asked(answer: Promise<Response>): Promise<Response> {
  try {
    return await answer;
  } catch (error) {
    throw new UpstreamError('download', true, { cause: error });
  }
}

/** The body; a connection that breaks off is the other side's fault, too. */
function content(body: ReadableStream<Uint8Array>): Readable {
  return Readable.from(chunks(body), { objectMode: false });
}

async function* chunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw new UpstreamError('download', true, { cause: error });
  }
}
