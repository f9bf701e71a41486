import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watchFolders } from './watch-folders';

/** A program that is run again after each change. */
export interface Program {
  /** Arguments of Node. */
  readonly args: readonly string[];
  /** Folders whose changes start it again. */
  readonly folders: readonly string[];
  /** What comes before a start; where it throws, what runs goes on. */
  readonly prepare: () => void;
  /** Tells the developer. */
  readonly say: (line: string) => void;
}

/** Runs the program, and runs it again after each change to its folders. Answers how to end it. */
export function keepRunning({ args, folders, prepare, say }: Program): () => Promise<void> {
  let running: ChildProcess | undefined;
  const restart = async (): Promise<void> => {
    try {
      prepare();
    } catch (error) {
      return say(
        `${error instanceof Error ? error.message : String(error)}\nNot started anew: mend it and save.`,
      );
    }
    await end(running);
    running = spawn(process.execPath, args, { stdio: 'inherit' });
    const started = running;
    started.once('exit', (code) => {
      if (code && running === started) say('It ended: the next save starts it again.');
    });
  };
  let done = restart();
  const unwatch = watchFolders(folders, () => {
    done = done.then(restart);
  });
  return async () => {
    unwatch();
    await done;
    const last = running;
    running = undefined;
    await end(last);
  };
}

/** Ends a process as its operator would, and waits until it is gone. */
async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}
