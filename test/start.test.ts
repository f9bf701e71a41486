import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ENTRY = resolve(__dirname, '../dist/index.js');
const GUID = '0f3a2c1e-7b64-4d58-9a10-5c2e8f7d6b01';
const OTHER = '1f3a2c1e-7b64-4d58-9a10-5c2e8f7d6b02';
const COMPLETE = {
  BOT_APP_ID: GUID,
  BOT_APP_TENANT_ID: GUID,
  ALLOWED_TENANTS: GUID,
  FIRST_ADMINS: GUID,
} as const;

jest.setTimeout(60_000);

describe('npm start', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Runs the built bot with these settings and no others, until it ends or listens. */
  async function start(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, [ENTRY], { env: { DATA_FOLDER: folder, PORT: '1', ...env } });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += String(chunk);
        if (said.includes('listening')) child.kill('SIGKILL');
      });
    const code = await new Promise<number | null>((done) => child.once('exit', done));
    return { code, said };
  }

  it.each([
    ['no app id', { ...COMPLETE, BOT_APP_ID: '' }, 'BOT_APP_ID is missing'],
    ['no tenant list', { ...COMPLETE, ALLOWED_TENANTS: '' }, 'ALLOWED_TENANTS is missing'],
    [
      'an empty tenant list',
      { ...COMPLETE, ALLOWED_TENANTS: ' , ' },
      'ALLOWED_TENANTS must name at least one',
    ],
    [
      'a tenant list that serves all',
      { ...COMPLETE, ALLOWED_TENANTS: '*' },
      'ALLOWED_TENANTS must be a GUID',
    ],
  ])('does not start with %s, and leaves nothing behind', async (_name, env, line) => {
    const { code, said } = await start(env);
    expect(code).toBe(1);
    expect(said).toContain(`Voucher Desk does not start:\n${line}`);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says in one list what is wrong with settings, with the files that they name and with the scheme', async () => {
    const { code, said } = await start({
      ...COMPLETE,
      FIRST_ADMINS: '',
      BOT_APP_CERTIFICATE_PATH: join(folder, 'bot.pem'),
      SCHEME: 'planning-service',
      GRAPH: 'on',
      GRAPH_CERTIFICATE_PATH: folder,
      GRAPH_TENANT: OTHER,
    });
    expect(code).toBe(1);
    expect(said.split('\n').map((line) => line.split(':')[0])).toEqual([
      'Voucher Desk does not start',
      'FIRST_ADMINS is missing',
      'GRAPH_TENANT must be one of ALLOWED_TENANTS',
      'SCHEME must be one of planning-services',
      "BOT_APP_CERTIFICATE_PATH names a file that can't be read (ENOENT)",
      "GRAPH_CERTIFICATE_PATH names a file that can't be read (EISDIR)",
      '',
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says in words that its port is taken, and ends', async () => {
    const other = createServer();
    await new Promise<void>((done) => void other.listen(0, '127.0.0.1', done));
    const { port }: AddressInfo = Object(other.address());
    const env = { ...COMPLETE, HOST: '127.0.0.1', PORT: `${port}` };
    const { code, said } = await start(env);
    await new Promise<void>((done) => void other.close(() => done()));
    expect(code).toBe(1);
    expect(said).toContain(`Voucher Desk does not start:\nPORT ${port} is taken by another process`);
  });

  it('says everything that is missing at once, and shows no secret', async () => {
    const { code, said } = await start({ BOT_APP_PASSWORD: 'S3cret~of.the-test' });
    expect(code).toBe(1);
    for (const name of Object.keys(COMPLETE)) expect(said).toContain(`${name} is missing`);
    expect(said).not.toContain('S3cret');
  });
});
