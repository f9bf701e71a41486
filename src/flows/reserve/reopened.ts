import type { Block } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import type { Turn } from '../../desk/flow';

/** Says what became of the report, where there was one. */
export function reopened(
  { words }: Turn,
  { facts: was }: AuditEvent,
  key: 'reserve.reportReleased' | 'reserve.reportReopened',
): Block[] {
  return Number(was['reopened'] ?? 0) > 0 ? [{ kind: 'text', tone: 'warning', text: words.t(key) }] : [];
}
