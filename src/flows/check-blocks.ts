import type { CheckBlock } from '../cards/page';
import type { Check, Outcome } from '../domain/check';
import { checkBlock } from './checks';
import type { Turn } from './flow';

const SEVERITY: readonly Outcome[] = ['fail', 'unknown', 'warn', 'pass'];

/** A rule that holds is shown without its source, which keeps a long card readable. */
export function checkBlocks(turn: Turn, checks: readonly Check[]): CheckBlock[] {
  return checks.map((check) => checkBlock(turn, check.outcome === 'pass' ? { ...check, source: null } : check));
}

/** What stands in the way first. */
export function gravestFirst(checks: readonly Check[]): Check[] {
  return [...checks].sort((a, b) => SEVERITY.indexOf(a.outcome) - SEVERITY.indexOf(b.outcome));
}
