import { RECORDED } from '../../../src/domain/confirmation';
import type { Claim } from '../../../src/domain/claim/claim';
import type { ClaimState } from '../../../src/domain/claim/claim-state';
import type { RedeemedVoucher } from '../../../src/domain/voucher/voucher';
import type { Unsaved } from '../../../src/ports';
import { plus } from './calendar';
import type { Write } from './change';
import type { Diary } from './diary';
import { officeOf, type OfficeKey } from './offices';
import { confirmedAt } from './voucher-lives';

type Redeemed = Unsaved<RedeemedVoucher>;

/** Days after the redemption within which to claim. */
const WINDOW = 60;

/** Lives through the claim of some redeemed vouchers of an office; where it is denied or given up, mostly through another. */
export function claimLife(diary: Diary, id: string, vouchers: readonly Redeemed[], office: OfficeKey): void {
  const { chance } = diary;
  if (chance.happens(0.1)) return;
  // A quarter is late, and some only when the window is nearly closed, or past.
  const lag = chance.happens(0.2) ? chance.between(30, 64) : chance.lag(20);
  if (!diary.wait(lag)) return;
  const claim = draft(diary, id, vouchers, office);
  const end = send(diary, claim);
  if (end === 'stays') return;
  diary.write(
    { table: 'claims', record: { ...claim, state: end, changedOn: diary.today } },
    ...claimed(vouchers, null),
  );
  if (chance.happens(0.6)) claimLife(diary, `${id}-again`, vouchers, office);
}

function draft(diary: Diary, id: string, vouchers: readonly Redeemed[], office: OfficeKey): Unsaved<Claim> {
  const [firstOn = diary.today] = vouchers.map(({ redeemedOn }) => redeemedOn).sort();
  const claim: Unsaved<Claim> = {
    id,
    state: 'draft',
    programId: vouchers[0]?.programId ?? '',
    locationId: office,
    currency: officeOf(office).currency,
    lines: vouchers.map((voucher) => ({ voucherId: voucher.id, amount: null })),
    dueOn: plus(firstOn, WINDOW),
    invoiceNumber: null,
    reference: null,
    submittedOn: null,
    changedOn: diary.today,
    reason: null,
    confirmation: null,
  };
  diary.write(...claimed(vouchers, id), { table: 'claims', record: claim });
  return claim;
}

function claimed(vouchers: readonly Redeemed[], claimId: string | null): Write[] {
  return vouchers.map((voucher) => ({ table: 'vouchers', record: { ...voucher, claimId } }));
}

/** From the draft to the payment, as far as it comes; `stays`: in the state that it reached, to the end of the year. */
function send(diary: Diary, drafted: Unsaved<Claim>): 'denied' | 'cancelled' | 'stays' {
  const { chance } = diary;
  if (chance.happens(0.1)) return 'stays';
  if (!diary.wait(chance.happens(0.2) ? chance.between(10, 50) : chance.lag(6))) return 'stays';
  if (chance.happens(0.06)) return 'cancelled';
  let claim = drafted;
  const become = (state: ClaimState, more: Partial<Unsaved<Claim>> = {}): void => {
    claim = { ...claim, state, changedOn: diary.today, ...more };
    diary.write({ table: 'claims', record: claim });
  };
  become('submitted', { submittedOn: diary.today, confirmation: RECORDED });
  if (chance.happens(0.7)) {
    if (!diary.wait(chance.lag(9))) return 'stays';
    claim = { ...claim, confirmation: confirmedAt(diary.now) };
    diary.write({ table: 'claims', record: claim });
  }
  for (const state of path(diary)) {
    if (
      chance.happens(0.06) ||
      !diary.wait(chance.happens(0.2) ? chance.between(20, 50) : chance.between(1, 13))
    )
      return 'stays';
    if (state === 'denied') return 'denied';
    become(state);
  }
  return 'stays';
}

/** The states that the payment tool shows one after another. */
function path({ chance }: Diary): readonly ClaimState[] {
  return chance.pick<readonly ClaimState[]>([
    ['inReview', 'approved', 'paid'],
    ['inReview', 'approved', 'paid'],
    ['inReview', 'actionRequired', 'submitted', 'inReview', 'approved', 'paid'],
    ['actionRequired', 'submitted', 'approved', 'held', 'approved', 'paid'],
    ['inReview', 'denied'],
    ['actionRequired', 'denied'],
    ['approved', 'held', 'paid'],
  ]);
}
