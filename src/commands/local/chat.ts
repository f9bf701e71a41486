import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ConfigError } from '../../errors';

/** What the local chat needs to start. */
export interface ChatOptions {
  /** Where the chat's page is opened. */
  readonly port: number;
  /** Where the bot listens on this machine. */
  readonly botPort: number;
  /** The people and places of the chat (`.m365agentsplayground.yml`). */
  readonly configPath: string;
  readonly logFile: string;
  /** The working directory of the chat's process: whatever else it writes stays there. It must exist. */
  readonly dataFolder: string;
  /** IANA name of the time zone in which the people of the chat are. */
  readonly timeZone?: string;
  /** The compiled preload; only what runs from TypeScript source has to say where it is. */
  readonly guard?: string;
}

/** A running local chat. */
export interface Chat {
  /** What to open in the browser. */
  readonly url: string;
  /** Resolves when the chat's process has ended, for whatever reason. */
  readonly exited: Promise<void>;
  /** Ends the chat and waits until it is gone. */
  stop(): Promise<void>;
}

const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 5_000;

// Settings for another run of the Playground would change this one, and behind a proxy it would not reach the bot on this machine.
const FOREIGN_SETTING =
  /^(M365_AGENTS_PLAYGROUND_|TEAMSAPPTESTER_|TEAMS_APP_TEST_TOOL_|(https?|all)_proxy$)/i;

/** Starts Microsoft 365 Agents Playground for this machine only; rejects with a `ConfigError` of one line. */
export async function startChat(options: ChatOptions): Promise<Chat> {
  const { port, logFile } = options;
  if (!existsSync(options.configPath)) {
    throw new ConfigError([`The local chat's people are missing: there is no file ${options.configPath}.`]);
  }
  // `localhost` may mean either address, and a stranger on the other one would be mistaken for the chat.
  await Promise.all(['127.0.0.1', '::1'].map((host) => assertFree(port, host)));

  const child = spawnPlayground(options);
  const output = collect(child);
  const exited = new Promise<void>((settle) => {
    child.once('close', () => settle());
    child.once('error', () => settle());
  });
  const stop = () => end(child, exited);
  const url = `http://127.0.0.1:${port}`;

  const ready = await answers(child, `${url}/_debug/ping`);
  const strayed = isElsewhere(output(), port);
  if (ready && !strayed) return { url, exited, stop };
  const slow = isRunning(child);
  await stop();
  if (strayed) throw busy(port);
  const reason = slow ? 'it did not answer in time' : await reasonOf(logFile, output());
  throw new ConfigError([`The local chat did not start: ${reason} (log: ${logFile}).`]);
}

function spawnPlayground({
  port,
  botPort,
  configPath,
  logFile,
  dataFolder,
  timeZone,
  guard,
}: ChatOptions): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN_SETTING.test(name));
  return spawn(
    process.execPath,
    [
      '--require',
      guard ?? join(__dirname, 'hold-to-loopback.js'),
      playground(),
      ...['--app-endpoint', `http://127.0.0.1:${botPort}/api/messages`],
      // Its own choice would be `localhost`, which some machines resolve to ::1 alone.
      ...['--service-url', `http://127.0.0.1:${port}/_connector`],
      ...['--channel-id', 'msteams'],
      ...['--port', String(port)],
      '--disable-telemetry',
    ],
    {
      cwd: dataFolder,
      env: {
        ...Object.fromEntries(inherited),
        ...(timeZone ? { TZ: timeZone } : {}),
        FORCE_COLOR: '0',
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: resolve(configPath),
        M365_AGENTS_PLAYGROUND_LOGFILE: resolve(logFile),
      },
      // The fourth channel tells the child when this process is gone.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      windowsHide: true,
    },
  );
}

function playground(): string {
  try {
    return join(dirname(require.resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
  } catch {
    throw new ConfigError([
      'The local chat is not installed: run "npm ci" without leaving out development packages.',
    ]);
  }
}

async function assertFree(port: number, host: string): Promise<void> {
  const server = createServer();
  try {
    server.listen({ port, host });
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return;
    if (code === 'EADDRINUSE') throw busy(port);
    throw new ConfigError([
      `The local chat can't use port ${port} (${code}): choose another with --chat-port.`,
    ]);
  }
}

function busy(port: number): ConfigError {
  return new ConfigError([
    `Port ${port} is busy, so the local chat can't start: choose another with --chat-port.`,
  ]);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (text = (text + chunk.toString()).slice(-10_000)));
  }
  child.on('error', (error) => (text += error.message));
  return () => text;
}

/** The Playground takes any free port when its own was taken between the check and the start. */
function isElsewhere(output: string, port: number): boolean {
  const taken = /Listening on (\d+)/.exec(output)?.[1];
  return taken !== undefined && taken !== String(port);
}

async function answers(child: ChildProcess, url: string): Promise<boolean> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline && isRunning(child)) {
    try {
      if ((await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(2_000) })).ok) return true;
    } catch {
      // Not yet.
    }
    await wait(50);
  }
  return false;
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

async function end(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (isRunning(child)) child.kill();
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await exited;
  clearTimeout(force);
}

/** The Playground says why it ends only in its log, Node only in its output. */
async function reasonOf(logFile: string, output: string): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  const reason =
    /^error Reason: (.+)/m.exec(log) ?? /^error (.+)/m.exec(log) ?? /^\w*Error: (.+)/m.exec(output);
  return reason?.[1]?.trim().replace(/\.$/, '') ?? 'it ended by itself';
}
