import { addVoucherFlow } from './add-voucher';
import { cancelFlow } from './cancel';
import { claimFlow } from './claim';
import { companyFlow } from './company';
import { eligibilityFlow } from './eligibility';
import { enrollFlow } from './enroll';
import type { Flow } from './flow';
import { helpFlow } from './help';
import { historyFlow } from './history';
import { languageFlow } from './language';
import { myWorkFlow } from './my-work';
import { peopleFlow } from './people';
import { reserveFlow } from './reserve';
import { vouchersFlow } from './vouchers';
import { profileFlow } from './profile';
import { redeemFlow } from './redeem';
import { renewFlow } from './renew';
import { reportFlow } from './report';

/** Every flow, in the order in which the work is done. */
export function allFlows(): readonly Flow[] {
  const flows: readonly Flow[] = [
    helpFlow(() => flows),
    myWorkFlow,
    addVoucherFlow,
    vouchersFlow,
    reserveFlow,
    eligibilityFlow,
    enrollFlow,
    renewFlow,
    profileFlow,
    reportFlow,
    redeemFlow,
    claimFlow,
    historyFlow,
    peopleFlow,
    companyFlow,
    languageFlow,
    cancelFlow,
  ];
  return flows;
}
