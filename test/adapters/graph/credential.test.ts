import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { UpstreamError } from '../../../src/errors';
import { createCredential } from '../../../src/outbound/identity';
import { loopbackLookup } from '../../../src/outbound/lookup';
import { createCertificate } from '../../support/graph/certificate';
import { CLIENT_ID, CLIENT_SECRET } from '../../support/graph';
import { OTHER_TENANT, PERSON, TENANT, startGraphDesk, type GraphDesk } from './desk';

const mail = { to: { name: 'Mei', address: 'mei@contoso.example' }, subject: 's', text: 't', html: 'h' };

describe('proving itself to Graph', () => {
  let desk: GraphDesk;
  afterEach(() => desk.close());

  /** With the credential of the configuration, not with that of the tests. */
  const real = (config = desk.config) =>
    desk.again({
      config,
      credential: (tenantId) =>
        createCredential({ ...config, tenantId, lookup: loopbackLookup(), ca: desk.standIn.ca }),
    });

  it('gets a token for each tenant from the authority with the secret, and keeps it', async () => {
    desk = await startGraphDesk();
    const graph = real();
    for (const tenantId of [TENANT, OTHER_TENANT, TENANT]) await graph.installer?.install(tenantId, PERSON);
    expect(desk.standIn.requests.map(({ tenantId }) => tenantId)).toEqual([TENANT, OTHER_TENANT, TENANT]);
    expect(desk.standIn.authority.tokens).toHaveLength(2);
  });

  it('asks for another token after a 401, once for all that came back with it', async () => {
    desk = await startGraphDesk();
    const { mailer } = real();
    await mailer?.send(TENANT, mail);
    for (let count = 0; count < 3; count += 1) desk.standIn.next({ status: 401 });
    const refused = await Promise.all([1, 2, 3].map(async () => mailer?.send(TENANT, mail)));
    expect(refused).toEqual(Array(3).fill(expect.objectContaining({ kind: 'retry' })));
    expect(desk.standIn.authority.tokens).toHaveLength(1);
    await mailer?.send(TENANT, mail);
    await mailer?.send(TENANT, mail);
    expect(desk.standIn.authority.tokens).toHaveLength(2);
    expect(desk.standIn.sent).toHaveLength(3);
  });

  it('sends nothing with a wrong secret, and says so without what the authority wrote', async () => {
    desk = await startGraphDesk();
    const secret = { kind: 'secret', secret: 'an-old-secret' } as const;
    const graph = real({ ...desk.config, proof: secret });
    expect(await graph.mailer?.send(TENANT, mail)).toEqual({
      kind: 'retry',
      afterMs: null,
      reason: 'graph: NotReached no token: invalid_client AADSTS7000215',
    });
    expect(desk.standIn.requests).toEqual([]);
    expect(desk.lines).toEqual([
      {
        level: 'warn',
        event: 'graph token',
        fields: { tenantId: TENANT, reason: 'invalid_client AADSTS7000215' },
      },
    ]);
  });

  it('proves itself with a certificate', async () => {
    desk = await startGraphDesk();
    const path = join(desk.stagingFolder, 'graph.pem');
    await writeFile(path, desk.standIn.key + desk.standIn.ca);
    const graph = real({ ...desk.config, proof: { kind: 'certificate', path } });
    expect(await graph.mailer?.send(TENANT, mail)).toEqual({ kind: 'sent' });
    expect(desk.standIn.requests.map(({ tenantId }) => tenantId)).toEqual([TENANT]);
  });

  it('takes the managed identity of that client id where there is neither secret nor certificate', async () => {
    desk = await startGraphDesk({ proof: { kind: 'managedIdentity' } });
    const { token } = (await desk.standIn.authority.credential(TENANT).getToken('')) ?? { token: '' };
    const asked: URL[] = [];
    const host = createServer((request, response) => {
      asked.push(new URL(request.url ?? '', 'http://localhost'));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ access_token: token, token_type: 'Bearer', expires_on: '1900000000' }));
    });
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    const address = host.address();
    const port = typeof address === 'object' ? address?.port : 0;
    // As Azure App Service offers it.
    process.env['IDENTITY_ENDPOINT'] = `http://127.0.0.1:${port}/msi/token`;
    process.env['IDENTITY_HEADER'] = 'header';
    try {
      expect(await real().mailer?.send(TENANT, mail)).toEqual({ kind: 'sent' });
    } finally {
      delete process.env['IDENTITY_ENDPOINT'];
      delete process.env['IDENTITY_HEADER'];
      host.closeAllConnections();
      await new Promise<void>((done) => host.close(() => done()));
    }
    expect(asked.map(({ searchParams }) => searchParams.get('client_id'))).toEqual([CLIENT_ID]);
    expect(asked[0]?.searchParams.get('resource')).toBe(desk.standIn.url);
  });

  it('goes on with a certificate that is put in the place of one that ran out', async () => {
    desk = await startGraphDesk();
    const path = join(desk.stagingFolder, 'graph.pem');
    const other = createCertificate();
    await writeFile(path, other.key + other.cert);
    const { mailer } = real({ ...desk.config, proof: { kind: 'certificate', path } });
    expect(await mailer?.send(TENANT, mail)).toMatchObject({ kind: 'retry' });
    await writeFile(path, desk.standIn.key + desk.standIn.ca);
    expect(await mailer?.send(TENANT, mail)).toEqual({ kind: 'sent' });
  });

  it('says when the certificate can’t be read', async () => {
    desk = await startGraphDesk({ proof: { kind: 'certificate', path: '/nowhere/graph.pem' } });
    expect(await real().mailer?.send(TENANT, mail)).toMatchObject({ kind: 'retry' });
    expect(desk.standIn.requests).toEqual([]);
  });

  it('gives up on a token that does not come', async () => {
    desk = await startGraphDesk();
    const graph = desk.again({
      credential: () => ({ getToken: () => new Promise(() => undefined), refuse: () => undefined }),
      deadline: () => AbortSignal.abort(),
    });
    expect(await graph.mailer?.send(TENANT, mail)).toMatchObject({ kind: 'retry' });
  });

  it('says in the log what was asked for, how it ended and under which ids, and names nobody', async () => {
    desk = await startGraphDesk();
    desk.standIn.users.set(`${TENANT}/${PERSON}`, { displayName: '陳美玲' });
    const graph = real();
    await graph.directory.find(TENANT, PERSON);
    desk.standIn.next({ status: 503 });
    await graph.mailer?.send(TENANT, mail);
    desk.standIn.next('closeBefore');
    await graph.feed.notify(TENANT, PERSON, { title: 'VCH-0012', preview: 'due' });
    expect(desk.lines).toEqual([
      {
        level: 'info',
        event: 'graph request',
        fields: {
          tenantId: TENANT,
          method: 'GET',
          path: '/v1.0/users/{}',
          status: 200,
          ms: expect.any(Number),
          clientRequestId: desk.standIn.requests[0]?.headers['client-request-id'],
          requestId: expect.stringMatching(/^request-\d+$/),
        },
      },
      {
        level: 'warn',
        event: 'graph request',
        fields: expect.objectContaining({ method: 'POST', path: '/v1.0/users/{}/sendMail', status: 503 }),
      },
      {
        level: 'warn',
        event: 'graph request',
        fields: expect.objectContaining({
          path: '/v1.0/users/{}/teamwork/sendActivityNotification',
          status: null,
          reason: expect.stringMatching(/^AnswerLost /),
        }),
      },
    ]);
    const ids = desk.lines.map(({ fields }) => fields['clientRequestId']);
    expect(ids).not.toContain(null);
    expect(new Set(ids).size).toBe(3);
    const written = JSON.stringify(desk.lines);
    const secrets = [CLIENT_SECRET, ...desk.standIn.authority.tokens, 'contoso.example', PERSON, '陳美玲'];
    expect(desk.standIn.authority.tokens).not.toEqual([]);
    expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
  });
});

describe('the directory', () => {
  let desk: GraphDesk;
  beforeEach(async () => void (desk = await startGraphDesk()));
  afterEach(() => desk.close());

  it.each([
    ['ja-JP', 'ja-JP'],
    ['zh-TW', 'zh-TW'],
    ['zh-CN', null],
    [null, null],
  ])('knows name, address, office and language of a person (%p)', async (preferredLanguage, locale) => {
    desk.standIn.users.set(`${TENANT}/${PERSON}`, {
      displayName: '陳美玲',
      mail: 'mei.chen@contoso.example',
      userPrincipalName: 'mei@contoso.example',
      officeLocation: '台北',
      preferredLanguage,
      mobilePhone: '+886',
    });
    expect(await desk.graph.directory.find(TENANT, PERSON)).toEqual({
      name: '陳美玲',
      email: 'mei.chen@contoso.example',
      office: '台北',
      locale,
    });
    expect(desk.standIn.requests[0]?.url.search).not.toContain('mobilePhone');
  });

  it.each([
    ['mei@contoso.example', 'mei@contoso.example'],
    ['mei_fabrikam.example#EXT#@contoso.example', null],
  ])('takes the sign-in name %s for an address only where it is one', async (userPrincipalName, email) => {
    desk.standIn.users.set(`${TENANT}/${PERSON}`, { displayName: 'Mei', mail: null, userPrincipalName });
    expect(await desk.graph.directory.find(TENANT, PERSON)).toMatchObject({ email });
  });

  it('knows nobody of another tenant', async () => {
    desk.standIn.users.set(`${TENANT}/${PERSON}`, { displayName: 'Mei' });
    expect(await desk.graph.directory.find(OTHER_TENANT, PERSON)).toBeUndefined();
  });

  it.each([
    [503, true],
    [403, false],
  ])('says when it can’t be asked, and whether that may pass (%i)', async (status, retryable) => {
    desk.standIn.next({ status });
    const found = desk.graph.directory.find(TENANT, PERSON);
    await expect(found).rejects.toThrow(UpstreamError);
    await expect(found).rejects.toMatchObject({ system: 'directory', retryable });
  });
});
