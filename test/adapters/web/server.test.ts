import { get, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createHttpServer, type ServerParts } from '../../../src/adapters/web/server';

/** So small that a test can wait for them; what is too slow here is so by orders of magnitude. */
const SHORT = { headersMs: 200, requestMs: 400, idleMs: 2_000, keepAliveMs: 200, checkMs: 50 };

describe('the HTTP server', () => {
  let server: Server;
  let base: string;
  let port: number;
  let heard: { activity: object; authorization: string | undefined }[];
  let isReady: boolean;
  const faults: unknown[] = [];

  async function start(limits: ServerParts['limits'] = {}): Promise<void> {
    server = createHttpServer({
      log: { info: () => undefined, warn: () => undefined, error: (...fault) => void faults.push(fault) },
      async messages(activity, authorization) {
        heard.push({ activity, authorization });
        const { text } = Object(activity);
        if (text === 'fail') throw new Error('secret connection string');
        return { status: text === 'refuse' ? 401 : 200 };
      },
      ready: async () => isReady,
      allowsHost: (host) => /^(localhost|127\.0\.0\.1)(:|$)/.test(host),
      limits,
    });
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done()));
    ({ port } = Object(server.address()) as AddressInfo);
    base = `http://127.0.0.1:${port}`;
  }

  beforeEach(async () => {
    heard = [];
    isReady = true;
    await start();
  });
  const stop = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  afterEach(stop);

  const JSON_TYPE = { 'content-type': 'application/json' };
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = JSON_TYPE) =>
    fetch(`${base}/api/messages`, { method: 'POST', body, headers });

  it('hands an activity to the bot with the header that vouches for it', async () => {
    const answer = await post('{"type":"message","text":"hi"}', { ...JSON_TYPE, authorization: 'Bearer x' });
    expect(answer.status).toBe(200);
    expect(heard).toEqual([{ activity: { type: 'message', text: 'hi' }, authorization: 'Bearer x' }]);
  });

  it.each(['{}', '{"type":5}', '[]', 'null', '"text"', '{"type":', ''])(
    'refuses %j, which is no activity',
    async (body) => {
      expect((await post(body)).status).toBe(400);
      expect(heard).toEqual([]);
    },
  );

  it('takes a body of a megabyte, and no byte more', async () => {
    const activity = (size: number): string => {
      const frame = '{"type":"message","text":""}';
      return frame.replace('""', `"${'x'.repeat(size - frame.length)}"`);
    };
    expect((await post(activity(1_000_000))).status).toBe(200);
    const answer = await post(activity(1_000_001));
    expect([answer.status, await answer.text()]).toEqual([413, '{"error":"too large"}']);
    expect(heard).toHaveLength(1);
  });

  it.each([
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'multipart/form-data; boundary=x' },
    { 'content-type': 'application/octet-stream' },
    { ...JSON_TYPE, 'content-encoding': 'gzip' },
    { ...JSON_TYPE, 'content-encoding': 'br' },
  ])('takes nothing but plain JSON: %p', async (headers) => {
    const answer = await post(new Uint8Array(gzipSync('{"type":"message"}')), headers);
    expect([answer.status, await answer.text()]).toEqual([415, '{"error":"unsupported media type"}']);
    expect(heard).toEqual([]);
  });

  it.each([
    ['/admin', 'GET', 404, 'not found'],
    ['/.git/config', 'GET', 404, 'not found'],
    ['/api/messages', 'GET', 405, 'method not allowed'],
    ['/api/messages', 'PUT', 405, 'method not allowed'],
    ['/api/messages', 'OPTIONS', 405, 'method not allowed'],
    ['/health', 'POST', 405, 'method not allowed'],
    ['/%', 'GET', 404, 'not found'],
  ])('answers %s by %s with %i and not a word more', async (path, method, status, error) => {
    const answer = await fetch(base + path, { method });
    expect([answer.status, await answer.json()]).toEqual([status, { error }]);
  });

  it('shows nothing of a fault but that there was one, and logs it', async () => {
    const answer = await post('{"type":"message","text":"fail"}');
    expect([answer.status, await answer.text()]).toEqual([500, '{"error":"internal error"}']);
    expect(JSON.stringify(faults)).toContain('secret connection string');
  });

  it('says whether it is alive and ready, and nothing else', async () => {
    const up = await fetch(`${base}/health`);
    expect([up.status, await up.json()]).toEqual([200, { alive: true, ready: true }]);
    isReady = false;
    const down = await fetch(`${base}/health`);
    expect([down.status, await down.json()]).toEqual([503, { alive: true, ready: false }]);
  });

  it('says it to who asks for the status alone, too', async () => {
    const statusOf = async (): Promise<unknown> => {
      const answer = await fetch(`${base}/health`, { method: 'HEAD' });
      return [answer.status, await answer.text()];
    };
    isReady = true;
    expect(await statusOf()).toEqual([200, '']);
    isReady = false;
    expect(await statusOf()).toEqual([503, '']);
  });

  it('lets no answer be kept, framed, guessed at or traced to what it runs on', async () => {
    const answers = await Promise.all([
      fetch(`${base}/health`),
      fetch(`${base}/nothing`),
      fetch(`${base}/api/messages`),
      post('{"type":"message","text":"refuse"}'),
      post('{"type":"message","text":"fail"}'),
      post('{'),
    ]);
    for (const { headers } of answers) {
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
    }
  });

  it('is not there under the name of another site that leads to this machine', async () => {
    const status = await new Promise((done) => {
      get({ host: '127.0.0.1', port, path: '/health', headers: { host: `evil.example:${port}` } }, (answer) =>
        done(answer.statusCode),
      );
    });
    expect(status).toBe(403);
  });

  describe('does not wait for', () => {
    beforeEach(async () => {
      await stop();
      await start(SHORT);
    });

    /** What the server says until it closes the connection; the client never would. */
    async function until(closed: (socket: Socket) => void): Promise<string> {
      const socket = connect(port, '127.0.0.1');
      let said = '';
      socket.on('data', (chunk) => (said += String(chunk)));
      socket.on('error', () => undefined);
      closed(socket);
      await new Promise((done) => socket.once('close', done));
      return said;
    }

    /** Sends a beginning, and then one byte after another as long as anybody listens. */
    const trickle = (beginning: string) => (socket: Socket) => {
      socket.write(beginning);
      const timer = setInterval(() => socket.write('x'), 20);
      socket.once('close', () => clearInterval(timer));
    };

    it('headers that trickle in', async () => {
      const said = await until(trickle('GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: '));
      expect(said).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\nConnection: close\r\n\r\n$/);
    });

    it('a body that trickles in', async () => {
      const head = 'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
      const said = await until(trickle(`${head}Content-Length: 100000\r\n\r\n{`));
      expect(said).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
      expect(heard).toEqual([]);
    });

    it('a client that says nothing at all, or nothing more', async () => {
      expect(await until(() => undefined)).toMatch(/^(HTTP\/1\.1 408 [^]*)?$/);
      const said = await until((socket) => socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n'));
      expect(said).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    });

    it('headers without end', async () => {
      const said = await until((socket) => {
        socket.write(`GET /health HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}`);
      });
      expect(said).toMatch(/^HTTP\/1\.1 431 /);
    });

    it('anybody, while others are answered', async () => {
      const slow = Array.from({ length: 50 }, () => until(trickle('GET /health HTTP/1.1\r\nX: ')));
      expect((await fetch(`${base}/health`)).status).toBe(200);
      for (const said of await Promise.all(slow)) expect(said).toContain('408');
    });
  });
});
