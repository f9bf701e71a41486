import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDownloads } from '../../src/files/downloads';
import type { Downloads } from '../../src/ports';

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
  const dialHere: typeof fetch = (input, init) => {
    const url = new URL(typeof input === 'string' ? input : '');
    asked.push(url.href);
    return fetch(`http://127.0.0.1:${port}${url.pathname}`, init);
  };
  return {
    downloads: createDownloads({ fetch: dialHere, timeout }),
    asked,
    async close() {
      const closed = new Promise<void>((done) => void server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}
