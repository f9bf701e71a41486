import type { Notice } from '../domain/notice/reminder';
import type { OutboxItem } from '../ports';

/** Of the stages of one reminder that are told together the latest alone: it says all that the others would. */
export function latestOfEach<T extends { readonly notice: Notice }>(told: readonly T[]): T[] {
  const latest = new Map<string, T>();
  for (const each of told) {
    const { kind, recordId, part, anchorOn } = each.notice;
    const key = [kind, recordId, part, anchorOn].join(':');
    const known = latest.get(key);
    if (!known || known.notice.days < each.notice.days) latest.set(key, each);
  }
  return [...latest.values()];
}

/**
 * What goes out together: the one thing that cannot wait alone, all the rest as one; where several cannot wait,
 * nothing is told apart, so that nobody gets many messages at once.
 */
export function bundles<T extends { readonly item: Pick<OutboxItem, 'urgent'> }>(due: readonly T[]): T[][] {
  const urgent = due.filter(({ item }) => item.urgent);
  if (urgent.length !== 1) return due.length > 0 ? [[...due]] : [];
  const rest = due.filter(({ item }) => !item.urgent);
  return rest.length > 0 ? [urgent, rest] : [urgent];
}
