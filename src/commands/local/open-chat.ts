import { join } from 'node:path';
import type { LocalOptions } from '../options';
import { startChat, type Chat, type ChatOptions } from './chat';
import { SAMPLE } from './sample';

/** Starts the local chat with the people of the sample company; rejects with a `ConfigError` of one line. */
export function openChat(options: LocalOptions, preload: Pick<ChatOptions, 'guard'> = {}): Promise<Chat> {
  return startChat({
    port: options.chatPort,
    botPort: options.port,
    configPath: join(__dirname, '../../..', '.m365agentsplayground.yml'),
    dataFolder: options.data,
    logFile: join(options.data, 'chat.log'),
    timeZone: SAMPLE.timeZone,
    ...preload,
  });
}
