import { createPrivateKey } from 'node:crypto';
import { join } from 'node:path';
import { parseConfig } from '../src/config';
import { ConfigError } from '../src/errors';
import { createCertificate } from './support/graph/certificate';

const GUID = '0f3a2c1e-7b64-4d58-9a10-5c2e8f7d6b01';
const complete = {
  BOT_APP_ID: GUID,
  BOT_APP_TENANT_ID: GUID,
  BOT_APP_PASSWORD: 'x',
  ALLOWED_TENANTS: GUID,
  FIRST_ADMINS: GUID,
};

function linesOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
}

describe('the settings of production', () => {
  it('names every missing variable at once', () => {
    expect(linesOf({}).map((line) => line.split(' ')[0])).toEqual([
      'BOT_APP_ID',
      'BOT_APP_TENANT_ID',
      'ALLOWED_TENANTS',
      'FIRST_ADMINS',
    ]);
  });

  it.each(['BOT_APP_ID', 'ALLOWED_TENANTS', 'FIRST_ADMINS'])(
    'takes an empty %s for a missing one',
    (name) => {
      expect(linesOf({ ...complete, [name]: '' })).toEqual([
        `${name} is missing: see docs/operations.md, "Settings"`,
      ]);
    },
  );

  it('refuses a tenant list that holds anything but GUIDs', () => {
    expect(linesOf({ ...complete, ALLOWED_TENANTS: `${GUID}, contoso` })).toEqual([
      'ALLOWED_TENANTS must be a GUID',
    ]);
  });

  it('has no way to run without credentials', () => {
    expect(parseConfig(complete).credentials).toEqual({
      appId: GUID,
      appTenantId: GUID,
      proof: { kind: 'secret', secret: 'x' },
    });
  });

  it.each([
    [{}, { kind: 'managedIdentity' }],
    [{ BOT_MANAGED_IDENTITY: GUID }, { kind: 'federated', identityId: GUID }],
    [{ BOT_APP_CERTIFICATE_PATH: '/etc/bot.pem' }, { kind: 'certificate', path: '/etc/bot.pem' }],
    [{ BOT_APP_PASSWORD: 'x' }, { kind: 'secret', secret: 'x' }],
  ])('proves itself by what it is given, by a managed identity without (%p)', (env, proof) => {
    expect(parseConfig({ ...complete, BOT_APP_PASSWORD: '', ...env }).credentials?.proof).toEqual(proof);
  });

  it('refuses more than one proof of the bot', () => {
    expect(
      linesOf({ ...complete, BOT_MANAGED_IDENTITY: GUID, BOT_APP_CERTIFICATE_PATH: '/etc/bot.pem' }),
    ).toEqual(['BOT_MANAGED_IDENTITY and BOT_APP_CERTIFICATE_PATH and BOT_APP_PASSWORD exclude each other']);
  });

  it('can’t be changed afterwards', () => {
    expect(Object.isFrozen(parseConfig(complete))).toBe(true);
  });
});

describe('the settings of the database', () => {
  const DATABASE_URL = 'postgres://desk:s3cret@db.contoso.example:5432/desk';

  it('are an SQLite file in the data folder where nothing is said', () => {
    const { databaseUrl, deliverablesFolder } = parseConfig({ ...complete, DATA_FOLDER: '/var/desk' });
    expect(databaseUrl).toBe('file:///var/desk/voucher-desk.db');
    expect(deliverablesFolder).toBe(join('/var/desk', 'deliverables'));
  });

  it.each([
    [{ DELIVERABLES_FOLDER: '/mnt/share' }, '/mnt/share'],
    [{ SINGLE_REPLICA: 'true' }, join('data', 'deliverables')],
    [{ GRAPH: 'on', GRAPH_DRIVE_ID: 'b!x' }, join('data', 'deliverables')],
  ])('take PostgreSQL where deliverables have a place that all replicas see (%p)', (env, folder) => {
    const config = parseConfig({ ...complete, DATABASE_URL, ...env });
    expect(config).toMatchObject({ databaseUrl: DATABASE_URL, deliverablesFolder: folder });
  });

  it.each([{}, { SINGLE_REPLICA: 'false' }])('do not take PostgreSQL without such a place (%p)', (env) => {
    const [line, ...others] = linesOf({ ...complete, DATABASE_URL, ...env });
    expect(line).toMatch(/^DELIVERABLES_FOLDER is missing: .* GRAPH_DRIVE_ID, .* SINGLE_REPLICA=true$/);
    expect(others).toEqual([]);
  });

  it.each(['mysql://desk:s3cret@db/desk', 'db.contoso.example', 'postgres://desk:s3cret@db', 'postgres://'])(
    'refuse another address, without repeating it: %s',
    (other) => {
      expect(linesOf({ ...complete, DATABASE_URL: other, SINGLE_REPLICA: 'true' })).toEqual([
        'DATABASE_URL must be postgres://user:password@host:port/name',
      ]);
    },
  );
});

const OTHER = '0f3a2c1e-7b64-4d58-9a10-5c2e8f7d6b02';
const withGraph = { ...complete, GRAPH: 'on' };

describe('the settings of Microsoft Graph', () => {
  const graph = (env: NodeJS.ProcessEnv) => parseConfig({ ...withGraph, ...env }).graph;

  it('leave Graph alone unless it is switched on', () => {
    expect(parseConfig(complete).graph).toBeNull();
    expect(parseConfig({ ...complete, GRAPH: 'off' }).graph).toBeNull();
  });

  it('need nothing but the switch: then it is the bot itself, by its managed identity, in its tenant', () => {
    expect(graph({})).toEqual({
      endpoint: 'https://graph.microsoft.com',
      authority: 'https://login.microsoftonline.com',
      clientId: GUID,
      proof: { kind: 'managedIdentity' },
      botId: GUID,
      tenantId: GUID,
      mailSender: null,
      mailbox: null,
      teamsAppId: null,
      drive: null,
    });
  });

  it('name the sender, the mailbox, the app and the drive', () => {
    const given = graph({
      GRAPH_CLIENT_ID: OTHER,
      GRAPH_MAIL_SENDER: 'desk@contoso.example',
      GRAPH_MAILBOX: 'vouchers@contoso.example',
      GRAPH_TEAMS_APP_ID: OTHER,
      GRAPH_DRIVE_ID: 'b!-RIj2DuyvEyV1T4NlOaMHk8XkS_I8MdFlUCq1BlcjgmhRfAj3-Z8RY2VpuvV_tpd',
      GRAPH_DRIVE_FOLDER: '成果物/Voucher Desk',
    });
    expect(given).toMatchObject({
      clientId: OTHER,
      mailSender: 'desk@contoso.example',
      mailbox: 'vouchers@contoso.example',
      teamsAppId: OTHER,
      drive: { folder: '成果物/Voucher Desk' },
    });
    expect(graph({ GRAPH_DRIVE_ID: 'b!x' })?.drive).toEqual({ id: 'b!x', folder: 'Voucher Desk' });
  });

  it.each([
    [{ GRAPH_CLIENT_SECRET: 'x' }, { kind: 'secret', secret: 'x' }],
    [{ GRAPH_CERTIFICATE_PATH: '/etc/graph.pem' }, { kind: 'certificate', path: '/etc/graph.pem' }],
  ])('take a secret or a certificate (%p)', (env, credential) => {
    expect(graph(env)?.proof).toEqual(credential);
  });

  it('prove the bot itself as it does in the chat, where it trusts a managed identity, and another app by its own', () => {
    const env = { BOT_APP_PASSWORD: '', BOT_MANAGED_IDENTITY: OTHER };
    expect(graph(env)?.proof).toEqual({ kind: 'federated', identityId: OTHER });
    expect(graph({ ...env, GRAPH_CLIENT_ID: OTHER })?.proof).toEqual({ kind: 'managedIdentity' });
  });

  it('take the addresses of another cloud, and of this machine', () => {
    const given = graph({
      GRAPH_ENDPOINT: 'https://microsoftgraph.chinacloudapi.cn/',
      GRAPH_AUTHORITY: 'https://localhost:8443',
    });
    expect(given?.endpoint).toBe('https://microsoftgraph.chinacloudapi.cn');
    expect(given?.authority).toBe('https://localhost:8443');
  });

  it.each([
    [{ GRAPH_ENDPOINT: 'http://localhost:1' }, 'GRAPH_ENDPOINT must be an https address'],
    [
      { GRAPH_ENDPOINT: 'https://graph.microsoft.com/beta' },
      'GRAPH_ENDPOINT must be an address without a path',
    ],
    [{ GRAPH_MAIL_SENDER: 'desk' }, 'GRAPH_MAIL_SENDER must be a mail address'],
    [{ GRAPH_TENANT: 'contoso' }, 'GRAPH_TENANT must be a GUID'],
    [{ GRAPH_TENANT: OTHER }, 'GRAPH_TENANT must be one of ALLOWED_TENANTS'],
    [{ GRAPH_DRIVE_ID: 'a/b' }, 'GRAPH_DRIVE_ID must be the id of a drive'],
    [{ GRAPH_DRIVE_FOLDER: 'x' }, 'GRAPH_DRIVE_ID is missing: GRAPH_DRIVE_FOLDER is a folder of it'],
    [
      { GRAPH_CLIENT_SECRET: 'x', GRAPH_CERTIFICATE_PATH: 'y' },
      'GRAPH_CLIENT_SECRET and GRAPH_CERTIFICATE_PATH exclude each other',
    ],
    [{ GRAPH: 'yes' }, 'GRAPH must be on or off'],
  ])('are refused with a reason (%p)', (env, line) => {
    expect(linesOf({ ...withGraph, ...env })).toEqual([line]);
  });

  it('must say which tenant the mailboxes are in, and have a key, where several tenants are served', () => {
    const several = { ...withGraph, ALLOWED_TENANTS: `${GUID} ${OTHER}` };
    expect(linesOf(several).map((line) => line.split(' ')[0])).toEqual([
      'GRAPH_CERTIFICATE_PATH',
      'GRAPH_TENANT',
    ]);
    expect(linesOf({ ...several, GRAPH_CLIENT_SECRET: 'x', GRAPH_TENANT: OTHER })).toEqual([]);
  });

  it('are named where they have no effect because Graph is off', () => {
    expect(linesOf({ ...complete, GRAPH_MAILBOX: 'a@b.example', GRAPH_DRIVE_ID: 'b!x' })).toEqual([
      'GRAPH_MAILBOX has no effect while GRAPH is off: set GRAPH=on, or leave GRAPH_MAILBOX out',
      'GRAPH_DRIVE_ID has no effect while GRAPH is off: set GRAPH=on, or leave GRAPH_DRIVE_ID out',
    ]);
  });
});

describe('what the settings name', () => {
  const pair = createCertificate();
  const other = createCertificate();
  const locked = createPrivateKey(pair.key).export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'x',
  });
  const files: Readonly<Record<string, string>> = {
    '/good.pem': pair.key + pair.cert,
    '/turned.pem': pair.cert + pair.key,
    '/certificate.pem': pair.cert,
    '/key.pem': pair.key,
    '/others.pem': pair.cert + other.key,
    '/locked.pem': pair.cert + String(locked),
    '/text.pem': 'no PEM',
    '/empty.pem': '',
  };
  const around = {
    schemes: ['planning-services', 'other'],
    readText(path: string): string {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error('gone'), { code: 'ENOENT' });
      return text;
    },
  };
  const linesAround = (env: NodeJS.ProcessEnv): readonly string[] => {
    try {
      parseConfig({ ...complete, BOT_APP_PASSWORD: '', ...env }, around);
    } catch (error) {
      if (error instanceof ConfigError) return error.lines;
      throw error;
    }
    return [];
  };

  describe.each([
    ['BOT_APP_CERTIFICATE_PATH', {}],
    ['GRAPH_CERTIFICATE_PATH', { GRAPH: 'on' }],
  ])('%s', (name, more) => {
    it.each(['/good.pem', '/turned.pem'])('may be %s', (path) => {
      expect(linesAround({ ...more, [name]: path })).toEqual([]);
    });

    it.each([
      ['/missing.pem', "names a file that can't be read (ENOENT)"],
      ['/text.pem', 'names a file without a certificate in PEM'],
      ['/empty.pem', 'names a file without a certificate in PEM'],
      ['/key.pem', 'names a file without a certificate in PEM'],
      ['/certificate.pem', 'names a file without a private key in PEM that can be read without a passphrase'],
      ['/locked.pem', 'names a file without a private key in PEM that can be read without a passphrase'],
      ['/others.pem', 'names a file with a private key that is not of its certificate'],
    ])('is refused as %s', (path, fault) => {
      expect(linesAround({ ...more, [name]: path })).toEqual([`${name} ${fault}: ${path}`]);
    });
  });

  it('is a scheme that there is', () => {
    expect(linesAround({ SCHEME: 'other' })).toEqual([]);
    expect(linesAround({ SCHEME: 'Other' })).toEqual(['SCHEME must be one of planning-services, other']);
  });

  it('is said with all the rest, of which nothing follows from another fault', () => {
    expect(
      linesAround({
        ALLOWED_TENANTS: '',
        PORT: '0x',
        SCHEME: 'none',
        BOT_APP_PASSWORD: 'x',
        BOT_APP_CERTIFICATE_PATH: '/text.pem',
        GRAPH: 'on',
        GRAPH_TENANT: GUID,
        DATABASE_URL: 'postgres://a:b@c/d',
      }).map((line) => line.split(/ (?!and)/)[0]),
    ).toEqual([
      'ALLOWED_TENANTS',
      'PORT',
      'BOT_APP_CERTIFICATE_PATH and',
      'DELIVERABLES_FOLDER',
      'SCHEME',
      'BOT_APP_CERTIFICATE_PATH',
    ]);
  });
});
