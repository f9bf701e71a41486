import type { Log } from './ports';

/** Longest time that what is in flight is waited for; milliseconds. Orchestrators kill after 30 s, some after 10. */
const GRACE_MS = 9_000;
/** One Ctrl+C may arrive twice: from the terminal, and passed on by npm. */
const SAME_MS = 1_000;

/**
 * Ends the process when it is told to: what is in flight is finished, within a bound; what is not, the next process takes over
 * when its lease has run out. Told a second time, it ends at once.
 */
export function closeOnSignal(close: () => Promise<void>, log: Log): void {
  let toldAt: number | undefined;
  const told = (code: number): void => {
    if (toldAt !== undefined) {
      if (performance.now() - toldAt > SAME_MS) process.exit(code);
      return;
    }
    toldAt = performance.now();
    setTimeout(() => {
      log.warn('shutdown cut short', { afterMs: GRACE_MS });
      process.exit(1);
    }, GRACE_MS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('shutdown failed', { error: String(error) });
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => told(130));
  process.on('SIGTERM', () => told(143));
}
