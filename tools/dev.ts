import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openChat } from '../src/commands/local/open-chat';
import { parseOptions } from '../src/commands/options';
import { ConfigError } from '../src/errors';
import { closeOnSignal } from '../src/shutdown';
import { compileChanged } from './compile-changed';
import { keepRunning } from './keep-running';

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');

/** `npm run local` that starts its bot anew after each save, while the chat goes on. */
async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const options = parseOptions(given);
  mkdirSync(options.data, { recursive: true });
  const prepare = (): void => {
    const startedAt = performance.now();
    const changed = compileChanged(join(ROOT, 'src'), DIST);
    const [first = 'nothing', ...more] = changed;
    const ms = Math.round(performance.now() - startedAt);
    say(`Compiled ${first}${more.length > 0 ? ` and ${more.length} more` : ''} in ${ms} ms`);
  };
  const stop = keepRunning({
    args: [join(DIST, 'commands/local/index.js'), ...given, ...(options.chat ? ['--no-chat'] : [])],
    folders: ['src', 'cards', 'prisma/migrations'].map((folder) => join(ROOT, folder)),
    prepare,
    say,
  });
  const chat = options.chat
    ? openChat(options, { guard: join(DIST, 'commands/local/hold-to-loopback.js') })
    : undefined;
  closeOnSignal(
    async () => {
      await Promise.all([stop(), chat?.then((open) => open.stop())]);
    },
    { info: say, warn: say, error: say },
  );
  try {
    const opened = await chat;
    if (opened) say(`Open the chat: ${opened.url}   (Ctrl+C ends all; a save starts the bot anew)`);
  } catch (error) {
    await stop();
    throw error;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
