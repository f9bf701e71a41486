import pino from 'pino';
import type { LogLevel } from './config';
import type { Log } from './ports';
import { correlation } from './telemetry/correlation';

/** Where the lines go, and from which level on. */
export interface LogTarget {
  /** Standard output where none is named. */
  readonly file?: string;
  readonly level: LogLevel;
}

/**
 * A log of JSON lines. Each carries the id of what set it off. What an error quotes may be what somebody wrote, so that
 * quotations and addresses are left out of errors.
 */
export function createLog({ file, level }: LogTarget): Log {
  const destination = file ? pino.destination({ dest: file, mkdir: true, sync: true }) : pino.destination(1);
  // A disk that is full, or a reader that has gone, loses lines of the log; it must not end the process.
  destination.on('error', () => undefined);
  const logger = pino(
    {
      level,
      mixin: () => ({ correlation: correlation() }),
      serializers: { error: unquoted, cause: unquoted },
    },
    destination,
  );
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
  };
}

/** A quotation begins after no letter, so that an apostrophe is none; where it does not end, all of the line is left out. */
const QUOTATION = /(?<![\p{L}\p{N}])(["'`])(?:(?!\1)[^\n])*(?:\1|$)/gmu;
const ADDRESS = /[^\s<>@]+@[^\s<>@]+/g;

function unquoted(error: unknown): unknown {
  return typeof error === 'string' ? error.replace(QUOTATION, '…').replace(ADDRESS, '…') : error;
}
