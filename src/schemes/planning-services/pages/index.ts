import type { Scheme } from '../../../domain/scheme/scheme';
import { agreement, eligibility, enroll, profile, training } from './enrollment';
import { cancelReservation, changeDates, reserve } from './reservation';
import { claim, redeem, report } from './redemption';

/** Where each step is carried out by hand, and what to press there, in the navigation of 2019. */
export const pages: Scheme['pages'] = {
  eligibility,
  training,
  agreement,
  enroll,
  profile,
  reserve,
  changeDates,
  cancelReservation,
  report,
  redeem,
  claim,
};
