import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';
import { createHttpServer, type Incoming } from '../src/server';

describe('the HTTP server', () => {
  let server: Server;
  let base: string;
  let heard: Incoming[];
  let isReady: boolean;
  const faults: unknown[] = [];

  beforeEach(async () => {
    heard = [];
    isReady = true;
    server = createHttpServer({
      log: { info: () => undefined, warn: () => undefined, error: (...fault) => void faults.push(fault) },
      async messages(activity, response) {
        heard.push(activity);
        if (activity.body['text'] === 'fail') throw new Error('secret connection string');
        response.send(200);
      },
      ready: async () => isReady,
      allowsHost: (host) => /^(localhost|127\.0\.0\.1):/.test(host),
      allowsServiceUrl: (url) => url.startsWith('http://localhost'),
    });
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done()));
    const { port }: AddressInfo = Object(server.address());
    base = `http://127.0.0.1:${port}`;
  });
  afterEach(() => new Promise<void>((done) => void server.close(() => done())));

  const post = (
    body: string,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ): Promise<Response> => fetch(`${base}/api/messages`, { method: 'POST', body, headers });

  it('hands an activity to the bot with the headers that vouch for it', async () => {
    const answer = await post('{"type":"message","text":"hi"}', {
      'content-type': 'application/json',
      authorization: 'Bearer x',
    });
    expect(answer.status).toBe(200);
    expect(heard).toHaveLength(1);
    expect(heard[0]?.headers['authorization']).toBe('Bearer x');
  });

  it.each(['{}', '{"type":5}', '[]', 'null', '"text"', '{"type":', ''])(
    'refuses %j, which is no activity',
    async (body) => {
      expect((await post(body)).status).toBe(400);
      expect(heard).toEqual([]);
    },
  );

  it('refuses an activity that is to be answered at another host', async () => {
    expect((await post('{"type":"message","serviceUrl":"https://evil.example/"}')).status).toBe(400);
    expect(heard).toEqual([]);
  });

  it('refuses a body that is larger than any activity', async () => {
    expect((await post(JSON.stringify({ type: 'message', text: 'x'.repeat(600_000) }))).status).toBe(413);
  });

  it('shows nothing of a fault but that there was one, and logs it', async () => {
    const answer = await post('{"type":"message","text":"fail"}');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret');
    expect(JSON.stringify(faults)).toContain('secret connection string');
  });

  it('tells whether it is ready, and what it runs on to nobody', async () => {
    const up = await fetch(`${base}/health`);
    expect([up.status, up.headers.get('server'), up.headers.get('x-powered-by')]).toEqual([200, null, null]);
    isReady = false;
    expect((await fetch(`${base}/health`)).status).toBe(503);
  });

  it('is not there under the name of another site that leads to this machine', async () => {
    const { port } = new URL(base);
    const status = await new Promise((done) => {
      get({ host: '127.0.0.1', port, path: '/health', headers: { host: `evil.example:${port}` } }, (answer) =>
        done(answer.statusCode),
      );
    });
    expect(status).toBe(403);
  });

  it('knows no other page', async () => {
    expect((await fetch(`${base}/admin`)).status).toBe(404);
  });
});
