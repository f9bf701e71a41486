import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { type Chat, startChat } from '../../../src/commands/local/chat';

const root = join(__dirname, '../../..');
const people = join(root, '.m365agentsplayground.yml');
const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-chat-'));
const guard = join(folder, 'hold-to-loopback.js');
const logFile = join(folder, 'chat.log');

let port: number;
let chat: Chat;

beforeAll(async () => {
  const source = readFileSync(join(root, 'src', 'commands', 'local', 'hold-to-loopback.ts'), 'utf8');
  const compilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    esModuleInterop: true,
  };
  writeFileSync(guard, ts.transpileModule(source, { compilerOptions }).outputText);
  port = await freePort();
  chat = await start(port, people);
}, 60_000);

afterAll(async () => {
  await chat.stop();
  rmSync(folder, { recursive: true, force: true });
}, 20_000);

test('the page opens under the address that is printed', async () => {
  expect(chat.url).toBe(`http://127.0.0.1:${port}`);
  const page = await fetch(chat.url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<!doctype html>');
});

test('nothing listens but on 127.0.0.1', async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'));
  for (const { address } of outside) expect([address, await accepts(address)]).toEqual([address, false]);
  expect(await accepts('127.0.0.1')).toBe(true);
  if (existsSync('/proc/net/tcp')) expect(listeners()).toEqual(['0100007F']);
});

test('a bot that knows it as localhost reaches it, even where that means ::1 first', async () => {
  const lookup: net.LookupFunction = (_host, _options, found) =>
    found(null, [
      { address: '::1', family: 6 },
      { address: '127.0.0.1', family: 4 },
    ]);
  const request = http.get({ host: 'localhost', port, path: '/_debug/ping', lookup });
  expect(await statusOf(request)).toBe(200);
});

describe('a request', () => {
  const here = () => `127.0.0.1:${port}`;
  test.each<[string, number, () => http.OutgoingHttpHeaders]>([
    ['under the name of this machine', 200, () => ({ host: `localhost:${port}` })],
    ['from its own page', 200, () => ({ origin: `http://${here()}`, 'sec-fetch-site': 'same-origin' })],
    [
      'that opens the page from a link elsewhere',
      200,
      () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' }),
    ],
    ['under a foreign name', 403, () => ({ host: `rebound.example:${port}` })],
    ['under a name that only begins like ours', 403, () => ({ host: 'localhost.rebound.example' })],
    ['from a foreign page', 403, () => ({ origin: 'https://elsewhere.example' })],
    ['from a page of another port', 403, () => ({ origin: `http://127.0.0.1:${port + 1}` })],
    ['from a page without an origin', 403, () => ({ origin: 'null' })],
    [
      'that a foreign page embeds',
      403,
      () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' }),
    ],
  ])('%s gets %i', async (_name, status, headers) => {
    expect(await statusOf(http.get(chat.url, { headers: { host: here(), ...headers() } }))).toBe(status);
  });

  test.each<[string, number, () => string]>([
    ['its own page', 101, () => `http://${here()}`],
    ['a foreign page', 403, () => 'https://elsewhere.example'],
  ])('for the stream of messages from %s gets %i', async (_name, status, origin) => {
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      origin: origin(),
    };
    expect(
      await statusOf(http.get(`${chat.url}/_ws_conversation/v1/conversations/stream`, { headers })),
    ).toBe(status);
  });
});

test('a busy port is one sentence', async () => {
  await expect(start(port, people)).rejects.toThrow(
    `Port ${port} is busy, so the local chat can't start: choose another with --chat-port.`,
  );
});

test('the reason of a failed start is taken from the log', async () => {
  const broken = join(folder, 'broken.yml');
  writeFileSync(broken, readFileSync(people, 'utf8').replace("version: '0.1.1'", "version: '9'"));
  await expect(start(await freePort(), broken)).rejects.toThrow(
    /^The local chat did not start: ConfigFileParseError .*YAML path "\/version": .* \(log: .*\)\.$/,
  );
}, 60_000);

test('a missing file of people is one sentence', async () => {
  await expect(start(port, join(folder, 'nobody.yml'))).rejects.toThrow(/people are missing/);
});

test('every id of a person, the bot, the tenant and the team is a valid and unique GUID', () => {
  const text = readFileSync(people, 'utf8');
  const ids = [...text.matchAll(/(?:tenantId|aadObjectId|aadGroupId): (\S+)|bot:\n {2}id: (\S+)/g)].map(
    ([, id, bot]) => id ?? bot,
  );
  expect(ids).toHaveLength(9);
  expect(new Set(ids).size).toBe(9);
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test('stop ends it', async () => {
  await chat.stop();
  await chat.exited;
  expect(await accepts('127.0.0.1')).toBe(false);
  await chat.stop();
}, 20_000);

function start(at: number, configPath: string): Promise<Chat> {
  return startChat({ port: at, botPort: 1, configPath, logFile, dataFolder: folder, guard });
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function accepts(host: string): Promise<boolean> {
  const socket = net.connect({ host, port, timeout: 2_000 });
  const open = await new Promise<boolean>((settle) => {
    socket.once('connect', () => settle(true));
    for (const event of ['error', 'timeout']) socket.once(event, () => settle(false));
  });
  socket.destroy();
  return open;
}

/** The local addresses, as Linux prints them, that listen on the chat's port. */
function listeners(): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === '0A' && local?.endsWith(suffix))
    .map(([, local = '']) => local.slice(0, -suffix.length));
}

function statusOf(request: http.ClientRequest): Promise<number | undefined> {
  return new Promise((settle, fail) => {
    request.once('response', (response) => {
      response.resume();
      settle(response.statusCode);
    });
    request.once('upgrade', (response, socket) => {
      socket.destroy();
      settle(response.statusCode);
    });
    request.once('error', fail);
  });
}
