// A preload for the chat's process (`node --require`). The Playground listens on every interface and relays a message under any
// identity to whoever asks, so its process is held to 127.0.0.1, to requests under a name of this machine, and to its own page.

import http from 'node:http';
import net from 'node:net';

const LOOPBACK = '127.0.0.1';
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

// eslint-disable-next-line @typescript-eslint/unbound-method -- each is called with the server as its `this` below
const [listen, emit] = [net.Server.prototype.listen, http.Server.prototype.emit];

/** The arguments of `listen` with every TCP port on loopback; pipes and inherited handles stay as they are. */
function onLoopback(args: readonly unknown[]): readonly unknown[] {
  const [first, ...rest] = args;
  if (typeof first === 'object' && first !== null) {
    return 'port' in first ? [{ ...first, host: LOOPBACK }, ...rest] : args;
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return args;
  const port = typeof first === 'function' ? 0 : Number(first ?? 0);
  const backlog = rest.find((value) => typeof value === 'number');
  return [{ port, host: LOOPBACK, backlog }, args.find((value) => typeof value === 'function')];
}

/** Says no to a foreign name that resolves to this machine (DNS rebinding) and to what other sites' pages send. */
function isFromHere({ headers, method }: http.IncomingMessage): boolean {
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'] ?? 'none';
  const opensPage = method === 'GET' && headers['sec-fetch-dest'] === 'document';
  return (
    LOOPBACK_HOST.test(host) &&
    (origin === undefined || origin === `http://${host}`) &&
    (site === 'none' || site === 'same-origin' || opensPage)
  );
}

function refuse(answer: unknown): void {
  if (answer instanceof http.ServerResponse) {
    answer.writeHead(403, { connection: 'close' });
    answer.end('Only this machine may use the local chat.\n');
  } else if (answer instanceof net.Socket) {
    answer.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  }
}

Object.defineProperty(net.Server.prototype, 'listen', {
  configurable: true,
  writable: true,
  value: function (this: net.Server, ...args: unknown[]): unknown {
    return Reflect.apply(listen, this, onLoopback(args));
  },
});

Object.defineProperty(http.Server.prototype, 'emit', {
  configurable: true,
  writable: true,
  value: function (this: http.Server, event: string | symbol, ...args: unknown[]): unknown {
    const [request, answer] = args;
    if (request instanceof http.IncomingMessage && !isFromHere(request)) {
      refuse(answer);
      return true;
    }
    return Reflect.apply(emit, this, [event, ...args]);
  },
});

// The parent may be killed without a word; an orphan would keep the port.
process.once('disconnect', () => process.exit());
