import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { transformSync } from '@swc/core';
import { freePort } from '../../test/e2e/desk';
import { Line, requestOf } from '../load/line';
import { checkTaken } from '../load/drive';

const BENCH = join(__dirname, '..');
const AT_REST_MS = 2_000;
const KNOCK_MS = 5;
const PATIENCE_MS = 60_000;

/** How a bot is started. */
export interface Start {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Starts it on a free port, has it answer an activity, and ends it two seconds later. */
export async function firstAnswer(
  startOn: (port: number) => Start,
  activity: object,
): Promise<{ readonly ms: number; readonly restMb: number }> {
  const port = await freePort();
  const { args, env } = startOn(port);
  const request = requestOf(activity);
  const began = performance.now();
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = new Promise((done) => child.once('exit', done));
  try {
    await answerTo(request, port, began);
    const ms = performance.now() - began;
    await setTimeout(AT_REST_MS);
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' });
    return { ms, restMb: Number(kilobytes) / 1_024 };
  } finally {
    child.kill('SIGTERM');
    await gone;
  }
}

/** Knocks until somebody answers; a knock at a port that nobody listens on may reach itself, and is reset then. */
async function answerTo(request: Buffer, port: number, began: number): Promise<void> {
  for (;;) {
    try {
      const line = await Line.open(port);
      checkTaken(await line.ask(request));
      return line.close();
    } catch (error) {
      if (performance.now() - began > PATIENCE_MS) throw error;
      await setTimeout(KNOCK_MS);
    }
  }
}

/** The bare echo bot as JavaScript below the folder, so that its start compiles nothing. */
export function compiledBare(folder: string): Start & { readonly file: string } {
  for (const name of ['echo/bare', 'load/own-process']) {
    const source = readFileSync(join(BENCH, `${name}.ts`), 'utf8');
    const { code } = transformSync(source, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, `${name}.js`), code);
  }
  const file = join(folder, 'echo', 'bare.js');
  return { file, args: [file], env: { NODE_PATH: join(BENCH, '..', 'node_modules') } };
}
