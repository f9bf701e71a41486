import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Proof } from '../../src/config';
import { createCredential } from '../../src/outbound/identity';
import { loopbackLookup, publicLookup } from '../../src/outbound/lookup';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  MANAGED_ASSERTION,
  startGraphStandIn,
  type GraphStandIn,
} from '../support/graph';
import { TENANT } from '../support/chat/world';

const IDENTITY = '8f14e45f-ceea-467f-9a2b-1c2d3e4f5a6b';
const SCOPE = 'https://api.botframework.com/.default';

describe('what the bot proves itself with', () => {
  let authority: GraphStandIn;
  let folder: string;
  beforeAll(async () => {
    authority = await startGraphStandIn();
    folder = await mkdtemp(join(tmpdir(), 'identity-'));
  });
  afterAll(async () => {
    await authority.close();
    await rm(folder, { recursive: true });
  });

  const token = async (proof: Proof, lookup = loopbackLookup()): Promise<string | undefined> => {
    const identity = { tenantId: TENANT, clientId: CLIENT_ID, proof, authority: authority.url };
    const credential = createCredential({ ...identity, lookup, ca: authority.ca });
    return (await credential.getToken(SCOPE))?.token;
  };
  const issued = expect.stringContaining(`of-${TENANT}`);

  it('a secret', async () => {
    expect(await token({ kind: 'secret', secret: CLIENT_SECRET })).toEqual(issued);
    await expect(token({ kind: 'secret', secret: 'old' })).rejects.toThrow();
  });

  it('a certificate', async () => {
    const path = join(folder, 'bot.pem');
    await writeFile(path, authority.key + authority.ca);
    expect(await token({ kind: 'certificate', path })).toEqual(issued);
  });

  it('a managed identity that its app registration trusts: no secret anywhere', async () => {
    const asked: URLSearchParams[] = [];
    const host = createServer(({ url }, response) => {
      asked.push(new URL(url ?? '', 'http://localhost').searchParams);
      response.setHeader('Content-Type', 'application/json');
      const body = { access_token: MANAGED_ASSERTION, token_type: 'Bearer', expires_on: '1900000000' };
      response.end(JSON.stringify(body));
    });
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    const { port }: AddressInfo = Object(host.address());
    // As Azure App Service offers it.
    process.env['IDENTITY_ENDPOINT'] = `http://127.0.0.1:${port}/msi/token`;
    process.env['IDENTITY_HEADER'] = 'header';
    try {
      expect(await token({ kind: 'federated', identityId: IDENTITY })).toEqual(issued);
    } finally {
      delete process.env['IDENTITY_ENDPOINT'];
      delete process.env['IDENTITY_HEADER'];
      host.closeAllConnections();
      await new Promise((done) => host.close(done));
    }
    expect(asked.map((query) => [query.get('client_id'), query.get('resource')])).toEqual([
      [IDENTITY, 'api://AzureADTokenExchange'],
    ]);
  });

  it('is shown to nobody where the name of the authority leads inside', async () => {
    const before = authority.authority.tokens.length;
    await expect(token({ kind: 'secret', secret: CLIENT_SECRET }, publicLookup())).rejects.toThrow();
    expect(authority.authority.tokens).toHaveLength(before);
  });
});
