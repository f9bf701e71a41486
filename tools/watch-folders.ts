import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Files of a burst, for example of a checkout, are one change; milliseconds. */
const SETTLED_MS = 50;

/**
 * Calls back after each change to a source or a data file in the folders. Every folder in them is watched for itself: what Node 20
 * watches with all that is in it loses a file that an editor replaced by another of the same name. Answers how to end it.
 */
export function watchFolders(roots: readonly string[], changed: () => void): () => void {
  const watched = new Map<string, FSWatcher>();
  let waiting: NodeJS.Timeout | undefined;
  const watchAll = (): void => {
    for (const folder of roots.flatMap(foldersIn)) if (!watched.has(folder)) watchOne(folder);
  };
  const watchOne = (folder: string): void => {
    const forget = (): void => {
      watched.get(folder)?.close();
      watched.delete(folder);
    };
    // A folder that goes ends its watch with an error on some systems, and in silence on others.
    watched.set(
      folder,
      watch(folder, (_, name) => told(name))
        .on('error', forget)
        .on('close', forget),
    );
  };
  const told = (name: string | null): void => {
    // A name without an ending may be that of a folder.
    if (name !== null && !/\.(ts|json|sql)$|^[^.]+$/.test(name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      watchAll();
      changed();
    }, SETTLED_MS);
  };
  watchAll();
  return () => {
    clearTimeout(waiting);
    for (const watcher of watched.values()) watcher.close();
  };
}

function foldersIn(root: string): string[] {
  const inside = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [root, ...inside.flatMap(({ name }) => foldersIn(join(root, name)))];
}
