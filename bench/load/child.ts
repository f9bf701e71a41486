import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const COMPILE = join(__dirname, '../../tools/compile.js');

const started = z.object({ port: z.number() });
const used = z.looseObject({
  /** CPU since the start of the process, microseconds. */
  cpuMicros: z.number(),
  /** Bytes. */
  rss: z.number(),
  /** Bytes; what is left after a collection, where the child may collect. */
  heapUsed: z.number(),
});

/** What a process has used up so far. */
export type Used = z.infer<typeof used>;

/** A server in a process of its own. */
export interface Child {
  readonly port: number;
  used(): Promise<Used>;
  stop(): Promise<void>;
}

/** Runs a file of this folder; `collects`: its garbage before it tells how much memory it holds. */
export async function startChild(
  file: string,
  parts: object = {},
  { collects = false }: { readonly collects?: boolean } = {},
): Promise<Child> {
  const child = fork(join(__dirname, '..', file), [JSON.stringify(parts)], {
    execArgv: ['-r', COMPILE, ...(collects ? ['--expose-gc'] : [])],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { port } = started.parse(await nextFrom(child));
  return {
    port,
    async used() {
      const answer = nextFrom(child);
      child.send('used');
      return used.parse(await answer);
    },
    async stop() {
      if (child.exitCode !== null) return;
      const gone = new Promise((done) => child.once('exit', done));
      child.disconnect();
      await gone;
    },
  };
}

function nextFrom(child: ChildProcess): Promise<unknown> {
  return new Promise((done, fail) => {
    const ended = (code: number | null): void => fail(new Error(`the child ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      done(message);
    });
  });
}
