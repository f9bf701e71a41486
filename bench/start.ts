import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../tools/build';
import { SAMPLE } from '../src/commands/local/sample';
import { median, named, rounded, type Result, type Run } from './bench';
import { compiledBare, firstAnswer, type Start } from './bots/first-answer';
import { startChild } from './load/child';

const BUILT = join(__dirname, '..', 'dist', 'commands', 'local', 'index.js');
const ROUNDS = 7;

/**
 * How long it takes from the start of the process to the answer to the first word, and what the process holds two
 * seconds later. The bot is the built one, on a data folder of a former start; beside it the bare SDK,
 * compiled as well.
 */
export const run: Run = async (say): Promise<Result> => {
  build();
  const connector = await startChild('load/connector.ts');
  const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-bench-'));
  const bare = compiledBare(folder);
  const data = join(folder, 'data');
  const activity = greeting(`http://127.0.0.1:${connector.port}/`);
  const startDesk = (port: number): Start => ({
    args: [BUILT, '--port', String(port), '--data', data, '--no-chat'],
    env: {},
  });
  const startBare = (port: number): Start => ({
    args: [bare.file],
    env: { ...bare.env, PORT: String(port) },
  });

  say('the first start of all makes the database and the sample company');
  const anew = await firstAnswer(startDesk, activity);
  const desks: Started[] = [];
  const bares: Started[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    say(`round ${round} of ${ROUNDS}`);
    desks.push(await firstAnswer(startDesk, activity));
    bares.push(await firstAnswer(startBare, activity));
  }
  await connector.stop();
  rmSync(folder, { recursive: true, force: true });
  return {
    figures: {
      rounds: ROUNDS,
      deskAnewMs: rounded(anew.ms),
      ...named('desk', middle(desks)),
      ...named('bare', middle(bares)),
    },
    ratio: rounded(median(desks.map(({ ms }, round) => ms / (bares[round]?.ms ?? NaN)))),
  };
};

type Started = Awaited<ReturnType<typeof firstAnswer>>;

function middle(all: readonly Started[]): Record<'ms' | 'restMb', number> {
  return { ms: median(all.map(({ ms }) => ms)), restMb: median(all.map(({ restMb }) => restMb)) };
}

function greeting(serviceUrl: string): object {
  return {
    type: 'message',
    id: '1',
    text: 'help',
    channelId: 'msteams',
    serviceUrl,
    locale: 'en-US',
    from: { id: `29:${SAMPLE.currentUser}`, name: 'Mei Tanaka', aadObjectId: SAMPLE.currentUser },
    recipient: { id: '28:bot', name: 'Voucher Desk' },
    conversation: { id: 'a:start', conversationType: 'personal', tenantId: SAMPLE.tenantId },
    channelData: { tenant: { id: SAMPLE.tenantId } },
  };
}
