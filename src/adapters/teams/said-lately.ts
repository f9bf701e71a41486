import { createHash } from 'node:crypto';
import type { Heard } from './activity';

/**
 * Remembers what messages said when they were heard last, `most` of them, so that an edit which comes twice, or changes
 * nothing but its form, is told from one that says something else. It answers whether the message says something new.
 * Each process has a memory of its own: the worst that comes of a loss is an answer that was given before.
 */
export function createSaidLately(most = 5_000): (heard: Heard) => boolean {
  const said = new Map<string, string>();
  return ({ tenantId, conversationId, id, text }) => {
    if (id === null) return true;
    const key = `${tenantId} ${conversationId} ${id}`;
    const now = createHash('sha256').update(text.replace(/\s+/gu, ' ').trim()).digest('base64');
    if (said.get(key) === now) return false;
    said.delete(key);
    said.set(key, now);
    const [oldest] = said.keys();
    if (oldest !== undefined && said.size > most) said.delete(oldest);
    return true;
  };
}
