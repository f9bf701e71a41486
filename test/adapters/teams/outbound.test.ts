import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdapter } from '../../../src/adapters/teams/adapter';
import { createNotifier } from '../../../src/adapters/teams/notifier';
import { createWords } from '../../../src/words/words';
import type { Message } from '../../../src/notices/notifier';
import { PUBLIC_CLOUD, THIS_MACHINE, type Outside } from '../../../src/outbound/outside';
import { publicLookup } from '../../../src/outbound/lookup';
import type { Conversation, Log } from '../../../src/ports';
import { createConnector, type Connector } from '../../support/channel/connector';
import { createCertificate } from '../../support/graph/certificate';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const MESSAGE: Message = {
  page: { title: 'A voucher expires', blocks: [], buttons: [] },
  words: createWords('en-US', 'UTC'),
};

/** A conversation as it lies in the store, whoever wrote it there. */
const stored = (serviceUrl: string): Conversation => ({
  id: 'a:mei',
  version: 1,
  personId: 'mei',
  reference: JSON.stringify({
    user: { id: '29:mei' },
    bot: { id: '28:bot' },
    conversation: { id: 'a:mei', conversationType: 'personal' },
    channelId: 'msteams',
    serviceUrl,
  }),
  installedAt: null,
  welcomedAt: null,
  obstacle: null,
  locale: null,
  formAt: null,
  leftAt: null,
});

describe('a message leaves for the channel alone', () => {
  let connector: Connector;
  beforeEach(async () => void (connector = await createConnector()));
  afterEach(() => connector.close());

  const tell = (serviceUrl: string, outside: Outside) =>
    createNotifier({ adapter: createAdapter(null, outside, quiet), log: quiet }).tell(
      stored(serviceUrl),
      MESSAGE,
    );

  it('and to no other address that was stored', async () => {
    expect(await tell(connector.url, PUBLIC_CLOUD)).toEqual({
      kind: 'refused',
      reason: 'not sent: TypeError',
    });
    expect(connector.reached).toEqual([]);
  });

  it('and not inside, where the name of the channel leads there', async () => {
    const asked: string[] = [];
    const lookup = publicLookup((name, _options, callback) => {
      asked.push(name);
      callback(null, [{ address: '10.0.0.1', family: 4 }]);
    });
    expect(await tell('https://smba.trafficmanager.net/teams/', { ...PUBLIC_CLOUD, lookup })).toMatchObject({
      kind: 'retry',
      reason: expect.stringContaining('EADDRNOTAVAIL'),
    });
    expect(asked).toEqual(['smba.trafficmanager.net']);
  });

  it('and not at all where nobody vouches for the certificate: that is tried again', async () => {
    const answered: unknown[] = [];
    const stranger = createServer(createCertificate(), (_, response) => void answered.push(response.end()));
    await new Promise<void>((done) => void stranger.listen(0, 'localhost', done));
    const { port }: AddressInfo = Object(stranger.address());
    const outcome = await tell(`https://localhost:${port}/`, THIS_MACHINE);
    await new Promise((done) => stranger.close(done));
    expect(outcome).toEqual({ kind: 'retry', afterMs: null, reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(answered).toEqual([]);
  });

  it.each([301, 302, 307, 308])('and nowhere else where the channel says %i', async (status) => {
    const other = await createConnector();
    for (const Location of [`${other.url}v3/elsewhere`, `${connector.url}v3/elsewhere`]) {
      connector.answerWith({ status, headers: { Location } });
      expect(await tell(connector.url, THIS_MACHINE)).toMatchObject({ kind: 'retry' });
    }
    expect([connector.reached.length, other.reached.length]).toEqual([2, 0]);
    await other.close();
  });
});
