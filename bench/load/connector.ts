import { createServer } from 'node:http';
import { report } from './own-process';

/** The channel's side in a process of its own: it takes every message, counts it, and throws it away but for the last. */
let posts = 0;
let puts = 0;
let last: Buffer[] = [];

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (request.method === 'POST') {
      posts += 1;
      last = chunks;
    } else puts += 1;
    const body = `{"id":"sent-${posts}"}`;
    response.writeHead(request.method === 'POST' ? 201 : 200, {
      'Content-Type': 'application/json',
      'Content-Length': body.length,
    });
    response.end(body);
  });
});
// A bot that reuses a connection just when it is closed for idleness would not know what became of its request.
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  report(typeof address === 'object' && address ? address.port : 0, () => ({
    posts,
    puts,
    last: Buffer.concat(last).toString(),
  }));
});
