import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { RecordingAdapter } from '../chat/adapter';
import type { PersonKey } from '../records/company';
import { createChat, type Chat, type World } from '../chat/world';

const answers = z.object({
  n: z.number(),
  response: z.object({ status: z.number(), body: z.unknown() }).optional(),
  failure: z.string().optional(),
});

/** A bot in an operating system process of its own. */
export class BotProcess {
  /** What it complained of. */
  complaints = '';
  #count = 0;
  readonly #waiting = new Map<number, Waiting>();

  private constructor(private readonly child: ChildProcess) {
    child.stderr?.on('data', (chunk: Buffer) => void (this.complaints += chunk.toString()));
    child.on('message', (message) => {
      const { n, response, failure } = answers.parse(message);
      if (failure === undefined) this.#waiting.get(n)?.done(response);
      else this.#waiting.get(n)?.fail(new Error(failure));
      this.#waiting.delete(n);
    });
    child.once('exit', () => {
      for (const { fail } of this.#waiting.values()) fail(new Error(`the bot ended: ${this.complaints}`));
    });
  }

  static start(): BotProcess {
    return new BotProcess(fork(join(__dirname, 'bot-child.js'), { silent: true }));
  }

  /** A person's chat with it, on the database and at the time of a world; for presses alone. */
  chat(world: World, person: PersonKey): Chat {
    return createChat(world.bot, new RemoteChannel((activity) => this.hear(world, activity)), person);
  }

  private hear({ url, clock }: World, activity: Partial<Activity>): Promise<Response> {
    const n = (this.#count += 1);
    return new Promise((done, fail) => {
      this.#waiting.set(n, { done, fail });
      this.child.send({ n, url, at: clock.now(), activity });
    });
  }

  /** Ends it at once, as a crash does. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGKILL');
    await gone;
  }
}

type Response = { status: number; body?: unknown } | undefined;

/** Who waits for an answer. */
interface Waiting {
  readonly done: (response: Response) => void;
  readonly fail: (error: Error) => void;
}

/** Hands each activity on, to whichever bot. */
class RemoteChannel extends RecordingAdapter {
  constructor(private readonly handOn: (activity: Partial<Activity>) => Promise<Response>) {
    super();
  }

  override receive(_bot: unknown, activity: Partial<Activity>): Promise<Response> {
    return this.handOn(activity);
  }
}
