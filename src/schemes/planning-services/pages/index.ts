import type { Scheme } from '../../../domain/scheme/scheme';
import { agreement } from './agreement';
import { cancelReservation } from './cancel-reservation';
import { changeDates } from './change-dates';
import { claim } from './claim';
import { eligibility } from './eligibility';
import { enroll } from './enroll';
import { profile } from './profile';
import { redeem } from './redeem';
import { report } from './report';
import { reserve } from './reserve';
import { training } from './training';

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
