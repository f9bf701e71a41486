import pino from 'pino';
import type { Log } from './ports';

/** A log of JSON lines on standard output, or in a file where one is named. */
export function createLog(file?: string): Log {
  const destination = file ? pino.destination({ dest: file, mkdir: true, sync: true }) : pino.destination(1);
  // A disk that is full, or a reader that has gone, loses lines of the log; it must not end the process.
  destination.on('error', () => undefined);
  const logger = pino({ level: 'info' }, destination);
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
  };
}
