import '../support/channel/verbose-sdk';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../src/log';
import { PEOPLE } from '../support/records/company';
import { CLIENT_SECRET, DRIVE_ID, MAILBOX } from '../support/graph';
import { startProduction, type Production } from '../support/processes/production';
import { TENANT } from '../support/chat/world';

jest.setTimeout(120_000);

const WRONG_SECRET = 'Wr0ng~secret-of.the-test';
const GRAPH_SECRET = CLIENT_SECRET;
const FILE_TOKEN = 'tempauth-v1.eyJzaXRlaWQiOiI1';
const MAIL = {
  internetMessageId: '<1@northwind.example>',
  subject: 'FW: voucher',
  from: { emailAddress: { name: 'Rosa Diaz', address: 'rosa.diaz@northwind.example' } },
  receivedDateTime: '2026-11-20T00:12:00Z',
  body: {
    contentType: 'text',
    content:
      'Voucher ID: NW-2026-7001\nCustomer: Northwind Traders\nProgram: SDPS\nService level: 5 days\nCountry: Japan\nExpiration date: May 18, 2027',
  },
};

/** What was written anywhere while a bot ran: by the log, by an SDK to the console, by anything to the streams. */
async function writtenWhile(
  run: (desk: Production) => Promise<void>,
  env: NodeJS.ProcessEnv = {},
): Promise<{ text: string; secrets: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  const file = join(folder, 'desk.log');
  let streams = '';
  const keep = (...parts: unknown[]): boolean => {
    streams += parts.map(String).join(' ');
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(keep),
    jest.spyOn(process.stderr, 'write').mockImplementation(keep),
    ...(['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation(keep),
    ),
  ];
  const desk = await startProduction({
    log: createLog({ file, level: 'info' }),
    env: (graph) => ({
      GRAPH: 'on',
      GRAPH_ENDPOINT: graph.url,
      GRAPH_AUTHORITY: graph.url,
      GRAPH_CLIENT_SECRET: GRAPH_SECRET,
      GRAPH_MAIL_SENDER: 'desk@contoso.example',
      GRAPH_MAILBOX: MAILBOX,
      GRAPH_TEAMS_APP_ID: TENANT,
      GRAPH_DRIVE_ID: DRIVE_ID,
      ...env,
    }),
    prepare: async (graph) => graph.inbox.add(MAIL),
  });
  try {
    await run(desk);
    await desk.close();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const text = (await readFile(file, 'utf8')) + streams;
  await rm(folder, { recursive: true });
  const { signIn, graph, connector } = desk;
  const shown = [...graph.requests.map(({ headers }) => headers.authorization), ...connector.authorizations];
  const secrets = [
    ...[CLIENT_SECRET, WRONG_SECRET, GRAPH_SECRET, FILE_TOKEN, graph.key],
    ...signIn.tokens,
    ...graph.authority.tokens,
    ...shown.flatMap((header) => (header ? [header, header.replace(/^Bearer /, '')] : [])),
  ];
  return { text, secrets: [...new Set(secrets)] };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setTimeout(done, 20));
}

describe('secrets and tokens', () => {
  const from = { id: `29:${PEOPLE.mei.id}`, name: PEOPLE.mei.name, aadObjectId: PEOPLE.mei.id };
  const activity = (desk: Production, more: object): object => ({
    channelId: 'msteams',
    serviceUrl: desk.connector.url,
    from,
    recipient: { id: '28:bot', name: 'Voucher Desk' },
    conversation: { id: 'a:mei', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    locale: 'en-US',
    type: 'message',
    id: 'm',
    ...more,
  });
  const press = (verb: string, data: object = {}): object => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'sent-1',
    value: { action: { type: 'Action.Execute', verb, data } },
  });
  const attachment = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name: 'plan.pdf',
    content: { downloadUrl: `https://contoso-my.sharepoint.com/download.aspx?tempauth=${FILE_TOKEN}` },
  };

  it('are in no line of the log, nor anywhere else, when all goes well and when much does not', async () => {
    const { text, secrets } = await writtenWhile(async (desk) => {
      const { signIn, connector, graph } = desk;
      const say = (more: object, authorization?: string | null) =>
        desk.post(activity(desk, more), authorization).then(async (answer) => answer.text());
      await say({ type: 'installationUpdate', action: 'add' });
      await say({ text: 'help' });
      await say(press('language.save', { card: {}, language: 'ja-JP' }));
      await say({ text: 'report', attachments: [attachment] });
      // The voucher of the mail is proposed, in the chat and, to whom the chat does not reach, by mail.
      await until(() => graph.requests.some(({ url }) => url.pathname.includes('/delta')));
      desk.setClock('2026-11-24T01:00:00.000Z');
      const notices = connector.reached.length;
      await say({ text: 'my work' });
      await until(() => connector.reached.length > notices + 1);
      // What goes wrong is logged most.
      connector.answerWith({ status: 401, code: 'AuthorizationDenied', message: 'no' });
      await say({ text: 'help' });
      connector.answerWith('close');
      await say({ text: 'help' });
      graph.next({ status: 503 });
      for (const made of [
        { signer: signIn.pair('key-1') },
        { claims: { aud: TENANT } },
        { claims: { serviceurl: 'https://evil.example' } },
      ])
        await say({ text: 'help' }, `Bearer ${signIn.token(made)}`);
      await say({ text: 'help' }, 'Basic dXNlcjpwYXNz');
    });
    for (const event of ['graph request', 'activity refused', 'answer not sent', 'azure:'])
      expect(text).toContain(event);
    expect(secrets.length).toBeGreaterThan(12);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('are not when no token is to be had either', async () => {
    const { text, secrets } = await writtenWhile(
      async (desk) => {
        await desk.post(activity(desk, { text: 'help' }));
        await until(() => desk.graph.authority.refusals > 1);
      },
      { BOT_APP_PASSWORD: WRONG_SECRET, GRAPH_CLIENT_SECRET: WRONG_SECRET },
    );
    for (const event of ['graph token', 'answer not sent', 'AADSTS7000215']) expect(text).toContain(event);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});
