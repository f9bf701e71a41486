import { once } from 'node:events';
import { createServer, get, IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDownloads, type AskForFile } from '../../../src/adapters/files/downloads';
import type { Downloads } from '../../../src/ports';

/** A file host of Microsoft 365 whose answers a test decides; asked over the network, on this machine. */
export interface FileHost {
  readonly downloads: Downloads;
  /** Addresses that were asked. */
  readonly asked: string[];
  close(): Promise<void>;
}

export async function startFileHost(answer: RequestListener, timeout = 10_000): Promise<FileHost> {
  const server = createServer(answer);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port }: AddressInfo = Object(server.address());
  const asked: string[] = [];
  const ask: AskForFile = async (url, signal) => {
    asked.push(url.href);
    const request = get(`http://127.0.0.1:${port}${url.pathname}`, { signal });
    const [answer]: unknown[] = await once(request, 'response');
    if (!(answer instanceof IncomingMessage)) throw new TypeError('no answer');
    return { status: answer.statusCode ?? 0, location: answer.headers.location, body: answer };
  };
  return {
    downloads: createDownloads({ ask, timeout }),
    asked,
    async close() {
      const closed = new Promise<void>((done) => void server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}
