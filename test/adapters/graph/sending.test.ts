import type { Mail } from '../../../src/ports';
import { hasSchemas } from '../../support/graph';
import { OTHER_TENANT, PERSON, SENDER, TENANT, startGraphDesk, type GraphDesk } from './desk';

const mail: Mail = {
  to: { name: '山田 花子', address: 'hanako@contoso.example' },
  subject: '利用券の有効期限が近づいています',
  text: '残り 7 日です。',
  html: '<p>残り 7 日です。憑證將於七天後到期。</p>',
};

describe('sending through Graph', () => {
  let desk: GraphDesk;
  beforeEach(async () => void (desk = await startGraphDesk()));
  afterEach(async () => {
    expect(desk.standIn.schemaFaults).toEqual([]);
    await desk.close();
  });

  const send = async () => desk.graph.mailer?.send(TENANT, mail);

  it('sends a mail in Japanese and Chinese from the sender’s mailbox, and keeps no copy there', async () => {
    expect(await send()).toEqual({ kind: 'sent' });
    expect(desk.standIn.sent).toEqual([
      {
        sender: SENDER,
        body: {
          message: {
            subject: mail.subject,
            body: { contentType: 'html', content: mail.html },
            toRecipients: [{ emailAddress: mail.to }],
          },
          saveToSentItems: false,
        },
      },
    ]);
  });

  it('sends with a token of the sender’s tenant, also to people of another', async () => {
    await desk.graph.mailer?.send(OTHER_TENANT, mail);
    expect(desk.standIn.requests.map(({ tenantId }) => tenantId)).toEqual([TENANT]);
  });

  it.each([
    ['7', 7_000],
    ['0', 0],
    ['Wed, 02 Dec 2026 09:00:30 GMT', 30_000],
    ['soon', null],
  ])('says that the tenant is throttled, and for how long by Retry-After %p', async (value, afterMs) => {
    const headers = { 'retry-after': value, date: 'Wed, 02 Dec 2026 09:00:00 GMT' };
    desk.standIn.next({ status: 429, headers, body: { error: { code: 'TooManyRequests', message: '' } } });
    expect(await send()).toEqual({ kind: 'throttled', afterMs, reason: 'graph: 429 TooManyRequests' });
  });

  it.each([412, 502, 503, 504])(
    'leaves it to the policy of notices to send again after a %i, with the pause that was asked for',
    async (status) => {
      desk.standIn.next({ status, headers: { 'retry-after': '3' } });
      expect(await send()).toEqual({
        kind: 'retry',
        afterMs: 3_000,
        reason: `graph: ${status} http${status}`,
      });
      expect(desk.standIn.requests).toHaveLength(1);
    },
  );

  it('knows a 503 from a proxy, which answers with a page', async () => {
    const headers = { 'content-type': 'text/html', 'retry-after': '5' };
    desk.standIn.next({ status: 503, headers, body: Buffer.from('<html>busy</html>') });
    expect(await send()).toMatchObject({ kind: 'retry', afterMs: 5_000 });
  });

  const message = 'hanako@contoso.example is not allowed';

  it.each([
    [400, 'refused'],
    [413, 'tooLarge'],
  ])('takes a %i for a fault of the mail, and names no person in it', async (status, kind) => {
    desk.standIn.next({ status, body: { error: { code: 'ErrorInvalidRecipients', message } } });
    expect(await send()).toEqual({ kind, reason: `graph: ${status} ErrorInvalidRecipients` });
    expect(desk.standIn.requests).toHaveLength(1);
  });

  it.each([401, 403, 404, 500])(
    'leaves it to the policy of notices to send again after a %i, which somebody may mend, and names no person in it',
    async (status) => {
      desk.standIn.next({ status, body: { error: { code: 'ErrorAccessDenied', message } } });
      const reason = `graph: ${status} ErrorAccessDenied`;
      expect(await send()).toEqual({ kind: 'retry', afterMs: null, reason });
      expect(desk.standIn.requests).toHaveLength(1);
    },
  );

  it('does not follow a redirect', async () => {
    desk.standIn.next({ status: 302, headers: { location: 'https://evil.example/' } });
    expect(await send()).toEqual({ kind: 'retry', afterMs: null, reason: 'graph: 302 unexpected' });
    expect(desk.standIn.requests).toHaveLength(1);
  });

  it.each(['closeBefore', 'closeAfter'] as const)(
    'does not know whether it arrived when the connection is closed instead of an answer (%s)',
    async (fault) => {
      desk.standIn.next(fault);
      expect(await send()).toMatchObject({ kind: 'unknown' });
      expect(desk.standIn.requests).toHaveLength(1);
      expect(desk.standIn.sent).toHaveLength(fault === 'closeAfter' ? 1 : 0);
    },
  );

  it('does not know whether it arrived when the answer does not come in time', async () => {
    const tooLate = new AbortController();
    const { mailer } = desk.again({ deadline: () => tooLate.signal });
    desk.standIn.next('late');
    const outcome = mailer?.send(TENANT, mail);
    await desk.standIn.held();
    tooLate.abort();
    expect(await outcome).toEqual({ kind: 'unknown', reason: 'graph: AnswerLost ABORT_ERR' });
  });

  it('knows that nothing arrived when nobody listens', async () => {
    await desk.standIn.close();
    expect(await send()).toEqual({
      kind: 'retry',
      afterMs: null,
      reason: 'graph: NotReached ECONNREFUSED',
    });
  });

  it('sends nothing to a host whose certificate nobody vouches for', async () => {
    const { mailer } = desk.again({ ca: '' });
    expect(await mailer?.send(TENANT, mail)).toMatchObject({ kind: 'retry' });
    expect(desk.standIn.requests).toEqual([]);
  });

  it('puts a line into a person’s activity feed, which leads to the chat with the bot', async () => {
    const line = { title: '利用券 VCH-0012 の期限: 残り 3 日', preview: '12月5日までに予約してください。' };
    expect(await desk.graph.feed.notify(OTHER_TENANT, PERSON, line)).toEqual({ kind: 'sent' });
    expect(desk.standIn.requests[0]?.tenantId).toBe(OTHER_TENANT);
    expect(desk.standIn.feed).toEqual([
      {
        personId: PERSON,
        body: {
          topic: {
            source: 'text',
            value: line.title,
            webUrl: `https://teams.microsoft.com/l/chat/0/0?tenantId=${OTHER_TENANT}&users=28:${desk.config.botId}`,
          },
          activityType: 'notice',
          previewText: { content: line.preview },
          templateParameters: [{ name: 'title', value: line.title }],
        },
      },
    ]);
  });

  it('cuts what the feed would not show, by whole characters', async () => {
    await desk.graph.feed.notify(TENANT, PERSON, { title: '𠮷'.repeat(200), preview: 'x'.repeat(150) });
    expect(desk.standIn.feed[0]?.body).toMatchObject({
      topic: { value: `${'𠮷'.repeat(149)}…` },
      previewText: { content: 'x'.repeat(150) },
    });
  });

  it('puts at most five lines a second into the feeds of a tenant', async () => {
    const line = { title: 'a', preview: 'b' };
    const tenants = [TENANT, TENANT, OTHER_TENANT, TENANT, TENANT, TENANT, TENANT];
    await Promise.all(tenants.map((tenantId) => desk.graph.feed.notify(tenantId, PERSON, line)));
    expect(desk.pauses).toEqual([200, 400, 600, 800, 1000]);
  });

  it('installs the app for a person, with the consent that its manifest asks for', async () => {
    expect(await desk.graph.installer?.install(TENANT, PERSON)).toEqual({ kind: 'sent' });
    expect(desk.standIn.installations).toEqual([
      {
        personId: PERSON,
        body: {
          'teamsApp@odata.bind': `${desk.config.endpoint}/v1.0/appCatalogs/teamsApps/${desk.config.teamsAppId}`,
          consentedPermissionSet: {
            resourceSpecificPermissions: [
              { permissionValue: 'TeamsActivity.Send.User', permissionType: 'application' },
            ],
          },
        },
      },
    ]);
  });

  it('is content when the person has the app already', async () => {
    desk.standIn.installed.add(`${TENANT}/${PERSON}`);
    expect(await desk.graph.installer?.install(TENANT, PERSON)).toEqual({ kind: 'sent' });
    expect(desk.standIn.installations).toEqual([]);
  });

  it('says when it may not install', async () => {
    desk.standIn.next({ status: 403, body: { error: { code: 'Forbidden', message: '' } } });
    expect(await desk.graph.installer?.install(TENANT, PERSON)).toEqual({
      kind: 'retry',
      afterMs: null,
      reason: 'graph: 403 Forbidden',
    });
  });
});

test('what the configuration does not name is not there', async () => {
  const desk = await startGraphDesk({ mailSender: null, mailbox: null, teamsAppId: null, drive: null });
  expect(desk.graph).toMatchObject({ mailer: null, mailbox: null, installer: null, drive: null });
  await desk.close();
});

const official = hasSchemas ? test : test.skip;

official(
  'the stand-in refuses what Microsoft’s schemas do not know (set GRAPH_SCHEMAS to their file)',
  async () => {
    const desk = await startGraphDesk();
    const wrong: Mail = Object.assign({}, mail, { html: 7 });
    expect(await desk.graph.mailer?.send(TENANT, wrong)).toEqual({
      kind: 'refused',
      reason: 'graph: 400 BadRequest',
    });
    expect(desk.standIn.schemaFaults.length).toBeGreaterThan(0);
    await desk.close();
  },
);
