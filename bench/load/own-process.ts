/**
 * Tells the parent of this process the port where it listens, and from then on, whenever it is asked, what the process
 * has used up; `more`: what else it can tell. It ends with its parent.
 */
export function report(port: number, more: () => object = () => ({})): void {
  process.on('message', () => {
    // Before the collection, which is the measuring's own work.
    const { user, system } = process.cpuUsage();
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    process.send?.({ cpuMicros: user + system, rss, heapUsed, ...more() });
  });
  process.once('disconnect', () => process.exit());
  process.send?.({ port });
}

/** What the parent gave this process on its way, as JSON. */
export function given(): unknown {
  return JSON.parse(process.argv[2] ?? '{}');
}
