import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Instant } from '../domain/time/dates';
import { UpstreamError } from '../errors';
import type { Log, Mailbox, ReceivedMail } from '../ports';
import { readEml } from './read-eml';

/** Mails in one page. */
const PAGE_LENGTH = 20;
/** Bytes; no mail program sends more. */
const LARGEST = 50_000_000;
/** How long a file must keep its size before it is read: it may be on its way into the folder. */
const SETTLE_MS = 300;

/** Each file that was read, with its size and time of change: a file that changed is read again. */
const read = z.record(z.string(), z.string());

interface Found {
  readonly name: string;
  readonly mark: string;
  readonly size: number;
  readonly changedAt: Instant;
}

/**
 * A folder as a mailbox, for use without Graph: each `.eml` file put into it is a mail, whatever its name and date.
 * Files stay where they are. One that is no mail is logged and left alone until it changes.
 */
export function createFolderMailbox(
  folder: string,
  tenantId: string,
  log: Log,
  settle: () => Promise<void> = () => new Promise((done) => void setTimeout(done, SETTLE_MS)),
): Mailbox {
  const complained = new Set<string>();
  const complain = ({ name, mark, size }: Found, error: unknown): void => {
    if (complained.has(`${name} ${mark}`)) return;
    complained.add(`${name} ${mark}`);
    // Mail programs name a file by the subject, which belongs in no log.
    log.warn('mail file not read', { bytes: size, error: String(error), cause: causeOf(error) });
  };
  return {
    tenantId,
    // A file may be put in long after its mail was sent.
    arrivesWhenRead: true,
    async *changes(bookmark) {
      const before = marksOf(bookmark);
      const first = await filesIn(folder);
      const fresh = first.filter(({ name, mark }) => before.get(name) !== mark);
      if (fresh.length === 0) return;
      await settle();
      const now = new Map((await filesIn(folder)).map(({ name, mark }) => [name, mark]));
      const settled = fresh.filter(({ name, mark, size }) => size > 0 && now.get(name) === mark);
      const marks = new Map([...before].filter(([name]) => now.has(name)));
      for (let from = 0; from < settled.length; from += PAGE_LENGTH) {
        const page = settled.slice(from, from + PAGE_LENGTH);
        const mails: ReceivedMail[] = [];
        for (const file of page) {
          const outcome = await mailIn(folder, file, complain);
          if (outcome === 'later') continue;
          marks.set(file.name, file.mark);
          if (outcome !== 'never') mails.push(outcome);
        }
        yield { mails, bookmark: JSON.stringify(Object.fromEntries(marks)) };
      }
    },
  };
}

/** A bookmark that cannot be read is no bookmark: then all files are read again. */
function marksOf(bookmark: string | null): Map<string, string> {
  if (bookmark === null) return new Map();
  try {
    return new Map(Object.entries(read.parse(JSON.parse(bookmark))));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return new Map();
    throw error;
  }
}

async function filesIn(folder: string): Promise<Found[]> {
  try {
    await mkdir(folder, { recursive: true });
    const names = (await readdir(folder)).filter((name) => /^[^.].*\.eml$/i.test(name)).sort();
    const found: Found[] = [];
    for (const name of names) {
      const file = await stat(join(folder, name)).catch(() => undefined);
      if (!file?.isFile()) continue;
      const { size, mtime, mtimeMs } = file;
      found.push({
        name,
        size,
        mark: `${size}:${mtimeMs}`,
        changedAt: `${mtime.toISOString().slice(0, -1)}Z`,
      });
    }
    return found;
  } catch (error) {
    throw new UpstreamError('mailbox', true, { cause: error });
  }
}

/** The mail in a file; `later`: the file can't be read now, `never`: as it stands, it holds none. */
async function mailIn(
  folder: string,
  file: Found,
  complain: (file: Found, error: unknown) => void,
): Promise<ReceivedMail | 'later' | 'never'> {
  const { name, size, changedAt } = file;
  try {
    if (size > LARGEST) throw new UpstreamError('mail', false, { cause: new Error(`${size} bytes`) });
    return await readEml(await readFile(join(folder, name)), changedAt);
  } catch (error) {
    complain(file, error);
    return error instanceof UpstreamError ? 'never' : 'later';
  }
}

function causeOf(error: unknown): string | null {
  return error instanceof Error && error.cause instanceof Error ? error.cause.message : null;
}
