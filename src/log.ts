import pino from 'pino';
import type { Log } from './ports';

/** A log of JSON lines on standard output, or in a file where one is named. */
export function createLog(file?: string): Log {
  const logger = pino(
    { level: 'info' },
    file ? pino.destination({ dest: file, mkdir: true, sync: true }) : pino.destination(1),
  );
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
  };
}
