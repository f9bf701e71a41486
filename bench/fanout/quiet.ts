import type { Log } from '../../src/ports';

/** What goes well is not said. */
export const quiet: Log = {
  info: () => undefined,
  warn: (event, fields) => console.error(event, fields),
  error: (event, fields) => console.error(event, fields),
};
