import type { Page, Tone } from '../../cards/page';
import type { EnrollmentState } from '../../domain/enrollment';
import type { Turn } from '../flow';
import { programName } from '../voucher-facts';

/** How each state of an enrollment is colored. */
export const TONES: Readonly<Record<EnrollmentState, Tone>> = {
  notEnrolled: 'default',
  enrolled: 'good',
  renewalDue: 'warning',
  lapsed: 'attention',
};

/** Title and state of a program's page. */
export function programHead(turn: Turn, id: string, state: EnrollmentState): Pick<Page, 'title' | 'status'> {
  return {
    title: programName(turn, id),
    status: { text: turn.words.t(`state.enrollment.${state}`), tone: TONES[state] },
  };
}
