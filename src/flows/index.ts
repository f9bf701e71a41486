import './shared/texts';
import { addVoucherFlow } from './add-voucher';
import { cancelFlow } from './cancel';
import { claimFlow } from './claim';
import { companyFlow } from './company';
import { eligibilityFlow } from './eligibility';
import { enrollFlow } from './enroll';
import { clockFlow } from './clock';
import type { Flow } from '../desk/flow';
import { helpFlow } from './help';
import { historyFlow } from './history';
import { languageFlow } from './language';
import { myWorkFlow } from './my-work';
import { noticesFlow } from './notices';
import { peopleFlow } from './people';
import { reserveFlow } from './reserve';
import { rulesFlow } from './rules';
import { voucherMailsFlow } from './voucher-mails';
import { settingsFlow } from './settings';
import type { MovableClock } from '../ports';
import { vouchersFlow } from './vouchers';
import { profileFlow } from './profile';
import { redeemFlow } from './redeem';
import { renewFlow } from './renew';
import { reportFlow } from './report';

/** What some of the flows are made from. */
export interface FlowParts {
  /** The clock that people may move, in local mode alone. */
  readonly clock?: MovableClock;
}

/** Every flow, in the order of the help: as the work is done. */
export function allFlows({ clock }: FlowParts = {}): readonly Flow[] {
  const flows: readonly Flow[] = [
    helpFlow(() => flows),
    myWorkFlow,
    addVoucherFlow,
    voucherMailsFlow,
    vouchersFlow,
    reserveFlow,
    reportFlow,
    redeemFlow,
    claimFlow,
    eligibilityFlow,
    enrollFlow,
    renewFlow,
    profileFlow,
    rulesFlow,
    historyFlow(() => flows),
    peopleFlow,
    companyFlow,
    noticesFlow,
    settingsFlow,
    languageFlow,
    ...(clock ? [clockFlow(clock)] : []),
    cancelFlow,
  ];
  return flows;
}
