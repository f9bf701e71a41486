import type { LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { UpstreamError } from '../../errors';
import { isFileHost } from '../../outbound/outside';
import { createHttpClient } from '../../outbound/http-client';
import type { Downloads } from '../../ports';

const MAX_REDIRECTS = 3;

/** One answer of a file host. */
export interface FileAnswer {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: Readable;
}

/** Asks a file host for a file; follows no redirect. */
export type AskForFile = (url: URL, signal: AbortSignal) => Promise<FileAnswer>;

export interface DownloadsParts {
  readonly ask: AskForFile;
  /** Time for the whole of one file, milliseconds. */
  readonly timeout?: number;
}

/** Asks over https, with no proof of who asks. */
export function overHttps(lookup: LookupFunction): AskForFile {
  const http = createHttpClient({ lookup, mayReach: isFileHost });
  return async (url, signal) => {
    const { status, headers, body } = await http.send({ url, limit: signal });
    return { status, location: headers.get('location') ?? undefined, body };
  };
}

/** Fetches attachments from where Teams keeps them, and from nowhere else, whatever an activity or a redirect says. */
export function createDownloads({ ask, timeout = 120_000 }: DownloadsParts): Downloads {
  return {
    async open({ downloadUrl }) {
      const signal = AbortSignal.timeout(timeout);
      let url = allowed(downloadUrl);
      for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
        const { status, location, body } = await asked(ask(url, signal));
        if (status === 200) return content(body);
        body.destroy();
        if (status < 300 || status > 399 || !location) {
          throw new UpstreamError('download', status === 429 || status >= 500);
        }
        url = allowed(URL.canParse(location, url.href) ? new URL(location, url).href : location);
      }
      throw new UpstreamError('download', false);
    },
  };
}

/** The address, if a file may be fetched from there. */
function allowed(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !isFileHost(url)) throw new UpstreamError('download', false);
  return url;
}

async function asked(answer: Promise<FileAnswer>): Promise<FileAnswer> {
  try {
    return await answer;
  } catch (error) {
    throw new UpstreamError('download', true, { cause: error });
  }
}

/** The body; a connection that breaks off is the other side's fault, too. */
function content(body: Readable): Readable {
  return Readable.from(chunks(body), { objectMode: false });
}

async function* chunks(body: Readable): AsyncGenerator<unknown> {
  try {
    yield* body;
  } catch (error) {
    throw new UpstreamError('download', true, { cause: error });
  }
}
