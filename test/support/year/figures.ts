import type { OutboxItem } from '../../../src/ports';
import type { Heard } from './heard';
import { isDigest } from './oracle/manners';

/** What the year came to, in lines to read. */
export function figures(
  heard: readonly Heard[],
  items: readonly OutboxItem[],
  more: Readonly<Record<string, number>>,
): string {
  const lines = heard.flatMap((message) => message.lines);
  const digests = heard.filter(isDigest);
  const rows: [string, number | string][] = [
    ['notices queued', items.length],
    ['sent', items.filter(({ state }) => state === 'sent').length],
    ['by kind', tally(lines.map(({ notice }) => notice.kind))],
    ['by state', tally(items.map(({ state }) => state))],
    ['messages', heard.length],
    ['by route', tally(heard.map(({ route }) => route))],
    ['by language', tally(heard.map(({ locale }) => locale))],
    ['digests', digests.length],
    ['urgent cards', heard.length - digests.length],
    [
      'in somebody’s stead',
      heard.flatMap(({ to, lines: all }) => all.filter(({ owner }) => owner !== to)).length,
    ],
    ['people told', new Set(heard.map(({ to }) => to)).size],
    ...Object.entries(more),
  ];
  return rows.map(([name, value]) => `${name}: ${value}`).join('\n');
}

function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
