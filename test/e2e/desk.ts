import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const PATIENCE_MS = 60_000;

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const address = server.address();
  await new Promise<void>((done) => server.close(() => done()));
  return typeof address === 'object' && address ? address.port : 0;
}

/** `npm run local`, as the README says, in a process of its own. */
export class LocalDesk {
  private constructor(
    private readonly child: ChildProcess,
    readonly chatUrl: string,
    private readonly data: string,
  ) {}

  static async start(options: { data: string; locale: string; at: string }): Promise<LocalDesk> {
    const [port, chatPort] = [await freePort(), await freePort()];
    const args = ['--port', String(port), '--chat-port', String(chatPort), '--data', options.data];
    const child = spawn(
      process.execPath,
      ['dist/commands/local/index.js', ...args, '--locale', options.locale, '--at', options.at],
      {
        cwd: ROOT,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const url = await new Promise<string>((done, fail) => {
      let said = '';
      const listen = (chunk: Buffer): void => {
        said += chunk.toString();
        const found = /Open the chat: (\S+)/.exec(said)?.[1];
        if (found) done(found);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', () => fail(new Error(`it stopped: ${said}`)));
    });
    return new LocalDesk(child, url, options.data);
  }

  /** Waits until its log holds as many lines with this text. */
  async logs(text: string, times: number): Promise<void> {
    const count = (): number =>
      readFileSync(join(this.data, 'voucher-desk.log'), 'utf8').split(text).length - 1;
    const until = Date.now() + PATIENCE_MS;
    while (count() < times) {
      if (Date.now() > until) throw new Error(`its log does not hold ${times} lines with "${text}"`);
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  /** Ends it at once, as a crash does. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null) return;
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.kill(signal);
    await gone;
  }
}
