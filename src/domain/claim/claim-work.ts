import type { Claim } from './claim';
import type { CalendarDate } from '../time/dates';
import { claimDeadlines } from '../voucher/deadlines';
import type { SchemeRules } from '../scheme/scheme';
import type { Voucher } from '../voucher/voucher';
import { workItem, type WorkItem, type WorkKey } from '../work-item';

/** What is to be done about one claim, by a partner admin; nothing while it waits for Microsoft, or is over. */
export function claimWork(
  claim: Claim,
  vouchers: readonly Voucher[],
  rules: SchemeRules,
  today: CalendarDate,
): WorkItem[] {
  const key = keyFor(claim);
  if (!key) return [];
  const { id, programId: program, lines, changedOn } = claim;
  const first = vouchers.find((voucher) => voucher.id === lines[0]?.voucherId);
  const params = {
    program,
    customer: first?.customerName ?? program,
    others: Math.max(lines.length - 1, 0),
    changedOn,
  };
  const [deadline] = claimDeadlines(claim, today);
  return [workItem(key, params, deadline, { verb: 'claim.show', data: { id } }, rules)];
}

function keyFor({ state, confirmation }: Claim): WorkKey | null {
  switch (state) {
    case 'draft':
      return 'work.claimDraft';
    case 'submitted':
      return confirmation?.state === 'confirmed' ? null : 'work.confirmClaim';
    case 'actionRequired':
      return 'work.claimAction';
    case 'held':
      return 'work.claimHeld';
    default:
      return null;
  }
}
