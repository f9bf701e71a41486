import type { CheckBlock } from '../../cards/page';
import type { Check, Outcome } from '../../domain/check';
import { checkBlock, sourceText } from './checks';
import type { Turn } from '../../desk/flow';

const SEVERITY: readonly Outcome[] = ['fail', 'unknown', 'warn', 'pass'];

/** To keep a long card readable, a source stands at the first of its rules that does not hold, and at none that holds. */
export function checkBlocks(turn: Turn, checks: readonly Check[]): CheckBlock[] {
  const shown = new Set<string>();
  return checks.map((check) => {
    const source = check.source && sourceText(turn.words, check.source);
    const isNew = source !== null && check.outcome !== 'pass' && !shown.has(source);
    if (isNew) shown.add(source);
    return checkBlock(turn, isNew ? check : { ...check, source: null });
  });
}

/** What stands in the way first. */
export function gravestFirst(checks: readonly Check[]): Check[] {
  return [...checks].sort((a, b) => SEVERITY.indexOf(a.outcome) - SEVERITY.indexOf(b.outcome));
}
