import { createHash } from 'node:crypto';
import type { Tables } from '../ports';

/** The row that counts them, beside that of the mailbox. */
const ID = 'mailbox.left';
/** Mails that are told apart, so that one that comes again is counted once; more are only said to be more. */
export const MOST_LEFT = 1000;

/** Counts mails that were looked at and left, since they hold no voucher; nothing of them is kept but a mark of their ids. */
export async function countLeft({ bookmarks }: Tables, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return;
  const row = await bookmarks.get(ID);
  const marks = new Set([...marksIn(row?.value), ...messageIds.map(markOf)]);
  const value = [...marks].slice(0, MOST_LEFT).join(' ');
  if (!row) await bookmarks.add({ id: ID, value });
  else if (value !== row.value) await bookmarks.save({ ...row, value });
}

/** How many mails were left, `MOST_LEFT` at most. */
export async function mailsLeft({ bookmarks }: Pick<Tables, 'bookmarks'>): Promise<number> {
  return marksIn((await bookmarks.get(ID))?.value).length;
}

function marksIn(value = ''): string[] {
  return value.split(' ').filter(Boolean);
}

function markOf(messageId: string): string {
  return createHash('sha256').update(messageId).digest('base64url').slice(0, 10);
}
