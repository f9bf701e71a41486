import { parseArgs } from 'node:util';
import { isWallTime } from '../clock';
import { isPostgresUrl } from '../config';
import { LOCALES, type Locale } from '../domain/locale';
import { ConfigError } from '../errors';

/** What `npm run local` may be told. */
export interface LocalOptions {
  readonly port: number;
  readonly chatPort: number;
  readonly data: string;
  /** PostgreSQL to keep the records in; null: a file in the data folder. */
  readonly database: string | null;
  readonly locale: Locale | null;
  /** Wall time in the company's zone, `YYYY-MM-DDTHH:MM`; null: now. */
  readonly at: string | null;
  readonly chat: boolean;
}

const USAGE =
  'Options: --port N, --chat-port N, --data FOLDER, --database postgres://…, --locale en-US|ja-JP|zh-TW, --at YYYY-MM-DDTHH:MM, --no-chat';

/** Reads the command line; throws ConfigError with one line for each option that can't be used. */
export function parseOptions(argv: readonly string[]): LocalOptions {
  const values = read(argv);
  if (values.help) throw new ConfigError([USAGE]);
  const problems: string[] = [];
  const port = portOf('--port', values.port ?? '3978', problems);
  const chatPort = portOf('--chat-port', values['chat-port'] ?? '56150', problems);
  if (port === chatPort) problems.push('--port and --chat-port must differ');
  const locale = LOCALES.find((known) => known === values.locale) ?? null;
  if (values.locale && !locale) problems.push(`--locale takes one of ${LOCALES.join(', ')}`);
  const at = values.at ?? null;
  if (at && !isWallTime(at)) problems.push('--at takes a wall time such as 2026-12-01T09:00');
  const database = values.database ?? null;
  if (database !== null && !isPostgresUrl(database))
    problems.push('--database takes postgres://user:password@host:port/name');
  if (problems.length > 0) throw new ConfigError([...problems, USAGE]);
  return { port, chatPort, data: values.data ?? 'data', database, locale, at, chat: !values['no-chat'] };
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        'chat-port': { type: 'string' },
        data: { type: 'string' },
        database: { type: 'string' },
        locale: { type: 'string' },
        at: { type: 'string' },
        'no-chat': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new ConfigError([error instanceof Error ? error.message : String(error), USAGE]);
  }
}

function portOf(name: string, text: string, problems: string[]): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    problems.push(`${name} takes a port from 1 to 65535`);
  return port;
}
