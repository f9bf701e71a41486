import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';

const said = z.tuple([z.object({ url: z.string().optional(), done: z.string().optional() }), z.unknown()]);

/** A PostgreSQL server that can be away. */
export interface OwnPostgres {
  readonly url: string;
  /** Stops it; the answer starts it again. */
  halt(): Promise<() => Promise<void>>;
  /** What is sent to it, and what it says, gets lost without a sign; the answer puts an end to that. */
  mute(): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

/** Starts one, in a process of its own. */
export async function ownPostgres(): Promise<OwnPostgres> {
  const child = fork(join(__dirname, '../../../tools/postgres-child.js'), { execArgv: [] });
  const heard = async (): Promise<string> => said.parse(await once(child, 'message'))[0].url ?? '';
  const tell = async (what: 'halt' | 'resume' | 'stop'): Promise<void> => {
    const answer = heard();
    child.send(what);
    await answer;
  };
  const url = new URL(await heard());
  const wire = await createWire(Number(url.port));
  url.port = String(wire.port);
  return {
    url: url.href,
    async halt() {
      await tell('halt');
      return () => tell('resume');
    },
    async mute() {
      wire.mute();
      return async () => wire.cut();
    },
    async stop() {
      wire.close();
      await tell('stop');
    },
  };
}

/** Carries connections to a port of this machine. */
async function createWire(to: number) {
  const ends = new Set<Socket>();
  let isMute = false;
  const cut = (): void => {
    isMute = false;
    for (const end of ends) end.destroy();
  };
  const server = createServer((near) => {
    const far = isMute ? undefined : connect(to, '127.0.0.1');
    for (const [end, other] of [
      [near, far],
      [far, near],
    ]) {
      if (!end) continue;
      ends.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        ends.delete(end);
        other?.destroy();
      });
    }
    far?.pipe(near).pipe(far);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    mute: () => {
      isMute = true;
      for (const end of ends) end.unpipe().pause();
    },
    cut,
    close: () => {
      cut();
      server.close();
    },
  };
}
