import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort } from '../../e2e/desk';

const CHILD = join(__dirname, 'desk-child.js');

const said = z.object({
  loaded: z.boolean().optional(),
  listening: z.boolean().optional(),
  error: z.string().optional(),
});

export interface DeskOptions {
  readonly dataFolder: string;
  /** PostgreSQL; without it the records are in the folder. */
  readonly databaseUrl?: string;
  /** What its clock says at the start. */
  readonly now: string;
}

/** The compiled bot in a process of its own, over HTTP, as `npm run local -- --no-chat` has it. */
export class DeskProcess {
  readonly #child: ChildProcess;
  readonly #said: z.infer<typeof said>[] = [];
  origin = '';
  /** Milliseconds from the order to open until it listened. */
  openedIn = 0;

  /** Starts the process, which loads everything and opens nothing. */
  constructor() {
    this.#child = fork(CHILD, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    this.#child.on('message', (message) => void this.#said.push(said.parse(message)));
  }

  static async start(options: DeskOptions): Promise<DeskProcess> {
    const desk = new DeskProcess();
    await desk.open(options);
    return desk;
  }

  /** Opens the data folder and listens; throws what the bot says where it can't. */
  async open({ dataFolder, databaseUrl, now }: DeskOptions): Promise<void> {
    await this.#heard('loaded');
    const port = await freePort();
    const began = performance.now();
    this.#child.send({ dataFolder, databaseUrl, port, now });
    await this.#heard('listening').catch(async (error: unknown) => {
      await this.kill();
      throw error;
    });
    this.openedIn = performance.now() - began;
    this.origin = `http://127.0.0.1:${port}`;
  }

  /** Whether the process is there, and not told to end by a signal. */
  get isAlive(): boolean {
    return this.isRunning && !this.#child.killed;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Its end: exit code, or the signal. */
  async ended(): Promise<number | string | null> {
    if (this.isRunning) await once(this.#child, 'exit');
    return this.#child.exitCode ?? this.#child.signalCode;
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended();
  }

  async #heard(what: 'loaded' | 'listening'): Promise<void> {
    for (;;) {
      const error = this.#said.find(({ error }) => error)?.error;
      if (error) throw new Error(error);
      if (this.#said.some((each) => each[what])) return;
      await Promise.race([
        once(this.#child, 'message'),
        once(this.#child, 'exit').then(() => {
          throw new Error('the desk ended');
        }),
      ]);
    }
  }
}
